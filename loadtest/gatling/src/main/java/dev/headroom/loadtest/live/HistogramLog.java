package dev.headroom.loadtest.live;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.RunInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/** A histogram log while it is written, second by second, from attempts in the order of their ends. */
final class HistogramLog {

    private static final long SECOND = 1_000_000_000L;
    private static final long LEAST_NANOS = 1_000;
    private static final long MOST_NANOS = 3_600 * SECOND;
    private static final int DIGITS = 3;
    private static final double NANOS_PER_MILLI = 1e6;

    private final OutputStream out;
    private final List<LoadLevel> levels;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final PrintStream printed = new PrintStream(lines, false, StandardCharsets.UTF_8);
    private final HistogramLogWriter writer = new HistogramLogWriter(printed);
    private final Map<String, Histogram> histograms = new TreeMap<>();
    private long second;

    /** Begins with the head. */
    HistogramLog(OutputStream out, RunInfo run) throws IOException {
        this.out = out;
        this.levels = run.levels();
        writer.outputComment("[Latencies of scenario " + run.scenario() + " on " + run.target() + ", in nanoseconds]");
        writer.outputLogFormatVersion();
        writer.outputComment(started(run.startedAt()));
        printed.print("\"StartTimestamp\",\"Interval_Length\",\"Interval_Max\",\"Interval_Compressed_Histogram\"\n");
        flush();
    }

    /** The writer's own would name the time in this machine's zone. */
    private static String started(Instant at) {
        return String.format(Locale.ROOT, "[StartTime: %.3f (seconds since epoch), %s]", at.toEpochMilli() / 1e3, at);
    }

    void add(Attempt attempt) throws IOException {
        long ended = attempt.timing().endNanos() / SECOND;
        if (ended != second) {
            write();
            second = ended;
        }
        String of = suffix(attempt);
        for (HistogramKind kind : HistogramKind.values()) {
            Histogram histogram = histograms.computeIfAbsent(kind.word() + of, tag -> none());
            kind.of(attempt, nanos -> histogram.recordValue(Math.min(MOST_NANOS, nanos)));
        }
    }

    private static Histogram none() {
        return new Histogram(LEAST_NANOS, MOST_NANOS, DIGITS);
    }

    private String suffix(Attempt attempt) {
        String route = attempt.route() == 0 ? "" : "-route-" + attempt.route();
        return countedIn(attempt.timing().endNanos()) + route;
    }

    private String countedIn(long endNanos) {
        for (int n = 0; n < levels.size(); n++) {
            LoadLevel level = levels.get(n);
            if (endNanos >= level.steadyFromNanos() && endNanos < level.endNanos()) {
                return "-level-" + n;
            }
        }
        return "-uncounted";
    }

    /** Writes the second that is over, the tags in order. */
    private void write() throws IOException {
        histograms.forEach((tag, histogram) -> {
            if (histogram.getTotalCount() > 0) {
                histogram.setTag(tag);
                writer.outputIntervalHistogram((double) second, second + 1.0, histogram, NANOS_PER_MILLI);
            }
        });
        histograms.clear();
        flush();
    }

    private void flush() throws IOException {
        printed.flush();
        lines.writeTo(out);
        lines.reset();
    }

    void end() throws IOException {
        write();
    }
}
