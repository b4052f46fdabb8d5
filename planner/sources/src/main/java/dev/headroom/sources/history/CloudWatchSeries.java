package dev.headroom.sources.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.sources.SourceException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The data points of one metric, whatever pages they came in. */
final class CloudWatchSeries {

    private final Path file;
    private final String name;
    private final TreeMap<Instant, Long> points = new TreeMap<>();
    private final boolean measured;
    private String status = "";

    private CloudWatchSeries(Path file, String name, boolean measured) {
        this.file = file;
        this.name = name;
        this.measured = measured;
    }

    /** Of whole numbers. */
    static CloudWatchSeries ofCounts(Path file, String name) {
        return new CloudWatchSeries(file, name, false);
    }

    /** Of numbers that are rounded. */
    static CloudWatchSeries ofMeasures(Path file, String name) {
        return new CloudWatchSeries(file, name, true);
    }

    /** One entry of {@code MetricDataResults}. */
    void add(JsonNode result) {
        JsonNode times = result.path("Timestamps");
        JsonNode values = result.path("Values");
        if (times.size() != values.size()) {
            throw fault(
                    "has " + times.size() + " Timestamps and " + values.size() + " Values, must have as many of each");
        }
        for (int i = 0; i < times.size(); i++) {
            Instant time = time(times.get(i));
            if (points.put(time, count(time, values.get(i))) != null) {
                throw fault("has two values at " + time + "; ask for one sum a period");
            }
        }
        status = result.path("StatusCode").asText("Complete");
    }

    private Instant time(JsonNode written) {
        try {
            return OffsetDateTime.parse(written.asText()).toInstant();
        } catch (DateTimeException e) {
            throw new SourceException(
                    file + ": " + name + ": a timestamp is '" + written.asText()
                            + "', must have its offset, as in 2026-11-01T00:00:00+00:00",
                    e);
        }
    }

    private long count(Instant time, JsonNode written) {
        double value = written.asDouble(Double.NaN);
        boolean whole = measured || value == Math.rint(value);
        if (!(value >= 0 && value <= Long.MAX_VALUE / 2.0) || !whole) {
            throw fault("is " + written + " at " + time + ", must be a " + (measured ? "" : "whole ")
                    + "number, 0 or above; ask for the statistic Sum");
        }
        return Math.round(value);
    }

    void requireWhole() {
        if (!status.equals("Complete")) {
            throw fault("is '" + status + "', must be Complete; fetch the rest, and let the AWS CLI follow its pages");
        }
    }

    Map<Instant, Long> points() {
        return points;
    }

    Optional<Instant> first() {
        return points.isEmpty() ? Optional.empty() : Optional.of(points.firstKey());
    }

    Optional<Instant> last() {
        return points.isEmpty() ? Optional.empty() : Optional.of(points.lastKey());
    }

    long at(Instant time) {
        return points.getOrDefault(time, 0L);
    }

    boolean has(Instant time) {
        return points.containsKey(time);
    }

    private SourceException fault(String rule) {
        return SourceException.in(file, name + " " + rule);
    }
}
