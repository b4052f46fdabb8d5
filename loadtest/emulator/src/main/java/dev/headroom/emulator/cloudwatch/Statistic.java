package dev.headroom.emulator.cloudwatch;

import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statistic by its name.
 *
 * @param name as in {@code Sum} or {@code p99.9}
 * @param of its value
 */
record Statistic(String name, ToDoubleFunction<Stats> of) {

    private static final Pattern PERCENTILE = Pattern.compile("p(\\d{1,2}(?:\\.\\d{1,10})?|100)");
    private static final Map<String, ToDoubleFunction<Stats>> PLAIN = Map.of(
            "SampleCount", Stats::count,
            "Sum", Stats::sum,
            "Average", Stats::average,
            "Minimum", Stats::minimum,
            "Maximum", Stats::maximum);

    /** One of the five plain ones. */
    static Optional<Statistic> plain(String name) {
        return Optional.ofNullable(PLAIN.get(name)).map(of -> new Statistic(name, of));
    }

    /** A percentile from {@code p0} to {@code p100}. */
    static Optional<Statistic> percentile(String name) {
        Matcher matcher = PERCENTILE.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        double percent = Double.parseDouble(matcher.group(1));
        return Optional.of(new Statistic(name, stats -> stats.percentile(percent)));
    }

    static Optional<Statistic> any(String name) {
        return plain(name).or(() -> percentile(name));
    }
}
