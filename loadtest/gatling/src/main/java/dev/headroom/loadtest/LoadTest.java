package dev.headroom.loadtest;

import dev.headroom.config.Load;
import dev.headroom.config.Scenario;
import dev.headroom.loadtest.gatling.GatlingEngine;
import dev.headroom.loadtest.gatling.Run;
import dev.headroom.loadtest.record.Recorder;
import dev.headroom.loadtest.record.Tally;
import dev.headroom.loadtest.schedule.Schedule;
import dev.headroom.loadtest.schedule.Schedules;
import dev.headroom.loadtest.workload.DrawnRequests;
import dev.headroom.loadtest.workload.RequestSource;
import dev.headroom.loadtest.workload.TracedRequests;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.usage.RequestTrace;
import dev.headroom.planner.usage.RequestTrace.TracedRequest;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** One load test: a scenario against a target, measured into a file. */
public final class LoadTest {

    private final LoadJob job;
    private final Clock clock;
    private final Schedule schedule;
    private final Recorder recorder;
    private final Run run;

    private LoadTest(LoadJob job, Clock clock, Schedule schedule, RequestSource requests, LongSupplier nanos) {
        this.job = job;
        this.clock = clock;
        this.schedule = schedule;
        this.recorder = new Recorder(job.measurements());
        Scenario scenario = job.scenario();
        this.run = new Run(
                new Run.Work(
                        scenario.name(),
                        job.destination().target(),
                        job.destination().modelId(),
                        schedule,
                        requests,
                        scenario.pauseAfterThrottle(),
                        scenario.timeout()),
                job.money(),
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
            Schedule schedule = Schedules.of(replay, traced);
            int maxTokens = scenario.requests().maxTokens();
            return new LoadTest(job, clock, schedule, new TracedRequests(traced, maxTokens, job.seed()), nanos);
        }
        Require.that(
                trace.isEmpty(), "scenario " + scenario.name() + " makes its own load; --trace goes with a replay");
        Schedule schedule = Schedules.of((Load.Steps) scenario.load(), job.seed());
        return new LoadTest(job, clock, schedule, new DrawnRequests(scenario.requests(), job.seed()), nanos);
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
        Run.Stop stop = run.stop();
        List<LoadLevel> levels = levelsUntil(stop.atNanos());
        Tally.Count count = run.tally().count();
        if (levels.isEmpty() || count.over() == 0) {
            recorder.discard();
            throw new LoadTestException(nothingMeasured(stop));
        }
        RunInfo info = new RunInfo(
                job.scenario().name(),
                job.destination().label().get(),
                job.destination().endpoint(),
                startedAt,
                job.seed(),
                levels);
        finish(info);
        return new LoadResult(info, count, run.spent(), stop);
    }

    /** Gatling throws what it likes, checked exceptions too. */
    private void execute() {
        boolean ran = false;
        try {
            GatlingEngine.execute(run, job.gatlingReport());
            ran = true;
        } finally {
            if (!ran) {
                recorder.discard();
            }
        }
    }

    private void finish(RunInfo info) {
        try {
            recorder.finish(info);
        } catch (UncheckedIOException e) {
            recorder.discard();
            throw new LoadTestException(String.valueOf(e.getMessage()), e);
        }
    }

    private static String nothingMeasured(Run.Stop stop) {
        String why = stop.cause() == Run.Stop.Cause.NONE ? "no request was sent" : stop.words();
        return "nothing was measured: " + why;
    }

    /** Whole levels, and of the one that was cut short the part that counts, if there is any. */
    private List<LoadLevel> levelsUntil(long nanos) {
        List<LoadLevel> levels = new ArrayList<>();
        for (LoadLevel level : schedule.levels()) {
            if (level.steadyFromNanos() < nanos) {
                levels.add(new LoadLevel(
                        level.load(), level.startNanos(), level.steadyFromNanos(), Math.min(nanos, level.endNanos())));
            }
        }
        return levels;
    }

    /** How long it will take if nothing stops it, answers that are still under way at the end not counted. */
    public Duration length() {
        return schedule.length();
    }

    /** Requests that an open load or a replay will send; a closed load sends as many as are answered. */
    public int users() {
        return schedule.users();
    }

    /** How far it is. Safe from any thread while {@link #run} goes on. */
    public LoadProgress progress() {
        Duration elapsed = Duration.ofNanos(Math.max(0, run.nanos()));
        Duration shown = elapsed.compareTo(length()) > 0 ? length() : elapsed;
        LoadLevel level = schedule.levels().get(schedule.levelAt(shown.toNanos()));
        return new LoadProgress(shown, length(), level.load(), run.tally().count(), run.spent());
    }
}
