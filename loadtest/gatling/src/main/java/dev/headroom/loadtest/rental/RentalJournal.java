package dev.headroom.loadtest.rental;

import dev.headroom.loadtest.LoadTestException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The journal of one rental: a file of lines that only grows, each safe on the disk before what it says is done. */
public final class RentalJournal {

    private final Path file;
    private final LineDisk disk;

    RentalJournal(Path file, LineDisk disk) {
        this.file = file;
        this.disk = disk;
    }

    /** One that is there already. */
    public static RentalJournal at(Path file) {
        return new RentalJournal(file, new ForcedDisk());
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    /** Writes down what is about to be bought. */
    void begin(RentalIntent intent) {
        append(RentalLine.of(intent));
    }

    /** Writes down a step. */
    void append(RentalStep step, Instant at) {
        append(new RentalLine(at, step, Map.of()));
    }

    /** Writes down what was bought. */
    void bought(String arn, Instant at) {
        append(new RentalLine(at, RentalStep.BOUGHT, Map.of("arn", arn)));
    }

    private void append(RentalLine line) {
        try {
            disk.append(file, line.text());
        } catch (IOException e) {
            throw new LoadTestException(file + ": the journal cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * What it says. What a crash left of a last line counts for nothing; a journal without a whole line says nothing, for what it was to
     * say was not done.
     *
     * @throws LoadTestException where it cannot be read or understood, with file and line
     */
    public Optional<RentalState> state() {
        Optional<RentalState> state = Optional.empty();
        List<String> lines = wholeLines();
        for (int i = 0; i < lines.size(); i++) {
            try {
                state = Optional.of(after(state, RentalLine.parse(lines.get(i))));
            } catch (RuntimeException e) {
                throw new LoadTestException(
                        file + ":" + (i + 1) + ": '" + lines.get(i) + "' is no line of a rental's journal ("
                                + e.getMessage() + "); look with 'aws bedrock list-provisioned-model-throughputs"
                                + " --name-contains headroom-' for what it was of, delete that, then this file",
                        e);
            }
        }
        return state;
    }

    private static RentalState after(Optional<RentalState> before, RentalLine line) {
        return before.map(state -> state.after(line.step(), line.at(), line.value("arn")))
                .orElseGet(() -> new RentalState(line.intent(), RentalStep.INTENT, line.at(), Optional.empty()));
    }

    private List<String> wholeLines() {
        try {
            String text = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new LoadTestException(file + ": the journal cannot be read: " + e.getMessage(), e);
        }
    }
}
