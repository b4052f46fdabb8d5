package dev.headroom.cli.gate;

import dev.headroom.planner.capacity.LatencySummary;
import dev.headroom.planner.capacity.LevelSummary;
import dev.headroom.planner.capacity.Percentile;
import dev.headroom.planner.capacity.Percentiles;
import dev.headroom.planner.quantity.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The figures of a level of a load test that a gate may be about; times in milliseconds, shares of attempts from 0 to 1. */
public final class LoadFigures {

    /** Each of them. */
    public static final Figures<LevelSummary> ALL = Figures.<LevelSummary>none()
            .andIfTold(
                    "throttled-share",
                    "share of attempts that were throttled",
                    level -> share(level.attempts().throttled(), level))
            .andIfTold(
                    "failed-share",
                    "share of attempts that failed otherwise",
                    level -> share(level.attempts().failed(), level))
            .andIfTold("answers-per-second", "answers a second", level -> OptionalDouble.of(level.requestsPerSecond()))
            .andIfTold(
                    "output-tokens-per-minute",
                    "output tokens a minute",
                    level -> OptionalDouble.of(level.tokens().outputPerMinute()))
            .andIfTold("first-token-p50-ms", "median time to first token", first(Percentiles::p50))
            .andIfTold("first-token-p95-ms", "95th percentile of the time to first token", first(Percentiles::p95))
            .andIfTold("first-token-p99-ms", "99th percentile of the same", first(Percentiles::p99))
            .andIfTold("end-to-end-p50-ms", "median time to the last token", end(Percentiles::p50))
            .andIfTold("end-to-end-p95-ms", "95th percentile of the time to the last token", end(Percentiles::p95))
            .andIfTold("end-to-end-p99-ms", "99th percentile of the same", end(Percentiles::p99));

    private LoadFigures() {}

    /** Each figure of each level, the levels by their number from 0. */
    public static List<Figure> of(List<LevelSummary> levels) {
        return IntStream.range(0, levels.size())
                .boxed()
                .flatMap(level -> ALL.of(levels.get(level), "level " + level).stream())
                .toList();
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
