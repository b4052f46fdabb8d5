/**
 * The purchase optimiser: which commitments to buy, when, and how many of each, so that what they cost and what they leave over cost
 * least together. Numbers only: what a period, an offer and a scenario are is said by the plan.
 */
@NullMarked
package dev.headroom.planner.portfolio;

import org.jspecify.annotations.NullMarked;
