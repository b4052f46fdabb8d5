package dev.headroom.loadtest.record;

import dev.headroom.loadtest.record.JournalLine.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a journal is found to hold when every line of it is verified, up to the first that is damaged.
 *
 * @param soundBytes up to the end of the last sound line
 * @param check over all sound lines, to go on with; of no use where there is damage
 * @param damage what is wrong behind them
 */
record JournalScan(long soundBytes, LineCheck check, Optional<Damage> damage) {

    /** No line is longer: it would hold some four million gaps between events. */
    private static final int LONGEST_LINE = 1 << 25;

    /** Takes the lines of a journal. */
    @FunctionalInterface
    interface Reader {

        /** @throws IllegalArgumentException where the line makes no sense: it counts as damaged then */
        void take(JournalLine line) throws IOException;
    }

    static JournalScan of(Path file, Reader reader) throws IOException {
        long size = Files.size(file);
        try (InputStream in = Files.newInputStream(file)) {
            return of(file, in, size, reader);
        }
    }

    /**
     * Reads so many bytes as a journal.
     *
     * @throws IllegalArgumentException where they do not begin as a journal of this version does
     */
    static JournalScan of(Path file, InputStream in, long size, Reader reader) throws IOException {
        ByteLines lines = new ByteLines(in, LONGEST_LINE);
        requireFormat(file, lines.next());
        LineCheck check = new LineCheck();
        long sound = lines.position();
        long number = 2;
        String fault = "is cut short";
        for (ByteBuffer bytes = lines.next(); bytes != null; bytes = lines.next()) {
            try {
                reader.take(verified(bytes, check, number == 2));
            } catch (IllegalArgumentException | ArithmeticException | CharacterCodingException e) {
                fault = String.valueOf(e.getMessage());
                break;
            }
            sound = lines.position();
            number++;
        }
        boolean isWhole = sound == size;
        return new JournalScan(
                sound, check, isWhole ? Optional.empty() : Optional.of(new Damage(file, number, size - sound, fault)));
    }

    private static void requireFormat(Path file, @Nullable ByteBuffer first) {
        if (first == null
                || !StandardCharsets.ISO_8859_1.decode(first).toString().equals(JournalHead.FIRST_LINE)) {
            throw new IllegalArgumentException(file + ":1: is no journal that this headroom reads, it must begin with '"
                    + JournalHead.FIRST_LINE + "'; nothing of it is used, and nothing in it is changed");
        }
    }

    private static JournalLine verified(ByteBuffer bytes, LineCheck check, boolean isFirst)
            throws CharacterCodingException {
        int text = bytes.position() + LineCheck.LENGTH + 1;
        if (text >= bytes.limit() || bytes.get(text - 1) != ' ' || !matches(bytes, text, check)) {
            throw new IllegalArgumentException("is damaged, its check does not match");
        }
        bytes.position(text);
        JournalLine read = JournalLine.parse(
                StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        if ((read.kind() == Kind.HEAD) != isFirst) {
            throw new IllegalArgumentException("is out of place: a journal has one head, and begins with it");
        }
        return read;
    }

    private static boolean matches(ByteBuffer bytes, int text, LineCheck check) {
        ByteBuffer said = bytes.slice(bytes.position(), LineCheck.LENGTH);
        return said.equals(ByteBuffer.wrap(check.next(bytes.slice(text, bytes.limit() - text))));
    }
}
