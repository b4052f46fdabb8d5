/** Where money leaks: what a usage history shows of each way to pay for more than is needed, since when, and for how much. */
@NullMarked
package dev.headroom.planner.leak;

import org.jspecify.annotations.NullMarked;
