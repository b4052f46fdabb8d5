package dev.headroom.loadtest;

import dev.headroom.config.Scenario;
import dev.headroom.loadtest.gatling.GatlingEngine;
import dev.headroom.loadtest.record.Damage;
import dev.headroom.loadtest.record.Journal;
import dev.headroom.loadtest.record.JournalHead;
import dev.headroom.loadtest.record.JournalReader;
import dev.headroom.loadtest.record.Recorder;
import dev.headroom.loadtest.run.Rules;
import dev.headroom.loadtest.run.Run;
import dev.headroom.loadtest.run.RunEnd;
import dev.headroom.loadtest.run.Stop;
import dev.headroom.loadtest.run.Work;
import dev.headroom.loadtest.schedule.Course;
import dev.headroom.planner.measure.RunInfo;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/** One load test: a scenario against a target, measured into a file. */
public final class LoadTest {

    private final LoadJob job;
    private final Clock clock;
    private final Course course;
    private final Recorder recorder;
    private final Run run;

    private LoadTest(LoadJob job, Clock clock, Preparation preparation, Recorder recorder, LongSupplier nanos) {
        this.job = job;
        this.clock = clock;
        this.course = preparation.course();
        this.recorder = recorder;
        Scenario scenario = job.scenario();
        this.run = new Run(
                new Work(
                        scenario.name(),
                        course,
                        preparation.sources(),
                        job.destination().routes(),
                        rules(scenario, job)),
                job.budget(),
                recorder,
                nanos);
    }

    /**
     * Prepares a test.
     *
     * @param job what to do
     * @param guide what its load needs to know beside the scenario
     * @param clock names the start of the run
     * @param nanos the clock of every measurement
     * @throws IllegalArgumentException where the load needs what is not there, or more connections than this process may have, or nothing
     *     would be sent
     */
    public static LoadTest of(LoadJob job, Guide guide, Clock clock, LongSupplier nanos) {
        Preparation whole = Preparation.of(job.scenario(), guide, job.seed());
        OpenFiles.requireRoom(job.scenario().load(), job.destination().routes());
        JournalHead head = JobHead.of(job, whole.course(), clock.instant());
        Recorder recorder = Recorder.begin(job.measurements(), head, job.budget()::committedUsd, nanos);
        return new LoadTest(job, clock, whole, recorder, nanos);
    }

    /** @throws IllegalArgumentException where a test of this scenario would need what is not there, or send nothing */
    public static void requireReady(Scenario scenario, Guide guide, long seed) {
        Preparation.of(scenario, guide, seed);
    }

    /**
     * Prepares to go on with a test that was broken off. What was paid for is not paid for again: whole levels are kept, one that was
     * not whole is begun anew, and the budget is what is left of it.
     *
     * @param job the same job as before; its budget may be another
     * @return empty where all its levels were whole, and their measurements are written now
     * @throws IllegalArgumentException where there is no journal, or it is of another run, or the budget is spent
     */
    public static Optional<LoadTest> resume(LoadJob job, Guide guide, Clock clock, LongSupplier nanos) {
        Preparation whole = Preparation.of(job.scenario(), guide, job.seed());
        JournalHead head = JobHead.of(job, whole.course(), clock.instant());
        Journal before = JournalReader.read(JournalReader.beside(job.measurements()));
        LoadJob rest = job.within(job.budget().less(before.progress().committedUsd()));
        Preparation.Done done = new Preparation.Done(before.progress().wholeLevels(), before.attempts());
        Optional<Preparation> left = Preparation.after(job.scenario(), guide, job.seed(), done);
        Recorder recorder = Recorder.resume(job.measurements(), head, rest.budget()::committedUsd, nanos);
        if (left.isEmpty()) {
            recorder.finishWhole();
        }
        return left.map(preparation -> new LoadTest(rest, clock, preparation, recorder, nanos));
    }

    /** What was cut off the end of the journal, in a sentence, where something was. */
    public Optional<String> damage() {
        return recorder.damage().map(Damage::sentence);
    }

    private static Rules rules(Scenario scenario, LoadJob job) {
        return new Rules(
                scenario.patience().timeout(),
                scenario.patience().pauseAfterThrottle(),
                scenario.patience().retry(),
                job.destination().spills(),
                scenario.patience().connections());
    }

    /**
     * Runs the test and writes its measurements.
     *
     * @throws LoadTestInterruptedException where it was interrupted; then there is a journal and no file of measurements
     * @throws LoadTestException where the target could not be used and nothing was measured, or the file could not be written
     * @throws IllegalArgumentException where Gatling's report has no place
     */
    public LoadResult run() {
        Instant startedAt = clock.instant();
        execute();
        Stop stop = run.stop();
        if (stop.cause() == Stop.Cause.INTERRUPTED) {
            recorder.close();
            throw new LoadTestInterruptedException();
        }
        if (RunEnd.isEmpty(run)) {
            recorder.discard();
            throw new LoadTestException(nothingMeasured(stop));
        }
        RunEnd end = new RunEnd(run, startedAt, job.seed(), job.destination().doubts());
        RunInfo info = finish(end.info());
        return new LoadResult(info, run.tally().count(), run.spent(), recorder.committedBefore(), stop);
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

    private RunInfo finish(RunInfo info) {
        try {
            return recorder.finish(info);
        } catch (UncheckedIOException e) {
            throw new LoadTestException(String.valueOf(e.getMessage()), e);
        }
    }

    private static String nothingMeasured(Stop stop) {
        String why = stop.cause() == Stop.Cause.NONE ? "no request was sent" : stop.words();
        return "nothing was measured: " + why;
    }

    /** Ends it before its time, from any thread: nothing more is sent. {@link #run} ends when nothing is under way any more. */
    public void interrupt() {
        run.interrupt();
    }

    /** Gives up what is under way, from any thread; it may be paid for all the same. */
    public void giveUp() {
        run.giveUp();
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
        return LoadProgress.of(run, job.budget());
    }
}
