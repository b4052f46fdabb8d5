package dev.headroom.planner.demand;

import dev.headroom.planner.quantity.TokenRates;
import java.time.Instant;

/**
 * The mean stream of tokens in one observed hour.
 *
 * @param hour its beginning, a whole hour in UTC
 * @param rates mean tokens per minute over the part that was observed
 */
public record HourUsage(Instant hour, TokenRates rates) {}
