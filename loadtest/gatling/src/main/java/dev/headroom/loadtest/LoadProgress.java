package dev.headroom.loadtest;

import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.budget.Usd;
import dev.headroom.loadtest.live.LiveFigures;
import dev.headroom.loadtest.record.Tally;
import dev.headroom.loadtest.run.Run;
import dev.headroom.loadtest.schedule.Course;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.OfferedLoad;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How far a load test is.
 *
 * @param elapsed of its levels; what lies between two, in which the last answers are waited for, does not count
 * @param length of all levels; the longest they may last where some are still to be settled
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
     * @param number from 0, as in the measurements
     * @param of how many, where all are settled
     * @param load what is offered
     * @param phase how far it is
     */
    public record Level(int number, OptionalInt of, OfferedLoad load, Phase phase) {}

    /** How far a level is. */
    public enum Phase {
        /** It does not count yet. */
        WARMING_UP,
        /** It counts. */
        COUNTED,
        /** Nothing more is sent; answers that are under way are waited for. */
        DRAINING
    }

    /**
     * Money.
     *
     * @param spent on attempts that are over
     * @param committed spent, and reserved for what is under way at its worst
     * @param budget what may be spent, where there is a limit
     */
    public record Dollars(Usd spent, Usd committed, Optional<Usd> budget) {}

    static LoadProgress of(Run run, Budget budget) {
        long nanos = Math.max(0, run.nanos());
        Course course = run.work().course();
        return new LoadProgress(
                elapsed(course, nanos),
                course.longest(),
                level(course, nanos, run.isStopped()),
                run.tally().count(),
                new Dollars(budget.spent(), budget.committed(), budget.limit()),
                run.live().snapshot(nanos));
    }

    private static Duration elapsed(Course course, long nanos) {
        long sum = 0;
        for (LoadLevel level : course.levels()) {
            sum += Math.max(0, Math.min(nanos, level.endNanos()) - level.startNanos());
        }
        return Duration.ofNanos(Math.min(sum, course.longest().toNanos()));
    }

    private static Level level(Course course, long nanos, boolean isStopped) {
        int at = course.levelAt(nanos);
        LoadLevel level = course.level(at);
        OptionalInt of = course.isSettled() ? OptionalInt.of(course.levels().size()) : OptionalInt.empty();
        return new Level(at, of, level.load(), isStopped ? Phase.DRAINING : phase(level, nanos));
    }

    private static Phase phase(LoadLevel level, long nanos) {
        if (nanos >= level.endNanos()) {
            return Phase.DRAINING;
        }
        return nanos < level.steadyFromNanos() ? Phase.WARMING_UP : Phase.COUNTED;
    }

    /** What is offered now. */
    public OfferedLoad load() {
        return level.load();
    }
}
