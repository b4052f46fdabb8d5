package dev.headroom.sources.s3;

import dev.headroom.planner.quantity.Require;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Which hours of a log are read: those that the time from {@code since} to {@code until} touches.
 *
 * @param since the beginning; absent where the log's is meant
 * @param until the end; absent where the log's is meant
 */
public record LogHours(Optional<Instant> since, Optional<Instant> until) {

    private static final int SECONDS = 3600;
    private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("uuuu/MM/dd/HH", Locale.ROOT);
    private static final String FIRST = "0000/01/01/00";
    private static final String LAST = "9999/12/31/23";

    /** @throws IllegalArgumentException where the end is not behind the beginning */
    public LogHours {
        Require.that(
                since.isEmpty() || until.isEmpty() || since.get().isBefore(until.get()),
                "--since is " + since.map(Instant::toString).orElse("") + ", must be before --until, "
                        + until.map(Instant::toString).orElse(""));
    }

    /**
     * Whether a folder holds hours of it.
     *
     * @param path a year, a month, a day or an hour, as in {@code 2026/03/01}
     */
    boolean touches(String path) {
        String first = since.map(LogHours::folder).orElse(FIRST);
        String last = until.map(end -> folder(end.minusNanos(1))).orElse(LAST);
        int length = path.length();
        return path.compareTo(first.substring(0, length)) >= 0 && path.compareTo(last.substring(0, length)) <= 0;
    }

    private static String folder(Instant time) {
        return FOLDER.format(time.atOffset(ZoneOffset.UTC));
    }

    /** Hours since 1970 of a folder {@code YYYY/MM/DD/HH}. */
    static long hour(String folder) {
        return LocalDateTime.parse(folder, FOLDER).toEpochSecond(ZoneOffset.UTC) / SECONDS;
    }
}
