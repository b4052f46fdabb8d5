package dev.headroom.emulator.truth;

import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.profile.EmulatorException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The truth as a file, one request a line, written on a thread of its own. What the disk cannot follow or does not take is counted
 * as lost; the emulator does not wait for it.
 */
public final class TruthFile implements AutoCloseable {

    private static final int MOST_WAITING = 20_000;

    private final OutputStream out;
    private final BlockingQueue<Invocation> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong lost = new AtomicLong();
    private final Thread writer;
    private volatile boolean closing;

    /**
     * Opens.
     *
     * @throws EmulatorException where the file cannot be made
     */
    public TruthFile(Path file) {
        try {
            out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        } catch (IOException e) {
            throw new EmulatorException(
                    "truth file " + file + " cannot be written; give --truth a path in a folder that exists", e);
        }
        writer = new Thread(this::write, "emulator-truth");
        writer.setDaemon(true);
        writer.start();
    }

    void add(Invocation invocation) {
        if (!waiting.offer(invocation)) {
            lost.incrementAndGet();
        }
    }

    /** Requests that are not in the file though they were served. */
    public long lost() {
        return lost.get();
    }

    private void write() {
        while (!closing || !waiting.isEmpty()) {
            try {
                Invocation next = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (next != null) {
                    write(next);
                } else {
                    flush();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void write(Invocation invocation) {
        try {
            out.write(Json.bytes(TruthRow.of(invocation)));
            out.write('\n');
        } catch (IOException e) {
            lost.incrementAndGet();
        }
    }

    private void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            lost.incrementAndGet();
        }
    }

    /** Writes what waits, and closes. */
    @Override
    public void close() {
        closing = true;
        try {
            writer.join(TimeUnit.SECONDS.toMillis(10));
            out.close();
        } catch (IOException e) {
            lost.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
