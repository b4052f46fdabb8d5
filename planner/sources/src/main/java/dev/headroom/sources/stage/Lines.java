package dev.headroom.sources.stage;

import dev.headroom.sources.SourceException;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a UTF-8 file, one after another, with the number of the one that was read last. */
final class Lines implements Closeable {

    private final Path file;
    private final BufferedReader text;
    private final boolean whole;
    private @Nullable String ahead;
    private long number;

    private Lines(Path file, BufferedReader text, boolean whole) throws IOException {
        this.file = file;
        this.text = text;
        this.whole = whole;
        this.ahead = text.readLine();
    }

    static Lines of(Path file) throws IOException {
        boolean whole = endsWithLineBreak(file);
        return new Lines(file, Files.newBufferedReader(file, StandardCharsets.UTF_8), whole);
    }

    private static boolean endsWithLineBreak(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.position(Math.max(0, channel.size() - 1));
            return channel.read(last) == 1 && last.get(0) == '\n';
        }
    }

    /**
     * The next line without its line break; null after the last.
     *
     * @throws SourceException at a last line without line break: whoever wrote it was stopped in the middle
     */
    @Nullable
    String next() throws IOException {
        String line = ahead;
        if (line == null) {
            return null;
        }
        number++;
        ahead = text.readLine();
        if (ahead == null && !whole) {
            throw fault("is cut short, a line break is missing at its end; remove this line to use what is before it");
        }
        return line;
    }

    /** A fault of the line that was read last. */
    SourceException fault(@Nullable String what) {
        return SourceException.at(file, Math.max(1, number), String.valueOf(what));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
