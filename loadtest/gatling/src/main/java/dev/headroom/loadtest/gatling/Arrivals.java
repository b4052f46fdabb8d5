package dev.headroom.loadtest.gatling;

import dev.headroom.loadtest.run.Run;
import dev.headroom.loadtest.schedule.Course;
import io.gatling.commons.util.Clock;
import io.gatling.core.controller.inject.InjectionProfile;
import io.gatling.core.controller.inject.Workload;
import io.gatling.core.scenario.Scenario;
import io.gatling.core.stats.StatsEngine;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.netty.channel.EventLoopGroup;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import scala.Option;
import scala.collection.immutable.List$;
import scala.collection.immutable.Map$;
import scala.concurrent.duration.FiniteDuration;

/**
 * Injects users when a schedule says so. The n-th user of a run is the n-th of its schedule, so each user's intended start is known
 * to the nanosecond; Gatling's own profiles keep it to themselves.
 */
final class Arrivals implements InjectionProfile {

    private final Run run;

    private Arrivals(Run run) {
        this.run = run;
    }

    static PopulationBuilder inject(ScenarioBuilder scenario, Run run) {
        return new PopulationBuilder(new io.gatling.core.structure.PopulationBuilder(
                scenario.wrapped,
                new Arrivals(run),
                Map$.MODULE$.empty(),
                List$.MODULE$.empty(),
                Option.empty(),
                List$.MODULE$.empty(),
                true));
    }

    @Override
    public Option<Object> totalUserCount() {
        return Option.empty();
    }

    @Override
    public Workload workload(
            Scenario scenario,
            AtomicLong userIds,
            long startMillis,
            EventLoopGroup loops,
            StatsEngine stats,
            Clock clock) {
        return new Timetable(scenario, userIds, loops, stats, run);
    }

    /** The injector asks for the next stretch about once a second. */
    private static final class Timetable extends Workload {

        /** Users are handed over so long before they come, lest a late injector makes them late. */
        private static final long AHEAD_NANOS = 3_000_000_000L;

        private final Run run;
        private final Course course;
        private boolean begun;
        private int injected;

        Timetable(Scenario scenario, AtomicLong userIds, EventLoopGroup loops, StatsEngine stats, Run run) {
            super(scenario, userIds, loops, stats);
            this.run = run;
            this.course = run.work().course();
        }

        @Override
        public void injectBatch(FiniteDuration stretch) {
            if (!begun) {
                begun = true;
                run.begin();
            }
            run.tick();
            long until = run.nanos() + AHEAD_NANOS;
            while (isMore() && course.arrivalNanos(injected) <= until) {
                long delay = Math.max(0, course.arrivalNanos(injected) - TurnAction.AHEAD_NANOS - run.nanos());
                injectUser(new FiniteDuration(delay, TimeUnit.NANOSECONDS));
                injected++;
            }
            if (run.isStopped() || (course.isSettled() && !isMore())) {
                setAllScheduled();
            }
        }

        private boolean isMore() {
            return injected < course.settledUsers() && !run.isStopped();
        }

        @Override
        public void endUser() {
            incrementStoppedUsers();
        }

        @Override
        public FiniteDuration duration() {
            return new FiniteDuration(course.longest().toNanos(), TimeUnit.NANOSECONDS);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
