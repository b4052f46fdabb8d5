/** The futures read in one way: what each purchase costs in them, what it breaks, and which are best. */
@NullMarked
package dev.headroom.planner.plan.reading;

import org.jspecify.annotations.NullMarked;
