package dev.headroom.emulator.cloudwatch;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** All metrics of one stretch of time, by the value of dimension {@code ModelId}; {@link #ALL} stands for no dimension. */
final class Slice {

    static final String ALL = "";

    private final Map<String, Map<Metric, Statistics>> models = new HashMap<>();
    private final Memory memory;
    private long bins;

    /** An empty one, that says what it takes. */
    Slice(Memory memory) {
        this.memory = memory;
    }

    /** Takes a value. */
    void add(String modelId, Metric metric, double value) {
        change(modelId, metric, values -> values.add(value));
    }

    /** Takes all that another has. */
    void addAll(Slice other) {
        other.models.forEach((modelId, metrics) ->
                metrics.forEach((metric, more) -> change(modelId, metric, values -> values.addAll(more))));
    }

    private void change(String modelId, Metric metric, Consumer<Statistics> change) {
        Map<Metric, Statistics> metrics = models.computeIfAbsent(modelId, key -> new EnumMap<>(Metric.class));
        Statistics values = metrics.get(metric);
        int before = values == null ? 0 : values.bins();
        if (values == null) {
            values = new Statistics();
            metrics.put(metric, values);
        }
        change.accept(values);
        bins += values.bins() - before;
        memory.take(values.bins() - before);
    }

    /** What is known of a metric, where there is anything. */
    Optional<Statistics> of(String modelId, Metric metric) {
        return Optional.ofNullable(models.getOrDefault(modelId, Map.of()).get(metric));
    }

    /** Gives its memory back; nobody uses it any more. */
    void drop() {
        memory.give(bins);
        bins = 0;
    }
}
