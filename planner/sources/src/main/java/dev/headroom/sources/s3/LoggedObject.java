package dev.headroom.sources.s3;

import java.util.Locale;

/**
 * An object of records as it was listed.
 *
 * @param key its key
 * @param folder the hour's folder in which it lies, as in {@code 2026/03/01/05}
 * @param bytes its length
 * @param etag another one for other bytes
 */
record LoggedObject(String key, String folder, long bytes, String etag) {

    /** Hours since 1970. */
    long hour() {
        return LogHours.hour(folder);
    }

    /** As in {@code 2026/03/01}. */
    String day() {
        return folder.substring(0, folder.lastIndexOf('/'));
    }

    /** What a copy of it is called here: its place among others, with the ending that says how it is read. */
    String fileName(int place) {
        String name = key.substring(key.lastIndexOf('/') + 1);
        String ending = name.substring(name.lastIndexOf(".json"));
        return String.format(Locale.ROOT, "%07d%s", place, ending);
    }
}
