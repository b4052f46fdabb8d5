package dev.headroom.loadtest.gatling;

import dev.headroom.loadtest.record.AttemptSink;
import dev.headroom.loadtest.record.JournalHead;
import dev.headroom.loadtest.record.Recorder;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.run.Run;
import dev.headroom.loadtest.run.RunEnd;
import dev.headroom.loadtest.run.Sources;
import dev.headroom.loadtest.run.Spoken;
import dev.headroom.loadtest.run.Work;
import dev.headroom.loadtest.schedule.Unplanned;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.RunInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The run behind a simulation that somebody wrote, and the measurements that it leaves. */
final class SimulationRecord {

    private static final String NAME = "simulation";

    private final SimulationSettings settings;
    private final Route route;
    private final Instant startedAt = Clock.systemUTC().instant();
    private final Optional<Recorder> recorder;

    /** @throws IllegalArgumentException where something is missing, or the file cannot be written */
    SimulationRecord(SimulationSettings settings) {
        this.settings = settings;
        this.route = settings.route();
        this.recorder = settings.measurements()
                .map(file -> Recorder.begin(file, head(), settings.budget()::committedUsd, System::nanoTime));
    }

    private JournalHead head() {
        RunInfo begun = new RunInfo(
                NAME, Spoken.planned(route.target()), route.endpoint(), startedAt, 0, new Unplanned().levels());
        return JournalHead.of(begun, NAME, settings.budget().limitUsd());
    }

    Run begin() {
        AttemptSink sink = recorder.map(Recorder::withoutLevels).orElse(new Nowhere());
        Sources none = new Sources(SimulationRecord::notPlanned, shape -> SimulationRecord::notPlanned);
        Work work = new Work(NAME, new Unplanned(), none, List.of(route), settings.rules());
        Run run = new Run(work, settings.budget(), sink, System::nanoTime);
        run.begin();
        run.watch().begin();
        return run;
    }

    private static dev.headroom.loadtest.wire.ConverseBody notPlanned(long user, int number) {
        throw new IllegalStateException("a simulation makes its own requests");
    }

    void finish(Run run) {
        RunEnd end = new RunEnd(run, startedAt, 0, List::of);
        recorder.ifPresent(file -> {
            if (RunEnd.isEmpty(run)) {
                file.discard();
            } else {
                file.finish(end.info());
            }
        });
    }

    /** Keeps nothing. */
    private static final class Nowhere implements AttemptSink {
        @Override
        public void record(Attempt attempt) {}

        @Override
        public boolean hasFailed() {
            return false;
        }
    }
}
