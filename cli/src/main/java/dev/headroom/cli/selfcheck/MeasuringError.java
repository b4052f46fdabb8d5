package dev.headroom.cli.selfcheck;

import dev.headroom.cli.emulator.TruthRows;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.EventGaps;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.Timing;
import dev.headroom.planner.quantity.Sample;
import java.util.Arrays;
import java.util.Optional;

/**
 * How far measured times are from the truth, request by request: what the load generator says, less what the emulator did. It is
 * that of loopback and the load generator together; how late the emulator's events were is not in it.
 *
 * @param requests that were compared
 * @param unknown answers of which the emulator had no account, or one of another number of events
 * @param firstToken of the time to first token, from the intended start
 * @param betweenTokens of each time from one event to the next
 * @param lastToken of the time to the last token, from the intended start
 */
record MeasuringError(int requests, int unknown, Spread firstToken, Spread betweenTokens, Spread lastToken) {

    /** Sizes of errors: the median, and what 99 of 100 stay within; not a number where there were none. */
    record Spread(double p50Millis, double p99Millis) {

        private static Spread of(Column nanos) {
            if (nanos.count == 0) {
                return new Spread(Double.NaN, Double.NaN);
            }
            Sample sizes = nanos.sample();
            return new Spread(within(sizes, 0.5) / 1e6, within(sizes, 0.99) / 1e6);
        }

        private static double within(Sample sizes, double share) {
            return sizes.ranked((int) Math.ceil(share * sizes.size()));
        }
    }

    /** Of every answer of a one-level run that was due to begin in its steady part. */
    static MeasuringError of(Measurements measurements, TruthRows truth) {
        LoadLevel level = measurements.run().levels().get(0);
        Columns columns = new Columns();
        for (Attempt attempt : measurements.attempts()) {
            long due = attempt.timing().intendedNanos();
            if (attempt.isOk() && due >= level.steadyFromNanos() && due < level.endNanos()) {
                columns.add(attempt, truth);
            }
        }
        return new MeasuringError(
                columns.first.count,
                columns.unknown,
                Spread.of(columns.first),
                Spread.of(columns.between),
                Spread.of(columns.last));
    }

    /** Errors as they come in. */
    private static final class Columns {
        private final Column first = new Column();
        private final Column between = new Column();
        private final Column last = new Column();
        private int unknown;

        void add(Attempt attempt, TruthRows truth) {
            Optional<long[]> sent = truth.sentNanos(attempt.answer().server().requestId())
                    .filter(known -> known.length == attempt.answer().contentEvents());
            if (sent.isEmpty() || sent.get().length == 0) {
                unknown++;
                return;
            }
            compare(attempt.timing(), sent.get());
        }

        private void compare(Timing seen, long[] sent) {
            long start = seen.intendedNanos();
            first.add(seen.firstTokenNanos().orElseThrow() - start - sent[0]);
            last.add(seen.lastTokenNanos().orElseThrow() - start - sent[sent.length - 1]);
            EventGaps gaps = seen.content().gaps();
            for (int i = 0; i < gaps.size(); i++) {
                between.add(gaps.nanos(i) - (sent[i + 1] - sent[i]));
            }
        }
    }

    /** Sizes of errors in nanoseconds. */
    private static final class Column {
        private double[] sizes = new double[1024];
        private int count;

        void add(long nanos) {
            if (count == sizes.length) {
                sizes = Arrays.copyOf(sizes, 2 * count);
            }
            sizes[count++] = Math.abs((double) nanos);
        }

        Sample sample() {
            return Sample.of(Arrays.copyOf(sizes, count));
        }
    }
}
