package dev.headroom.planner.capacity;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.TokenRates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What one model unit carries. AWS publishes no figure, so it is measured by a load test of a purchase, declared by somebody
 * who ought to know, or unknown.
 *
 * <p>A unit is taken to admit a minute's stream while its input tokens are at most the unit's input tokens per minute
 * <em>and</em> its output tokens at most the unit's output tokens per minute: a rectangle inside the true frontier, since both
 * were carried together.
 */
public sealed interface UnitCapacity {

    /**
     * Found by a load test at a latency target.
     *
     * @param inputPerMinute input tokens per minute of one unit
     * @param outputPerMinute output tokens per minute of one unit
     * @param concurrency requests in flight per unit at which the limit is met
     * @param limit what set the limit
     * @param caveats what makes the figures doubtful, each in one line that begins with its kind; they go where the figures go
     */
    record Measured(
            Estimate inputPerMinute, Estimate outputPerMinute, double concurrency, Limit limit, List<String> caveats)
            implements UnitCapacity {

        /** @throws IllegalArgumentException where a rate is not above 0 */
        public Measured {
            caveats = List.copyOf(caveats);
            Require.positive("input tokens per minute of a unit", inputPerMinute.value());
            Require.positive("output tokens per minute of a unit", outputPerMinute.value());
        }

        /** With nothing known against it. */
        public Measured(Estimate inputPerMinute, Estimate outputPerMinute, double concurrency, Limit limit) {
            this(inputPerMinute, outputPerMinute, concurrency, limit, List.of());
        }

        /** The same, with these doubts. */
        public Measured doubted(List<String> doubts) {
            return new Measured(inputPerMinute, outputPerMinute, concurrency, limit, doubts);
        }

        /**
         * The same planned on with the low end of both intervals, which it says among its caveats.
         *
         * @throws IllegalArgumentException where a low end is not above 0: too little was measured for that
         */
        public Measured cautious() {
            List<String> said = new ArrayList<>(caveats);
            said.add(String.format(
                    Locale.ROOT,
                    "cautious: the low end of the %.0f %% interval is planned with, %,.0f input and %,.0f output tokens a minute in"
                            + " place of %,.0f and %,.0f",
                    100 * inputPerMinute.confidence(),
                    inputPerMinute.low(),
                    outputPerMinute.low(),
                    inputPerMinute.value(),
                    outputPerMinute.value()));
            return new Measured(atLow(inputPerMinute), atLow(outputPerMinute), concurrency, limit, said);
        }

        private static Estimate atLow(Estimate of) {
            return new Estimate(of.low(), of.low(), of.high(), of.confidence());
        }

        public TokenRates rates() {
            return new TokenRates(inputPerMinute.value(), outputPerMinute.value());
        }

        /** The cautious end of both intervals. */
        public TokenRates low() {
            return new TokenRates(inputPerMinute.low(), outputPerMinute.low());
        }

        /** The hopeful end of both intervals. */
        public TokenRates high() {
            return new TokenRates(inputPerMinute.high(), outputPerMinute.high());
        }
    }

    /**
     * Said by somebody.
     *
     * @param rates tokens per minute of one unit, both above 0
     * @param saidBy who said it, and where
     */
    record Declared(TokenRates rates, String saidBy) implements UnitCapacity {

        /** @throws IllegalArgumentException where a rate is not above 0 or nobody said it */
        public Declared {
            Require.positive("input tokens per minute of a unit", rates.inputPerMinute());
            Require.positive("output tokens per minute of a unit", rates.outputPerMinute());
            Require.text("who declared the capacity", saidBy);
        }
    }

    /** Nobody knows. A plan then says what a unit would have to carry to pay for itself. */
    record Unknown() implements UnitCapacity {}

    /** What kept a unit from carrying more. */
    enum Limit {
        TIME_TO_FIRST_TOKEN("time to first token"),
        END_TO_END("end-to-end latency"),
        THROTTLES("throttled requests"),
        FAILURES("failed requests"),
        NOT_REACHED("nothing within the tested load");

        private final String label;

        Limit(String label) {
            this.label = label;
        }

        /** As a reader would say it: {@code time to first token}. */
        public String label() {
            return label;
        }
    }
}
