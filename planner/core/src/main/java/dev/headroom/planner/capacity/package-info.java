/** Measurements to latency and throughput curves, and to what one model unit carries. */
@NullMarked
package dev.headroom.planner.capacity;

import org.jspecify.annotations.NullMarked;
