package dev.headroom.loadtest.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, each ended by a line feed; what follows the last line feed is no line. */
final class ByteLines {

    private final InputStream in;
    private final int longest;
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private long position;

    ByteLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line without its line feed, valid until the one after; null where there is none, or it is too long. */
    @Nullable
    ByteBuffer next() throws IOException {
        int searched = from;
        while (true) {
            for (int i = searched; i < to; i++) {
                if (buffer[i] == '\n') {
                    ByteBuffer line = ByteBuffer.wrap(buffer, from, i - from);
                    position += i + 1 - from;
                    from = i + 1;
                    return line;
                }
            }
            searched = to - from;
            if (to - from > longest || !fill()) {
                return null;
            }
        }
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * to);
        }
        int read = in.read(buffer, to, buffer.length - to);
        to += Math.max(0, read);
        return read > 0;
    }

    /** Bytes up to the end of the last line. */
    long position() {
        return position;
    }
}
