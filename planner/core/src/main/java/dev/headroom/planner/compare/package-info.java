/** A plan against an earlier one of the same workload: what is decided otherwise, because of which inputs, and what came of the forecast. */
@NullMarked
package dev.headroom.planner.compare;

import org.jspecify.annotations.NullMarked;
