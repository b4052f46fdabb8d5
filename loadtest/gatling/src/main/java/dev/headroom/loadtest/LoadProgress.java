package dev.headroom.loadtest;

import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.live.LiveFigures;
import dev.headroom.loadtest.record.Tally;
import dev.headroom.loadtest.run.Run;
import dev.headroom.loadtest.schedule.Course;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.quantity.Money;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How far a load test is.
 *
 * @param elapsed since its start, at most its length
 * @param length of the whole; the longest it may last where levels are still to be settled
 * @param level which is on
 * @param count attempts so far
 * @param dollars so far
 * @param live what it does now
 */
public record LoadProgress(
        Duration elapsed, Duration length, Level level, Tally.Count count, Dollars dollars, LiveFigures.Snapshot live) {

    /**
     * The level that is on.
     *
     * @param number from 1
     * @param of how many, where all are settled
     * @param load what is offered
     * @param warmingUp whether it does not count yet
     */
    public record Level(int number, OptionalInt of, OfferedLoad load, boolean warmingUp) {}

    /**
     * Money.
     *
     * @param spent on attempts that are over
     * @param committed spent, and reserved for what is under way at its worst
     * @param budget what may be spent, where there is a limit
     */
    public record Dollars(Money spent, Money committed, Optional<Money> budget) {}

    static LoadProgress of(Run run, Budget budget) {
        long nanos = Math.max(0, run.nanos());
        Course course = run.work().course();
        long shown = Math.min(nanos, course.longest().toNanos());
        return new LoadProgress(
                Duration.ofNanos(shown),
                course.longest(),
                level(course, shown),
                run.tally().count(),
                new Dollars(budget.spent(), Money.ofUsd(budget.committedUsd()), money(budget.limitUsd())),
                run.live().snapshot(nanos));
    }

    private static Level level(Course course, long nanos) {
        int at = course.levelAt(nanos);
        LoadLevel level = course.level(at);
        OptionalInt of = course.isSettled() ? OptionalInt.of(course.levels().size()) : OptionalInt.empty();
        return new Level(at + 1, of, level.load(), nanos < level.steadyFromNanos());
    }

    private static Optional<Money> money(OptionalDouble usd) {
        return usd.isPresent() ? Optional.of(Money.ofUsd(usd.getAsDouble())) : Optional.empty();
    }

    /** What is offered now. */
    public OfferedLoad load() {
        return level.load();
    }

    /** Dollars so far. */
    public Money spent() {
        return dollars.spent();
    }
}
