package dev.headroom.loadtest;

import dev.headroom.loadtest.record.Tally;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.quantity.Money;
import java.time.Duration;

/**
 * How far a load test is.
 *
 * @param elapsed since its start
 * @param length of the whole
 * @param load what is offered now
 * @param count attempts so far
 * @param spent dollars so far
 */
public record LoadProgress(Duration elapsed, Duration length, OfferedLoad load, Tally.Count count, Money spent) {}
