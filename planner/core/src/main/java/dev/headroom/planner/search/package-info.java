/** Where a limit lies: the next load to try, what a limiter allows, which points to measure, and what a quota holds. */
@NullMarked
package dev.headroom.planner.search;

import org.jspecify.annotations.NullMarked;
