/** What was measured: latency, throughput and refusals by load, and whether that holds. */
@NullMarked
package dev.headroom.reports.review.capacity;

import org.jspecify.annotations.NullMarked;
