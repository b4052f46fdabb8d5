package dev.headroom.planner.capacity;

import dev.headroom.planner.capacity.LatencySummary.Quantiles;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.quantity.Sample;
import dev.headroom.planner.quantity.TokenRates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Turns measurements into levels: what was in flight, what came through, how long it took. */
public final class LevelReader {

    static final int WINDOWS = 5;

    private LevelReader() {}

    /** Every level of the run, in order. */
    public static List<LevelSummary> read(Measurements measurements) {
        List<LevelSummary> summaries = new ArrayList<>();
        List<LoadLevel> levels = measurements.run().levels();
        List<Attempt> own = own(measurements);
        for (LoadLevel level : levels) {
            summaries.add(summary(level, own));
        }
        return List.copyOf(summaries);
    }

    /** Attempts on the first route: those that spilled over to another say nothing of this endpoint. */
    static List<Attempt> own(Measurements measurements) {
        return measurements.attempts().stream()
                .filter(attempt -> attempt.route() == 0)
                .toList();
    }

    /** Attempts that ended in the counted part of the level, whichever level they were meant for. */
    static List<Attempt> counted(LoadLevel level, List<Attempt> attempts) {
        return attempts.stream()
                .filter(attempt -> within(attempt.timing().endNanos(), level.steadyFromNanos(), level.endNanos()))
                .toList();
    }

    private static boolean within(long nanos, long from, long to) {
        return nanos >= from && nanos < to;
    }

    private static LevelSummary summary(LoadLevel level, List<Attempt> all) {
        List<Attempt> counted = counted(level, all);
        List<Attempt> ok = counted.stream().filter(Attempt::isOk).toList();
        int throttled = (int) counted.stream()
                .filter(attempt -> attempt.answer().outcome() == dev.headroom.planner.measure.Outcome.THROTTLED)
                .count();
        double seconds = level.steadySeconds();
        return new LevelSummary(
                level.load(),
                seconds,
                new LevelSummary.AttemptCounts(ok.size(), throttled, counted.size() - ok.size() - throttled),
                inFlight(all, level.steadyFromNanos(), level.endNanos()),
                ok.size() / seconds,
                tokens(ok, seconds),
                latency(ok),
                windows(level, all));
    }

    private static TokenRates tokens(List<Attempt> ok, double seconds) {
        double input =
                ok.stream().mapToDouble(attempt -> attempt.tokens().input()).sum();
        double output =
                ok.stream().mapToDouble(attempt -> attempt.tokens().output()).sum();
        return new TokenRates(input * 60 / seconds, output * 60 / seconds);
    }

    /** Mean number of answered requests in flight over the window: the time they spent in it over its length. */
    private static double inFlight(List<Attempt> attempts, long from, long to) {
        double overlap = 0;
        for (Attempt attempt : attempts) {
            if (attempt.isOk()) {
                long begin = Math.max(from, attempt.timing().dispatchedNanos());
                long end = Math.min(to, attempt.timing().endNanos());
                overlap += Math.max(0, end - begin);
            }
        }
        return overlap / (to - from);
    }

    private static List<LoadPoint> windows(LoadLevel level, List<Attempt> attempts) {
        List<LoadPoint> points = new ArrayList<>();
        long length = (level.endNanos() - level.steadyFromNanos()) / WINDOWS;
        for (int w = 0; w < WINDOWS; w++) {
            long from = level.steadyFromNanos() + w * length;
            long to = from + length;
            double concurrency = inFlight(attempts, from, to);
            long ok = attempts.stream()
                    .filter(attempt -> attempt.isOk() && within(attempt.timing().endNanos(), from, to))
                    .count();
            if (concurrency > 0) {
                points.add(new LoadPoint(concurrency, ok / (length / 1e9)));
            }
        }
        return points;
    }

    private static Optional<LatencySummary> latency(List<Attempt> ok) {
        List<Attempt> answered = ok.stream().filter(LevelReader::isAnswered).toList();
        if (answered.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LatencySummary(
                answered.size(),
                quantiles(answered, LevelReader::timeToFirstTokenMillis),
                quantiles(answered, LevelReader::endToEndMillis),
                quantiles(answered, LevelReader::interTokenMillis),
                answered.stream()
                        .mapToDouble(attempt -> attempt.timing().inFlightNanos() / 1e9)
                        .average()
                        .orElseThrow()));
    }

    private static Quantiles quantiles(List<Attempt> attempts, ToDoubleFunction<Attempt> millis) {
        Sample sample = Sample.of(attempts.stream().mapToDouble(millis).toArray());
        return new Quantiles(sample.quantile(0.50), sample.quantile(0.95), sample.quantile(0.99));
    }

    /** Ended well, with at least one token. */
    static boolean isAnswered(Attempt attempt) {
        return attempt.isOk() && attempt.timing().firstTokenNanos().isPresent();
    }

    static double timeToFirstTokenMillis(Attempt attempt) {
        return attempt.timing().timeToFirstTokenNanos().orElseThrow() / 1e6;
    }

    static double endToEndMillis(Attempt attempt) {
        return attempt.timing().endToEndNanos() / 1e6;
    }

    /** (last - first) / (tokens - 1): per token, not per event, for an event may carry several. */
    private static double interTokenMillis(Attempt attempt) {
        long span = attempt.timing().lastTokenNanos().orElseThrow()
                - attempt.timing().firstTokenNanos().orElseThrow();
        return span / 1e6 / Math.max(1, attempt.tokens().output() - 1);
    }
}
