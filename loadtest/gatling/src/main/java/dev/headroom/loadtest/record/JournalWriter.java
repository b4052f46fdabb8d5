package dev.headroom.loadtest.record;

import dev.headroom.loadtest.record.JournalLine.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;

/**
 * Appends lines to a journal: many at a time, each with its check, and all of them forced to the disk within {@value #FORCE_MILLIS}
 * milliseconds of the first. For one thread.
 */
final class JournalWriter implements Closeable {

    /** Twice a second is the promise; the other half is for the disk itself. */
    static final int FORCE_MILLIS = 250;

    private static final long FORCE_NANOS = FORCE_MILLIS * 1_000_000L;
    private static final int BUFFER = 1 << 18;

    private final JournalDisk disk;
    private final LineCheck check;
    private final LongSupplier nanos;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private boolean dirty;
    private long dirtySince;
    private long markedAt;

    /**
     * A writer.
     *
     * @param disk the end of the journal
     * @param check over all that is there
     * @param nanos the clock that says when to force
     */
    JournalWriter(JournalDisk disk, LineCheck check, LongSupplier nanos) {
        this.disk = disk;
        this.check = check;
        this.nanos = nanos;
        this.markedAt = nanos.getAsLong();
    }

    /** The very first line, which has no check. */
    void begin(JournalHead head) throws IOException {
        put((JournalHead.FIRST_LINE + "\n").getBytes(StandardCharsets.UTF_8));
        write(Kind.HEAD, head.text());
        force();
    }

    void write(Kind kind, String text) throws IOException {
        byte[] line = new JournalLine(kind, text).toString().getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[LineCheck.LENGTH + 1 + line.length + 1];
        System.arraycopy(check.next(ByteBuffer.wrap(line)), 0, whole, 0, LineCheck.LENGTH);
        whole[LineCheck.LENGTH] = ' ';
        System.arraycopy(line, 0, whole, LineCheck.LENGTH + 1, line.length);
        whole[whole.length - 1] = '\n';
        put(whole);
    }

    private void put(byte[] bytes) throws IOException {
        if (!dirty) {
            dirty = true;
            dirtySince = nanos.getAsLong();
        }
        if (bytes.length > buffer.remaining()) {
            flush();
        }
        if (bytes.length > buffer.capacity()) {
            disk.append(ByteBuffer.wrap(bytes));
        } else {
            buffer.put(bytes);
        }
    }

    /** Hands all lines to the system: from here on they survive the end of this program. */
    void flush() throws IOException {
        disk.append(buffer.flip());
        buffer.clear();
    }

    /** Whether it is time again, four times a second, to write down what was spent. */
    boolean isMarkDue() {
        long now = nanos.getAsLong();
        boolean due = now - markedAt >= FORCE_NANOS;
        markedAt = due ? now : markedAt;
        return due;
    }

    /** Whether lines have waited long enough for the disk. */
    boolean isForceDue() {
        return dirty && nanos.getAsLong() - dirtySince >= FORCE_NANOS;
    }

    /** Brings all lines to the disk: from here on they survive the loss of power. */
    void force() throws IOException {
        flush();
        disk.force();
        dirty = false;
    }

    /** Closes the disk; what was not flushed is not written. */
    @Override
    public void close() throws IOException {
        disk.close();
    }
}
