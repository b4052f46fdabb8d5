package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.statistics.Series;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Latencies of the attempts that were due in a level and answered. */
final class LatencyReader {

    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Attempt> answered;

    private final Waits waits;

    private LatencyReader(List<Attempt> answered, Waits waits) {
        this.answered = answered;
        this.waits = waits;
    }

    /**
     * Reads a level.
     *
     * @param answered attempts that ended well with a token, in the order of their requests' intended starts
     * @param waits what users waited for them
     */
    static Optional<LatencySummary> read(List<Attempt> answered, Waits waits) {
        return answered.isEmpty() ? Optional.empty() : Optional.of(new LatencyReader(answered, waits).summary());
    }

    private LatencySummary summary() {
        return new LatencySummary(
                answered.size(),
                of(waits::firstTokenMillis),
                of(LatencyReader::uncorrectedMillis),
                of(waits::endToEndMillis),
                where(LatencyReader::isSpread, LatencyReader::perTokenMillis),
                gaps(),
                where(LatencyReader::isThinking, waits::firstAnswerMillis),
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

    /** Whether tokens came after others; an answer that came in one event has no time between its tokens. */
    static boolean isSpread(Attempt attempt) {
        return attempt.tokens().output() > 1 && attempt.answer().contentEvents() > 1;
    }

    /** The tokens of the first event were there when the time from it to the last event began: tokens / events of them. */
    static double perTokenMillis(Attempt attempt) {
        long span = attempt.timing().lastTokenNanos().orElseThrow()
                - attempt.timing().firstTokenNanos().orElseThrow();
        double tokens = attempt.tokens().output();
        double after = tokens - tokens / attempt.answer().contentEvents();
        return span / NANOS_PER_MILLI / after;
    }

    private static boolean isThinking(Attempt attempt) {
        return attempt.answer().events().thinking() > 0
                && attempt.timing().content().firstAnswerNanos().isPresent();
    }
}
