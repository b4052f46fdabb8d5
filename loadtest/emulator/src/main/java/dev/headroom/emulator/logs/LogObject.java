package dev.headroom.emulator.logs;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * One object of many records while it is being written: gzip, one record a line. Its name ends in a hash of what it
 * holds.
 */
final class LogObject {

    private static final int HASH_LETTERS = 16;

    private final ObjectStore store;
    private final ObjectKeys keys;
    private final Instant begun;
    private final Path part;
    private final OutputStream out;
    private final MessageDigest digest = sha256();
    private int records;

    LogObject(ObjectStore store, ObjectKeys keys, Instant begun) throws IOException {
        this.store = store;
        this.keys = keys;
        this.begun = begun;
        this.part = store.part(keys.place().bucket(), "records");
        this.out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(part)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    Instant begun() {
        return begun;
    }

    ObjectKeys keys() {
        return keys;
    }

    int records() {
        return records;
    }

    void add(byte[] line) throws IOException {
        records++;
        digest.update(line);
        out.write(line);
        out.write('\n');
    }

    /** Ends it and puts it in its place. */
    void finish() throws IOException {
        out.close();
        if (records == 0) {
            ObjectStore.discard(part);
            return;
        }
        String hash = HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LETTERS);
        store.move(part, keys.place().bucket(), keys.records(begun, hash));
    }

    /** Throws it away. */
    void discard() {
        try (out) {
            ObjectStore.discard(part);
        } catch (IOException e) {
            // The disk's failure is counted already; what is left is a hidden file that the next object writes over.
        }
    }
}
