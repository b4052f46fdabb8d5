/** What a level of a load test is judged by: intervals, warm-up, steadiness, shifts, when to stop, and differences. */
@NullMarked
package dev.headroom.planner.statistics;

import org.jspecify.annotations.NullMarked;
