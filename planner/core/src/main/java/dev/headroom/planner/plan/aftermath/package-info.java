/** A plan's forecast, held against what came. */
@NullMarked
package dev.headroom.planner.plan.aftermath;

import org.jspecify.annotations.NullMarked;
