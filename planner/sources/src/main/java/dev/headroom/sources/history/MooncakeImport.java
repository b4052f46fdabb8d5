package dev.headroom.sources.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import dev.headroom.sources.SourceException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Minutes of a Mooncake trace (Qin et al., FAST 2025): JSON lines with {@code timestamp} in milliseconds since its beginning,
 * {@code input_length} and {@code output_length} in tokens, and hashes of prompt blocks. The last minute was seen in part and is
 * left out.
 */
final class MooncakeImport implements HistoryImport {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long MINUTE_MILLIS = 60_000;
    /** A year: a trace is of hours, so more is another unit. */
    private static final long MOST_MILLIS = 366 * 24 * 60 * MINUTE_MILLIS;

    @Override
    public Set<ImportOption> needs() {
        return EnumSet.of(ImportOption.START);
    }

    @Override
    public UsageHistory read(ImportRequest request) {
        List<String> lines = SourceLines.read(request.file());
        List<UsageCounts> minutes = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = object(request, i, lines.get(i));
            long time = whole(request, i, line, "timestamp");
            if (time < before || time > MOST_MILLIS) {
                throw SourceException.at(
                        request.file(),
                        i + 1L,
                        "timestamp is " + time + ", must be milliseconds from " + before
                                + ", that of the line before, to " + MOST_MILLIS);
            }
            before = time;
            while (minutes.size() <= time / MINUTE_MILLIS) {
                minutes.add(UsageCounts.NONE);
            }
            int minute = (int) (time / MINUTE_MILLIS);
            UsageCounts one = UsageCounts.of(
                    1, whole(request, i, line, "input_length"), whole(request, i, line, "output_length"));
            minutes.set(minute, minutes.get(minute).plus(one));
        }
        return history(request, minutes);
    }

    private static UsageHistory history(ImportRequest request, List<UsageCounts> minutes) {
        ImportOptions options = request.options();
        Instant start = options.start().orElseThrow();
        List<UsageInterval> whole = new ArrayList<>();
        for (int i = 0; i < minutes.size() - 1; i++) {
            UsageCounts counts = minutes.get(i);
            whole.add(new UsageInterval(
                    start.plus(Duration.ofMinutes(i)),
                    Duration.ofMinutes(1),
                    UsageCounts.of(
                            options.scaled(counts.requests()),
                            options.scaled(counts.inputTokens()),
                            options.scaled(counts.outputTokens()))));
        }
        long leftOut = minutes.get(minutes.size() - 1).requests();
        return request.history(
                List.of(
                        "Mooncake requests, counted by the minute; time 0 is set at " + start,
                        "input tokens count prompts whole, with what a cache would have held",
                        "last minute was seen in part and is left out, with " + leftOut + " requests"),
                whole);
    }

    private static JsonNode object(ImportRequest request, int index, String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw new SourceException(request.file() + ":" + (index + 1) + ": is not JSON", e);
        }
        throw SourceException.at(request.file(), index + 1L, "is not a JSON object");
    }

    private static long whole(ImportRequest request, int index, JsonNode line, String field) {
        JsonNode value = line.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw SourceException.at(
                    request.file(), index + 1L, field + " is '" + value + "', must be a whole number, 0 or above");
        }
        return value.longValue();
    }
}
