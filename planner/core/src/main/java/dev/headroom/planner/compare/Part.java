package dev.headroom.planner.compare;

import dev.headroom.planner.plan.Decision;
import dev.headroom.planner.quantity.Money;
import java.util.Optional;

/**
 * What one cause has of a change.
 *
 * @param cause the cause
 * @param units by how many the most units at once change
 * @param ofAMonth by how much the cost of 730 hours does
 * @param overall by how much the cost of the whole plan does
 * @param alone what would be decided with nothing else changed; of inputs only
 */
public record Part(Cause cause, double units, Money ofAMonth, Money overall, Optional<Decision> alone) {}
