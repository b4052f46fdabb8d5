/** Minutes of demand against units and reservations: what they carry, what spills and what is refused. */
@NullMarked
package dev.headroom.planner.plan.meter;

import org.jspecify.annotations.NullMarked;
