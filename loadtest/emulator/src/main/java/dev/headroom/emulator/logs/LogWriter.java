package dev.headroom.emulator.logs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.emulator.account.Account;
import dev.headroom.emulator.control.LoggingConfiguration.S3;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.truth.Invocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects of records, on one thread: a new one for each so many records, each emulated minute, and each other
 * place.
 */
final class LogWriter {

    private static final int INLINE_BYTES = 100 * 1024;

    private final ObjectStore store;
    private final Account account;
    private final int recordsPerObject;
    private final Tally tally;
    private @Nullable LogObject open;

    LogWriter(ObjectStore store, Account account, int recordsPerObject, Tally tally) {
        this.store = store;
        this.account = account;
        this.recordsPerObject = recordsPerObject;
        this.tally = tally;
    }

    /**
     * One request that is to be logged.
     *
     * @param invocation the request
     * @param place where to
     * @param text whether bodies are carried
     * @param seen when it was over, on the emulator's clock
     */
    record Entry(Invocation invocation, S3 place, boolean text, Instant seen) {}

    void write(Entry entry) {
        finishBefore(entry.seen);
        LogObject before = open;
        if (before != null && !before.keys().place().equals(entry.place)) {
            finish();
        }
        try {
            LogObject object = opened(entry);
            add(object, line(entry, object));
        } catch (IOException | RuntimeException e) {
            tally.lost(1, trouble(e));
        }
    }

    private void add(LogObject object, byte[] line) {
        try {
            object.add(line);
        } catch (IOException e) {
            lose(object, e);
        }
        if (object.records() >= recordsPerObject) {
            finish();
        }
    }

    private LogObject opened(Entry entry) throws IOException {
        LogObject object = open;
        if (object == null) {
            object = new LogObject(store, new ObjectKeys(account, entry.place), entry.seen);
            open = object;
        }
        return object;
    }

    private byte[] line(Entry entry, LogObject object) throws IOException {
        Optional<Invocation.Bodies> bodies = entry.invocation.bodies().filter(any -> entry.text);
        LogRecord.Body input = LogRecord.Body.NONE;
        LogRecord.Body output = LogRecord.Body.NONE;
        if (bodies.isPresent()) {
            input = body(entry, object, bodies.get().input(), "input");
            output = body(entry, object, bodies.get().output(), "output");
        }
        return LogRecord.line(account, entry.invocation, input, output);
    }

    private LogRecord.Body body(Entry entry, LogObject object, JsonNode body, String side) throws IOException {
        byte[] bytes = Json.bytes(body);
        if (bytes.length <= INLINE_BYTES) {
            return new LogRecord.Body(Optional.of(bytes), Optional.empty());
        }
        ObjectKeys keys = object.keys();
        String key = keys.body(object.begun(), entry.invocation.requestId(), side);
        store.put(keys.place().bucket(), key, gzip(bytes));
        return new LogRecord.Body(Optional.empty(), Optional.of(keys.uri(key)));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    /** Ends the object of an emulated minute that is over. */
    void finishBefore(Instant now) {
        LogObject object = open;
        if (object != null
                && !object.begun().truncatedTo(ChronoUnit.MINUTES).equals(now.truncatedTo(ChronoUnit.MINUTES))) {
            finish();
        }
    }

    /** Ends the object that is open. */
    void finish() {
        LogObject object = open;
        if (object == null) {
            return;
        }
        open = null;
        try {
            object.finish();
            tally.wrote(object.records());
        } catch (IOException e) {
            lose(object, e);
        }
    }

    /** An error takes all records of an object with it. */
    private void lose(LogObject object, IOException e) {
        open = null;
        object.discard();
        tally.lost(object.records(), trouble(e));
    }

    private static String trouble(Exception e) {
        return "invocation log cannot be written: " + e;
    }
}
