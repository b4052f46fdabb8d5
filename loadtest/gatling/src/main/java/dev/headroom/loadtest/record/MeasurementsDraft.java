package dev.headroom.loadtest.record;

import dev.headroom.loadtest.record.JournalLine.Kind;
import dev.headroom.planner.measure.AttemptCells;
import dev.headroom.planner.measure.RunHeader;
import dev.headroom.planner.measure.RunInfo;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Makes the measurements file of a run from its journal: a neighbour first, moved into place when it is whole and on the disk. */
final class MeasurementsDraft {

    private final Path file;
    private final RunInfo run;
    private final JournalState before;
    private long rows;

    /**
     * A draft.
     *
     * @param file its place
     * @param run its head
     * @param before says which rows do not count
     */
    MeasurementsDraft(Path file, RunInfo run, JournalState before) {
        this.file = file;
        this.run = run;
        this.before = before;
    }

    /** @throws IOException where the journal is damaged, or the file cannot be written; nothing is left behind then */
    void writeFrom(FileDisk journal) throws IOException {
        Path draft = file.resolveSibling("." + file.getFileName() + ".part");
        draft.toFile().deleteOnExit();
        try {
            try (FileChannel channel = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                Writer out = Channels.newWriter(channel, StandardCharsets.UTF_8.newEncoder(), 1 << 16);
                write(journal, out);
                out.flush();
                channel.force(true);
            }
            move(draft);
            FileDisk.forceFolder(file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void write(FileDisk journal, Writer out) throws IOException {
        out.write("# " + RunHeader.FORMAT + " " + RunHeader.VERSION + "\n");
        for (String line : RunHeader.of(run)) {
            out.write("# " + line + "\n");
        }
        out.write(String.join(",", AttemptCells.COLUMNS) + "\n");
        JournalScan scan = journal.scan(line -> copy(line, out));
        if (scan.damage().isPresent()) {
            throw new IOException(scan.damage().get().sentence());
        }
    }

    /** Rows of levels that the run does not have, cut off by an early end, are left out. */
    private void copy(JournalLine line, Writer out) throws IOException {
        if (line.kind() == Kind.ROW) {
            String row = line.text();
            int level = Integer.parseInt(row.substring(0, row.indexOf(',')));
            if (level < run.levels().size() && before.counts(rows, level)) {
                out.write(row);
                out.write('\n');
            }
            rows++;
        }
    }

    private void move(Path draft) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
