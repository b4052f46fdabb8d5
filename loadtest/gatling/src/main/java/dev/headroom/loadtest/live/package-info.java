/** What a run looks like while it goes on, and its latencies in the format of HdrHistogram. */
@NullMarked
package dev.headroom.loadtest.live;

import org.jspecify.annotations.NullMarked;
