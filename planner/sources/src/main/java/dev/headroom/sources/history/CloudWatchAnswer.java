package dev.headroom.sources.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.sources.SourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * An answer of GetMetricData as the AWS CLI prints it. CloudWatch leaves out periods in which nothing was asked; a file may say in
 * {@code StartTime} and {@code EndTime} which time it is of, so that those before its first point and behind its last count too.
 *
 * @param results its {@code MetricDataResults}
 * @param start where the time that it is of begins; absent where that is its first point
 * @param end where that time ends; absent where nobody says
 */
record CloudWatchAnswer(JsonNode results, Optional<Instant> start, Optional<Instant> end) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static CloudWatchAnswer read(Path file) {
        try {
            JsonNode root = MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8));
            JsonNode found = root.path("MetricDataResults");
            if (found.isArray() && !found.isEmpty()) {
                return new CloudWatchAnswer(found, time(file, root, "StartTime"), time(file, root, "EndTime"));
            }
        } catch (JsonProcessingException e) {
            throw new SourceException(
                    file + ":" + e.getLocation().getLineNr()
                            + ": is not JSON; save what the AWS CLI prints with --output json",
                    e);
        } catch (IOException e) {
            throw SourceException.unreadable(file, e);
        }
        throw SourceException.in(file, "has no MetricDataResults; save what 'aws cloudwatch get-metric-data' prints");
    }

    private static Optional<Instant> time(Path file, JsonNode root, String key) {
        if (!root.has(key)) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(root.get(key).asText()).toInstant());
        } catch (DateTimeException e) {
            throw new SourceException(
                    file + ": " + key + " is '" + root.get(key).asText()
                            + "', must have its offset, as in 2026-11-01T00:00:00+00:00",
                    e);
        }
    }
}
