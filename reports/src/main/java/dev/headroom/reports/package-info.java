@NullMarked
package dev.headroom.reports;

import org.jspecify.annotations.NullMarked;
