package dev.headroom.sources.s3;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Objects of one day that are read together, a part of an hour or several hours.
 *
 * @param name another one for other objects, for other objects of the hours before it, and for another way to count them
 * @param objects in order of key; at least one
 * @param before places, among all batches, of those before it that may hold copies of its records
 */
record Batch(String name, List<LoggedObject> objects, List<Integer> before) {

    /**
     * Hours between the folders of two copies of a record, at most: a record whose time is more than a day from its folder's hour
     * is a bad line.
     */
    static final int COPIES_WITHIN_HOURS = 48;

    private static final String FORM = "headroom s3 batch 1";
    private static final int NAME_LETTERS = 32;

    /**
     * How large a batch may be; one object may be larger.
     *
     * @param objects objects, at most
     * @param bytes of all of them, at most
     */
    record Bounds(int objects, long bytes) {
        static final Bounds USUAL = new Bounds(2000, 64L << 20);
    }

    long firstHour() {
        return objects.get(0).hour();
    }

    long lastHour() {
        return objects.get(objects.size() - 1).hour();
    }

    long bytes() {
        return objects.stream().mapToLong(LoggedObject::bytes).sum();
    }

    /** @param words what makes the count of the same objects another one */
    static List<Batch> of(String words, List<LoggedObject> objects, Bounds bounds) {
        List<List<LoggedObject>> parts = parts(objects, bounds);
        List<String> digests = parts.stream().map(Batch::digest).toList();
        List<Batch> batches = new ArrayList<>();
        for (int place = 0; place < parts.size(); place++) {
            List<LoggedObject> own = parts.get(place);
            long oldest = own.get(0).hour() - COPIES_WITHIN_HOURS;
            List<Integer> before = new ArrayList<>();
            StringBuilder all = new StringBuilder(FORM).append('\n').append(words);
            for (int other = place - 1; other >= 0 && batches.get(other).lastHour() >= oldest; other--) {
                before.add(other);
                all.append('\n').append(digests.get(other));
            }
            all.append("\n\n").append(digests.get(place));
            batches.add(new Batch(hash(all.toString()).substring(0, NAME_LETTERS), own, List.copyOf(before)));
        }
        return batches;
    }

    private static List<List<LoggedObject>> parts(List<LoggedObject> objects, Bounds bounds) {
        List<List<LoggedObject>> parts = new ArrayList<>();
        List<LoggedObject> part = new ArrayList<>();
        long bytes = 0;
        for (LoggedObject object : objects) {
            boolean isFull = part.size() >= bounds.objects || bytes + object.bytes() > bounds.bytes;
            if (!part.isEmpty() && (isFull || !part.get(0).day().equals(object.day()))) {
                parts.add(List.copyOf(part));
                part.clear();
                bytes = 0;
            }
            part.add(object);
            bytes += object.bytes();
        }
        parts.add(List.copyOf(part));
        return parts;
    }

    private static String digest(List<LoggedObject> objects) {
        StringBuilder all = new StringBuilder();
        objects.forEach(object -> all.append(object.key())
                .append('\n')
                .append(object.bytes())
                .append(' ')
                .append(object.etag())
                .append('\n'));
        return hash(all.toString());
    }

    private static String hash(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
