@NullMarked
package dev.headroom.sources;

import org.jspecify.annotations.NullMarked;
