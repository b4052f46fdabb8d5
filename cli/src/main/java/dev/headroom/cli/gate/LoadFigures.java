package dev.headroom.cli.gate;

import dev.headroom.planner.capacity.LatencySummary;
import dev.headroom.planner.capacity.LevelSummary;
import dev.headroom.planner.capacity.Percentile;
import dev.headroom.planner.capacity.Percentiles;
import dev.headroom.planner.quantity.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** The figures of a level of a load test that a gate may be about; times in milliseconds, shares of attempts from 0 to 1. */
public enum LoadFigures {
    THROTTLED(
            "throttled-share",
            "share of attempts that were throttled",
            level -> share(level.attempts().throttled(), level)),
    FAILED(
            "failed-share",
            "share of attempts that failed otherwise",
            level -> share(level.attempts().failed(), level)),
    ANSWERS("answers-per-second", "answers a second", level -> OptionalDouble.of(level.requestsPerSecond())),
    OUTPUT(
            "output-tokens-per-minute",
            "output tokens a minute",
            level -> OptionalDouble.of(level.tokens().outputPerMinute())),
    FIRST_P50("first-token-p50-ms", "median time to first token", first(Percentiles::p50)),
    FIRST_P95("first-token-p95-ms", "95th percentile of the time to first token", first(Percentiles::p95)),
    FIRST_P99("first-token-p99-ms", "99th percentile of the same", first(Percentiles::p99)),
    END_P50("end-to-end-p50-ms", "median time to the last token", end(Percentiles::p50)),
    END_P95("end-to-end-p95-ms", "95th percentile of the time to the last token", end(Percentiles::p95)),
    END_P99("end-to-end-p99-ms", "99th percentile of the same", end(Percentiles::p99));

    private final String label;
    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
    private final Function<LevelSummary, OptionalDouble> value;

    LoadFigures(String label, String meaning, Function<LevelSummary, OptionalDouble> value) {
        this.label = label;
        this.meaning = meaning;
        this.value = value;
    }

    /** As gates name them. */
    public static List<String> labels() {
        return Stream.of(values()).map(figure -> figure.label).toList();
    }

    /** A line each, for people. */
    public static List<String> explained() {
        return Stream.of(values())
                .map(figure -> Figure.explained(figure.label, figure.meaning))
                .toList();
    }

    /** Each figure of each level, the levels by their number from 0. */
    public static List<Figure> of(List<LevelSummary> levels) {
        List<Figure> figures = new ArrayList<>();
        for (int level = 0; level < levels.size(); level++) {
            for (LoadFigures figure : values()) {
                figures.add(new Figure(figure.label, "level " + level, figure.value.apply(levels.get(level))));
            }
        }
        return figures;
    }

    private static OptionalDouble share(long of, LevelSummary level) {
        long all = level.attempts().all();
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) of / all);
    }

    private static Function<LevelSummary, OptionalDouble> first(Function<Percentiles, Percentile> which) {
        return level -> told(level.latency().map(LatencySummary::timeToFirstToken), which);
    }

    private static Function<LevelSummary, OptionalDouble> end(Function<Percentiles, Percentile> which) {
        return level -> told(level.latency().map(LatencySummary::endToEnd), which);
    }

    private static OptionalDouble told(Optional<Percentiles> percentiles, Function<Percentiles, Percentile> which) {
        return percentiles
                .map(which)
                .flatMap(Percentile::estimate)
                .map(Estimate::value)
                .map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty);
    }
}
