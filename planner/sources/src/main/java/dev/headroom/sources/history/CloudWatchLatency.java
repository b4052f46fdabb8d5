package dev.headroom.sources.history;

import dev.headroom.planner.usage.LatencyDigest;
import dev.headroom.sources.SourceException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What Bedrock measures in CloudWatch, by the names of its metrics, in milliseconds. Sums and the number of samples of two periods can be added;
 * averages and percentiles cannot.
 */
public enum CloudWatchLatency {
    LAST_TOKEN("InvocationLatency"),
    FIRST_TOKEN("TimeToFirstToken");

    /** The statistics of which both are needed, as CloudWatch writes them. */
    public static final List<String> STATISTICS = List.of("Sum", "SampleCount");

    private final String metricName;

    CloudWatchLatency(String metricName) {
        this.metricName = metricName;
    }

    public String metricName() {
        return metricName;
    }

    static Optional<CloudWatchLatency> named(String name) {
        return Arrays.stream(values())
                .filter(latency -> latency.metricName.equals(name))
                .findFirst();
    }

    /** Both statistics of one of them, as an answer has them. */
    static final class Series {

        private final Path file;
        private final CloudWatchLatency latency;
        private final CloudWatchSeries sums;
        private final CloudWatchSeries samples;
        private boolean summed;
        private boolean counted;

        Series(Path file, CloudWatchLatency latency) {
            this.file = file;
            this.latency = latency;
            this.sums = CloudWatchSeries.ofMeasures(file, latency.metricName + " Sum");
            this.samples = CloudWatchSeries.ofCounts(file, latency.metricName + " SampleCount");
        }

        /** The series of a statistic. */
        CloudWatchSeries of(String statistic) {
            if (!STATISTICS.contains(statistic)) {
                throw fault("is there as " + statistic
                        + ", which cannot be added up from period to period; ask for Sum and SampleCount");
            }
            boolean sum = statistic.equals("Sum");
            summed |= sum;
            counted |= !sum;
            return sum ? sums : samples;
        }

        List<CloudWatchSeries> both() {
            return List.of(sums, samples);
        }

        void requireWhole() {
            if (!summed || !counted) {
                throw fault("is there without its " + (summed ? "SampleCount" : "Sum") + "; ask for both");
            }
            sums.requireWhole();
            samples.requireWhole();
        }

        /** Of a period; absent where nothing was measured in it. */
        Optional<LatencyDigest> at(Instant time) {
            if (sums.has(time) != samples.has(time)) {
                throw fault("has only one of Sum and SampleCount at " + time + "; ask for both over the same time");
            }
            return samples.at(time) == 0
                    ? Optional.empty()
                    : Optional.of(LatencyDigest.ofMean(samples.at(time), sums.at(time)));
        }

        private SourceException fault(String rule) {
            return SourceException.in(file, latency.metricName + " " + rule);
        }
    }
}
