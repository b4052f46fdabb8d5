@NullMarked
package dev.headroom.loadtest;

import org.jspecify.annotations.NullMarked;
