/** Attempts to the measurements file, and to the counters that progress is shown by. */
@NullMarked
package dev.headroom.loadtest.record;

import org.jspecify.annotations.NullMarked;
