package dev.headroom.loadtest.record;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.AttemptCells;
import dev.headroom.planner.measure.RunHeader;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.quantity.Require;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Writes attempts as they end, on a thread of its own, so that a virtual user never waits for a disk. The file gets its name only
 * when the run is over; before that, and if it never is, there is no file of that name.
 */
public final class Recorder implements AttemptSink, AutoCloseable {

    private final Path file;
    private final Path rows;
    private final BlockingQueue<Optional<Attempt>> queue = new LinkedBlockingQueue<>();
    private final Thread writer = new Thread(this::write, "measurements-writer");
    private volatile @Nullable IOException failure;

    /**
     * Begins a recording.
     *
     * @throws IllegalArgumentException where the file cannot be written there: before anything is sent
     */
    public Recorder(Path file) {
        Require.that(!Files.isDirectory(file), file + ": is a folder; name a file for the measurements");
        this.file = file;
        this.rows = file.resolveSibling("." + file.getFileName() + ".rows");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(rows, "", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    file + ": cannot be written (" + e.getMessage() + "); check the folder and its permissions", e);
        }
        rows.toFile().deleteOnExit();
        writer.setDaemon(true);
        writer.start();
    }

    @Override
    public void record(Attempt attempt) {
        queue.add(Optional.of(attempt));
    }

    @Override
    public boolean hasFailed() {
        return failure != null;
    }

    private void write() {
        try (BufferedWriter out = Files.newBufferedWriter(rows, StandardCharsets.UTF_8)) {
            Optional<Attempt> next = queue.take();
            while (next.isPresent()) {
                out.write(AttemptCells.row(next.get()));
                out.write('\n');
                next = queue.take();
            }
        } catch (IOException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Ends the recording and puts the file in its place.
     *
     * @param run what the run was
     * @throws UncheckedIOException where something could not be written
     */
    public void finish(RunInfo run) {
        close();
        Path draft = file.resolveSibling("." + file.getFileName() + ".part");
        draft.toFile().deleteOnExit();
        try {
            IOException broken = failure;
            if (broken != null) {
                throw broken;
            }
            try (BufferedWriter out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                out.write("# " + RunHeader.FORMAT + " " + RunHeader.VERSION + "\n");
                for (String line : RunHeader.of(run)) {
                    out.write("# " + line + "\n");
                }
                out.write(String.join(",", AttemptCells.COLUMNS) + "\n");
                out.flush();
                copyRows(out, run.levels().size());
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written (" + e.getMessage() + "); make room for it", e);
        }
    }

    /** Copies the rows of the levels that the run has; an early end leaves others. */
    private void copyRows(Writer out, int levels) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(rows, StandardCharsets.UTF_8)) {
            for (String row = in.readLine(); row != null; row = in.readLine()) {
                if (Integer.parseInt(row.substring(0, row.indexOf(','))) < levels) {
                    out.write(row);
                    out.write('\n');
                }
            }
        }
    }

    /** Ends the recording without a file. */
    public void discard() {
        close();
        try {
            Files.deleteIfExists(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(rows + " cannot be deleted", e);
        }
    }

    /** Ends the writing; without {@link #finish} nothing stays behind when the program ends. */
    @Override
    public void close() {
        queue.add(Optional.empty());
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
