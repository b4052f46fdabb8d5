/** Streams of single requests against capacity, one request at a time: what is admitted, and what spills. */
@NullMarked
package dev.headroom.planner.replay;

import org.jspecify.annotations.NullMarked;
