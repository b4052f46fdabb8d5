/** Time through one door: the loop's nanoseconds, and a wall clock that may run faster than life. */
@NullMarked
package dev.headroom.emulator.time;

import org.jspecify.annotations.NullMarked;
