/** Demand, capacity and prices to a recommendation, with its alternatives and the reasons they lost. */
@NullMarked
package dev.headroom.planner.plan;

import org.jspecify.annotations.NullMarked;
