package dev.headroom.loadtest.live;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.EventGaps;
import dev.headroom.planner.measure.Timing;
import java.util.function.LongConsumer;

/** A latency of which a histogram log has a distribution, in nanoseconds. */
enum HistogramKind {
    /** Time to first token from the intended start. */
    TTFT("TTFT"),
    /** Time to first token from the moment of sending: without the correction for coordinated omission. */
    TTFT_UNCORRECTED("TTFT-UNCORRECTED"),
    /** End-to-end latency from the intended start. */
    E2E("E2E"),
    /** Times between content events; an event may carry several tokens. */
    GAP("GAP");

    private final String word;

    HistogramKind(String word) {
        this.word = word;
    }

    /** What its tags begin with. */
    String word() {
        return word;
    }

    /** Hands over what an attempt has of it. */
    void of(Attempt attempt, LongConsumer values) {
        Timing timing = attempt.timing();
        switch (this) {
            case TTFT -> timing.timeToFirstTokenNanos().ifPresent(values);
            case TTFT_UNCORRECTED -> timing.uncorrectedTimeToFirstTokenNanos().ifPresent(values);
            case E2E -> values.accept(timing.endToEndNanos());
            case GAP -> gaps(timing.content().gaps(), values);
        }
    }

    private static void gaps(EventGaps gaps, LongConsumer values) {
        for (int n = 0; n < gaps.size(); n++) {
            values.accept(gaps.nanos(n));
        }
    }
}
