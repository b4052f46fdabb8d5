package dev.headroom.emulator.logs;

import dev.headroom.emulator.account.Account;
import dev.headroom.emulator.control.LoggingConfiguration;
import dev.headroom.emulator.control.LoggingSettings;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.profile.EmulatorException;
import dev.headroom.emulator.truth.Invocation;
import dev.headroom.emulator.truth.Witness;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Bedrock's invocation logs in a folder that stands for S3, while logging is configured to go to a bucket. Records are
 * written on a thread of their own; where it cannot keep up, the caller waits for a moment, then the record is lost.
 * What is lost is counted.
 */
public final class InvocationLog implements Witness, AutoCloseable {

    private static final int RECORDS_PER_OBJECT = 1000;
    private static final int QUEUE = 4096;
    private static final int PATIENCE_MILLIS = 20;
    private static final int PULSE_MILLIS = 100;

    private final ObjectStore store;
    private final Account account;
    private final LoggingSettings settings;
    private final Clock clock;
    private final BlockingQueue<LogWriter.Entry> queue;
    private final Tally tally = new Tally();
    private final LogWriter writer;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean overrun;

    /**
     * What became of records.
     *
     * @param written records in objects that are whole
     * @param lost records that are nowhere
     * @param trouble why the last one was lost; absent where none was
     */
    public record Status(long written, long lost, Optional<String> trouble) {}

    /** How much is held: records of an object, and records that wait to be written. */
    record Limits(int recordsPerObject, int queue) {}

    /**
     * Begins.
     *
     * @param folder stands for S3; a bucket is a folder in it
     * @param account whose requests
     * @param settings whether and where to; configurations whose place cannot be written to are refused from now on
     * @param clock the emulator's
     * @throws EmulatorException where the folder cannot be written to
     */
    public InvocationLog(Path folder, Account account, LoggingSettings settings, Clock clock) {
        this(new Setup(folder, account, settings, clock), new Limits(RECORDS_PER_OBJECT, QUEUE));
    }

    /** What the public constructor is given. */
    record Setup(Path folder, Account account, LoggingSettings settings, Clock clock) {}

    InvocationLog(Setup setup, Limits limits) {
        this.store = ObjectStore.open(setup.folder);
        this.account = setup.account;
        this.settings = setup.settings;
        this.clock = setup.clock;
        this.queue = new ArrayBlockingQueue<>(limits.queue);
        this.writer = new LogWriter(store, account, limits.recordsPerObject, tally);
        this.thread = new Thread(this::run, "invocation-log");
        thread.setDaemon(true);
        settings.checkWith(this::check);
        thread.start();
    }

    /** Writes the marker by which Bedrock sees whether it may write. */
    private void check(LoggingConfiguration configuration) {
        configuration.s3().ifPresent(place -> {
            try {
                store.put(place.bucket(), new ObjectKeys(account, place).permissionCheck(), new byte[0]);
            } catch (IOException e) {
                throw AwsError.validation(
                        "Failed to validate permissions for the bucket " + place.bucket() + ": " + e.getMessage());
            }
        });
    }

    @Override
    public void saw(Invocation invocation) {
        if (LogRecord.isLogged(invocation)) {
            settings.current()
                    .flatMap(configuration -> configuration
                            .s3()
                            .map(place ->
                                    new LogWriter.Entry(invocation, place, configuration.text(), clock.instant())))
                    .ifPresent(this::hand);
        }
    }

    private void hand(LogWriter.Entry entry) {
        if (closed) {
            tally.lost(1, "a request ended after its log was closed");
        } else if (queue.offer(entry) || (!overrun && offered(entry))) {
            overrun = false;
        } else {
            // Having waited once in vain, do not wait for each of the next as well.
            overrun = true;
            tally.lost(1, "records come faster than the disk takes them");
        }
    }

    private boolean offered(LogWriter.Entry entry) {
        try {
            return queue.offer(entry, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void run() {
        while (!closed || !queue.isEmpty()) {
            LogWriter.Entry entry = next();
            if (entry == null) {
                writer.finishBefore(clock.instant());
            } else {
                writer.write(entry);
            }
        }
        writer.finish();
    }

    private LogWriter.@Nullable Entry next() {
        try {
            return queue.poll(PULSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // Nobody but close ends this thread.
            return null;
        }
    }

    /** What became of records so far. */
    public Status status() {
        return tally.status();
    }

    /** Writes what waits, ends the open object and stops. Configurations are taken unchecked from then on. */
    @Override
    public void close() {
        closed = true;
        settings.checkWith(any -> {});
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (!queue.isEmpty()) {
            tally.lost(queue.size(), "requests ended while their log was being closed");
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
