package dev.headroom.sources.logs;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of records.
 *
 * @param path where it is
 * @param hour the hour, in UTC, in whose folder {@code YYYY/MM/DD/HH} Bedrock put it, in hours since 1970; absent where it
 *     is in none
 */
record LogFile(Path path, OptionalLong hour) {

    private static final Pattern LAYOUT = Pattern.compile(".*/([0-9]{4}/[0-9]{2}/[0-9]{2}/[0-9]{2})/[^/]+");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu/MM/dd/HH", Locale.ROOT);

    static LogFile of(Path path) {
        Matcher matcher = LAYOUT.matcher(slashed(path.toAbsolutePath()));
        return new LogFile(path, matcher.matches() ? hour(matcher.group(1)) : OptionalLong.empty());
    }

    private static OptionalLong hour(String folder) {
        try {
            long seconds = LocalDateTime.parse(folder, HOUR).toEpochSecond(ZoneOffset.UTC);
            return OptionalLong.of(seconds / 3600);
        } catch (DateTimeParseException e) {
            return OptionalLong.empty();
        }
    }

    boolean isGzip() {
        return path.toString().endsWith(".gz");
    }

    /** The path with the separators that DuckDB understands everywhere. */
    static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
