package dev.headroom.sources.history;

import dev.headroom.planner.usage.RequestTrace.TracedRequest;
import dev.headroom.sources.SourceException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An Azure LLM inference trace of 2023 (AzurePublicDataset; Patel et al., Splitwise, ISCA 2024): one row a request.
 *
 * @param first when the first request came; the file's times have no zone and are read as UTC
 * @param requests in order of time, offsets from the first
 */
record AzureTrace(Instant first, List<TracedRequest> requests) {

    private static final String TIME = "TIMESTAMP";
    private static final List<String> COLUMNS = List.of(TIME, "ContextTokens", "GeneratedTokens");
    private static final DateTimeFormatter STAMP = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** @throws SourceException with file and line, where the file is not of the format or out of order */
    static AzureTrace read(Path file) {
        List<CsvRow> rows = CsvTable.read(file).withColumns(COLUMNS).rows().toList();
        Instant first = time(rows.get(0));
        Instant before = first;
        List<TracedRequest> requests = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            CsvRow row = rows.get(i);
            Instant time = time(row);
            if (time.isBefore(before)) {
                throw row.fault(TIME + " is '" + row.text(TIME) + "', earlier than '"
                        + rows.get(i - 1).text(TIME) + "' of line "
                        + rows.get(i - 1).line()
                        + "; rows must be in order of time");
            }
            requests.add(new TracedRequest(
                    Duration.between(first, time), tokens(row, "ContextTokens"), tokens(row, "GeneratedTokens")));
            before = time;
        }
        return new AzureTrace(first, requests);
    }

    private static Instant time(CsvRow row) {
        String cell = row.text(TIME);
        try {
            return LocalDateTime.parse(cell, STAMP).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            String rule = TIME + " is '" + cell + "', must be a time without zone as in 2023-11-16 18:17:03.9799600";
            throw row.fault(rule, e);
        }
    }

    private static int tokens(CsvRow row, String column) {
        long tokens = row.whole(column);
        if (tokens > Integer.MAX_VALUE) {
            throw row.fault(column + " is " + tokens + ", must be at most " + Integer.MAX_VALUE);
        }
        return (int) tokens;
    }
}
