package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.statistics.Series;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Latencies of a level's answered attempts. */
final class LatencyReader {

    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Attempt> answered;

    private LatencyReader(List<Attempt> answered) {
        this.answered = answered;
    }

    /** @param answered attempts that ended well with a token, in the order of their intended starts */
    static Optional<LatencySummary> read(List<Attempt> answered) {
        return answered.isEmpty() ? Optional.empty() : Optional.of(new LatencyReader(answered).summary());
    }

    private LatencySummary summary() {
        return new LatencySummary(
                answered.size(),
                of(LevelReader::timeToFirstTokenMillis),
                of(LatencyReader::uncorrectedMillis),
                of(LevelReader::endToEndMillis),
                where(attempt -> attempt.tokens().output() > 1, LatencyReader::perTokenMillis),
                gaps(),
                where(LatencyReader::isThinking, LatencyReader::firstAnswerMillis),
                new ServerLatency(
                        median(attempt -> attempt.answer().server().latencyMillis()),
                        median(attempt -> attempt.answer().server().firstByteMillis())),
                answered.stream()
                        .mapToDouble(attempt -> attempt.timing().inFlightNanos() / 1e9)
                        .average()
                        .orElseThrow());
    }

    private Percentiles of(ToDoubleFunction<Attempt> millis) {
        return where(attempt -> true, millis).orElseThrow();
    }

    private Optional<Percentiles> where(Predicate<Attempt> holds, ToDoubleFunction<Attempt> millis) {
        return Percentiles.of(
                answered.stream().filter(holds).mapToDouble(millis).toArray());
    }

    private Optional<EventGapSummary> gaps() {
        GapHistogram gaps = new GapHistogram();
        answered.forEach(attempt -> gaps.add(attempt.timing().content().gaps()));
        return gaps.summary();
    }

    private Optional<Percentile> median(Function<Attempt, OptionalLong> millis) {
        double[] said = answered.stream()
                .map(millis)
                .filter(OptionalLong::isPresent)
                .mapToDouble(OptionalLong::getAsLong)
                .toArray();
        return said.length == 0 ? Optional.empty() : Optional.of(Percentile.of(Series.of(said), 0.50));
    }

    private static double uncorrectedMillis(Attempt attempt) {
        return attempt.timing().uncorrectedTimeToFirstTokenNanos().orElseThrow() / NANOS_PER_MILLI;
    }

    /** (last - first) / (tokens - 1): per token, not per event, for an event may carry several. */
    private static double perTokenMillis(Attempt attempt) {
        long span = attempt.timing().lastTokenNanos().orElseThrow()
                - attempt.timing().firstTokenNanos().orElseThrow();
        return span / NANOS_PER_MILLI / (attempt.tokens().output() - 1);
    }

    private static boolean isThinking(Attempt attempt) {
        return attempt.answer().events().thinking() > 0
                && attempt.timing().content().firstAnswerNanos().isPresent();
    }

    private static double firstAnswerMillis(Attempt attempt) {
        long first = attempt.timing().content().firstAnswerNanos().orElseThrow();
        return (first - attempt.timing().intendedNanos()) / NANOS_PER_MILLI;
    }
}
