package dev.headroom.loadtest;

import dev.headroom.config.Load;
import dev.headroom.config.Scenario;
import dev.headroom.loadtest.gatling.GatlingEngine;
import dev.headroom.loadtest.record.JournalHead;
import dev.headroom.loadtest.record.Recorder;
import dev.headroom.loadtest.run.RetryRule;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.run.Rules;
import dev.headroom.loadtest.run.Run;
import dev.headroom.loadtest.run.RunEnd;
import dev.headroom.loadtest.run.Sources;
import dev.headroom.loadtest.run.Stop;
import dev.headroom.loadtest.run.Work;
import dev.headroom.loadtest.schedule.Course;
import dev.headroom.loadtest.schedule.Schedules;
import dev.headroom.loadtest.workload.DrawnRequests;
import dev.headroom.loadtest.workload.RequestSource;
import dev.headroom.loadtest.workload.TracedRequests;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.measure.Soundness;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.usage.RequestTrace;
import dev.headroom.planner.usage.RequestTrace.TracedRequest;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** One load test: a scenario against a target, measured into a file. */
public final class LoadTest {

    private final LoadJob job;
    private final Clock clock;
    private final Course course;
    private final Recorder recorder;
    private final Run run;

    private LoadTest(LoadJob job, Clock clock, Course course, Sources sources, LongSupplier nanos) {
        this.job = job;
        this.clock = clock;
        this.course = course;
        this.recorder = Recorder.begin(job.measurements(), head(), job.budget()::committedUsd, nanos);
        Scenario scenario = job.scenario();
        this.run = new Run(
                new Work(scenario.name(), course, sources, job.destination().routes(), rules(scenario, job)),
                job.budget(),
                recorder,
                nanos);
    }

    /**
     * Prepares a test.
     *
     * @param job what to do
     * @param trace what a replay sends; empty for any other scenario
     * @param clock names the start of the run
     * @param nanos the clock of every measurement
     * @throws IllegalArgumentException where a replay has no trace, or another scenario has one, or nothing would be sent
     */
    public static LoadTest of(LoadJob job, Optional<RequestTrace> trace, Clock clock, LongSupplier nanos) {
        Scenario scenario = job.scenario();
        if (scenario.load() instanceof Load.Replay replay) {
            RequestTrace given = trace.orElseThrow(() -> new IllegalArgumentException(
                    "scenario " + scenario.name() + " replays a trace; give one with --trace FILE"));
            List<TracedRequest> traced = Schedules.replayed(replay, given.requests());
            int maxTokens = scenario.requests().maxTokens();
            RequestSource requests = new TracedRequests(traced, maxTokens, job.seed());
            return new LoadTest(job, clock, Schedules.of(replay, traced), unshaped(requests), nanos);
        }
        Require.that(
                trace.isEmpty(), "scenario " + scenario.name() + " makes its own load; --trace goes with a replay");
        Course course = Schedules.of((Load.Steps) scenario.load(), job.seed());
        return new LoadTest(job, clock, course, unshaped(new DrawnRequests(scenario.requests(), job.seed())), nanos);
    }

    /** Made before the run, for the journal that is kept in case it is broken off. */
    private JournalHead head() {
        List<Route> routes = job.destination().routes();
        RunInfo planned = new RunInfo(
                job.scenario().name(),
                routes.get(0).target().label(),
                routes.stream().map(Route::endpoint).toList(),
                clock.instant(),
                job.seed(),
                course.levels(),
                Soundness.UNWATCHED);
        return JournalHead.of(planned, load(), job.budget().limitUsd());
    }

    /** The scenario, and the arrivals that it or a trace makes. */
    private String load() {
        StringBuilder load = new StringBuilder(job.scenario().toString());
        for (int user = 0; user < course.settledUsers(); user++) {
            load.append(' ').append(course.arrivalNanos(user));
        }
        return load.toString();
    }

    private static Sources unshaped(RequestSource requests) {
        return new Sources(requests, shape -> requests);
    }

    private static Rules rules(Scenario scenario, LoadJob job) {
        return new Rules(
                scenario.timeout(),
                scenario.pauseAfterThrottle(),
                RetryRule.NEVER,
                job.destination().spills());
    }

    /**
     * Runs the test and writes its measurements.
     *
     * @throws LoadTestException where the target could not be used and nothing was measured, or the file could not be written
     * @throws IllegalArgumentException where Gatling's report has no place
     */
    public LoadResult run() {
        Instant startedAt = clock.instant();
        execute();
        Stop stop = run.stop();
        RunEnd end = new RunEnd(run, startedAt, job.seed(), job.destination().label());
        if (end.isEmpty()) {
            recorder.discard();
            throw new LoadTestException(nothingMeasured(stop));
        }
        RunInfo info = end.info();
        finish(info);
        return new LoadResult(info, run.tally().count(), run.spent(), stop);
    }

    /** Gatling throws what it likes, checked exceptions too. */
    private void execute() {
        boolean ran = false;
        try {
            GatlingEngine.execute(run, job.gatlingReport());
            ran = true;
        } finally {
            if (!ran) {
                recorder.close();
            }
        }
    }

    private void finish(RunInfo info) {
        try {
            recorder.finish(info);
        } catch (UncheckedIOException e) {
            throw new LoadTestException(String.valueOf(e.getMessage()), e);
        }
    }

    private static String nothingMeasured(Stop stop) {
        String why = stop.cause() == Stop.Cause.NONE ? "no request was sent" : stop.words();
        return "nothing was measured: " + why;
    }

    /** How long it will take if nothing stops it, answers that are still under way at the end not counted. */
    public Duration length() {
        return course.longest();
    }

    /** Users whose arrival is settled; each of an open load or a replay sends once. */
    public int users() {
        return course.settledUsers();
    }

    /** How far it is. Safe from any thread while {@link #run} goes on. */
    public LoadProgress progress() {
        Duration elapsed = Duration.ofNanos(Math.max(0, run.nanos()));
        Duration shown = elapsed.compareTo(length()) > 0 ? length() : elapsed;
        LoadLevel level = course.levels().get(course.levelAt(shown.toNanos()));
        return new LoadProgress(shown, length(), level.load(), run.tally().count(), run.spent());
    }
}
