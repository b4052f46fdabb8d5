package dev.headroom.emulator.cloudwatch;

import java.util.Comparator;
import java.util.Optional;

/**
 * Which metric of what.
 *
 * @param metric the metric
 * @param modelId dimension ModelId, the model as it was called; absent for the account as a whole
 */
record MetricKey(BedrockMetric metric, Optional<String> modelId) implements Comparable<MetricKey> {

    private static final Comparator<MetricKey> ORDER =
            Comparator.comparing(MetricKey::metric).thenComparing(key -> key.modelId.orElse(""));

    @Override
    public int compareTo(MetricKey other) {
        return ORDER.compare(this, other);
    }
}
