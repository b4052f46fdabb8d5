/** The arithmetic of capacity planning: values and pure functions. No I/O, clock, AWS, parser or logging. */
@NullMarked
package dev.headroom.planner;

import org.jspecify.annotations.NullMarked;
