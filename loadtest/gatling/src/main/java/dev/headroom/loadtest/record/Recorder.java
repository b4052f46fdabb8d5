package dev.headroom.loadtest.record;

import dev.headroom.loadtest.budget.Usd;
import dev.headroom.loadtest.record.JournalLine.Kind;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.AttemptCells;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.RunInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Keeps attempts as they end, in a journal beside the measurements file, on a thread of its own, so that a virtual user never waits for
 * a disk. When the run is over the journal becomes the measurements file; before that, and if it never is, there is no file of that
 * name, and the journal stays for {@link #resume}. Where the program is killed or the power fails, at most the last second is lost.
 */
public final class Recorder implements AttemptSink, AutoCloseable {

    private final OpenJournal open;
    private final Shift shift;
    private final RecorderThread writer;
    private final OpenLevels levels = new OpenLevels();
    private final AtomicLong rows = new AtomicLong();

    private Recorder(OpenJournal open, DoubleSupplier committedUsd) {
        this.open = open;
        this.shift = open.shift();
        this.writer = new RecorderThread(open.writer(), committedUsd);
        writer.start();
    }

    /**
     * Begins a recording.
     *
     * @param file the measurements
     * @param head what is known of the run
     * @param committedUsd US dollars that are spent or reserved; asked four times a second
     * @param nanos the clock that says when to bring things to the disk
     * @throws IllegalArgumentException where the file cannot be written there, or the journal of a run that was broken off is:
     *     before anything is sent
     */
    public static Recorder begin(Path file, JournalHead head, DoubleSupplier committedUsd, LongSupplier nanos) {
        return new Recorder(OpenJournal.begin(file, head, nanos), committedUsd);
    }

    /**
     * Goes on with a recording that was broken off. A damaged end of its journal is kept in a neighbour with {@code .damaged} behind
     * its name, and cut off. What is recorded from now on counts from 0 again, levels, times and users; it is put behind what is
     * there: levels behind the whole ones, times behind the last, users behind all. A level that was not whole is begun again, and its
     * attempts of before are left out of the measurements.
     *
     * @param file the measurements
     * @param head what is known of the run; its levels are those that are still to come
     * @param committedUsd US dollars that are spent or reserved in this part; asked four times a second
     * @param nanos the clock that says when to bring things to the disk
     * @throws IllegalArgumentException where there is no journal, or it cannot be used, or is of another run
     */
    public static Recorder resume(Path file, JournalHead head, DoubleSupplier committedUsd, LongSupplier nanos) {
        OpenJournal open = OpenJournal.resume(file, head, nanos);
        double before = open.before().committedUsd();
        return new Recorder(open, () -> before + committedUsd.getAsDouble());
    }

    /** Levels that need not be paid for again. */
    public int wholeLevels() {
        return shift.level();
    }

    /** What was spent, or reserved when the run was broken off, before this part. */
    public Usd committedBefore() {
        return Usd.of(open.before().committedUsd());
    }

    /** What was cut off the end of the journal, where something was. */
    public Optional<Damage> damage() {
        return open.damage();
    }

    @Override
    public void sent(int level) {
        levels.sent(level);
    }

    @Override
    public void withdrawn(int level) {
        levels.over(level);
    }

    @Override
    public void record(Attempt attempt) {
        rows.incrementAndGet();
        writer.add(journal -> journal.write(Kind.ROW, AttemptCells.row(shift.of(attempt))));
        // A level of which an attempt was given up never is whole.
        if (attempt.answer().outcome() != Outcome.CANCELLED) {
            // Behind its row, so that the end of its level is behind it too.
            levels.over(attempt.level());
        }
    }

    @Override
    public void begun(Supplier<List<LoadLevel>> settled, LongSupplier nanos) {
        writer.onMark(() -> levels.look(settled.get(), nanos.getAsLong(), new Marks()));
    }

    /** Takes attempts only: for a run that nobody has planned, whose level is what was seen of it. */
    public AttemptSink withoutLevels() {
        Recorder whole = this;
        return new AttemptSink() {
            @Override
            public void record(Attempt attempt) {
                whole.record(attempt);
            }

            @Override
            public boolean hasFailed() {
                return whole.hasFailed();
            }
        };
    }

    /** Hands over which levels begin and end, behind the rows that were handed over before. */
    private final class Marks implements OpenLevels.Marks {

        @Override
        public void begun(int level, LoadLevel what) {
            String text = (shift.level() + level) + " " + shift.of(what).startNanos();
            writer.add(journal -> journal.write(Kind.BEGUN, text));
        }

        @Override
        public void ended(int level, LoadLevel what) {
            String text = new LevelText(shift.level() + level, shift.of(what)).text();
            writer.add(journal -> journal.write(Kind.ENDED, text));
        }
    }

    @Override
    public boolean hasFailed() {
        return writer.failure() != null;
    }

    /**
     * Ends the recording and makes the measurements file of its journal.
     *
     * @param run what the run was, on its own clock; of a run that went on, its last part
     * @return what the file says: all parts of the run
     * @throws UncheckedIOException where something could not be written; what is on the disk stays there
     */
    public RunInfo finish(RunInfo run) {
        RunInfo whole = Parts.joined(open.before(), run);
        finishAs(whole);
        return whole;
    }

    /**
     * Ends the recording and makes a measurements file of the levels that were whole when it was broken off.
     *
     * @throws IllegalArgumentException where none was
     * @throws UncheckedIOException where something could not be written; what is on the disk stays there
     */
    public RunInfo finishWhole() {
        RunInfo whole = Parts.whole(open.before());
        finishAs(whole);
        return whole;
    }

    private void finishAs(RunInfo run) {
        writer.stop();
        try {
            Exception broken = writer.failure();
            if (broken != null) {
                throw new IOException(broken.getMessage(), broken);
            }
            open.become(run);
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(open.unfinished(e), e);
        }
    }

    /** Ends the recording without a file, and throws away what it has recorded, unless it went on with what was there before. */
    public void discard() {
        writer.stop();
        open.close(open.before().rows() == 0);
    }

    /** Ends the recording without a file; its journal stays, where it holds an attempt. */
    @Override
    public void close() {
        writer.stop();
        open.close(open.before().rows() + rows.get() == 0 && !hasFailed());
    }
}
