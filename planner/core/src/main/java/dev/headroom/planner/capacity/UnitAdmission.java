package dev.headroom.planner.capacity;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.search.OutputCharge;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * By which rule a unit admits requests. AWS publishes none, so it is measured by steps above what a unit carries, declared by somebody who
 * ought to know, or unknown.
 */
public sealed interface UnitAdmission {

    /**
     * The rule as requests are replayed under it; what is not known of it is as in {@link AdmissionRule#DEFAULT}.
     *
     * @param maxTokens that requests ask for; a reservation of a number that nobody knows is left out
     */
    AdmissionRule rule(OptionalInt maxTokens);

    /** Where it comes from, as a reader would say it. */
    String known();

    /**
     * Found by a load test.
     *
     * @param window how what was used comes back
     * @param seconds how long an allowance may be saved up, above 0; between the ends is also what a request takes, for whether the last
     *     one must fit whole was not seen
     * @param strays share of the decisions that this gets wrong by more than a request, from 0 to 1
     * @param output how output is charged; empty where the steps did not tell
     * @param untold what they did not tell, and why, a line each
     */
    record Measured(
            AdmissionRule.Window window, Estimate seconds, double strays, Optional<Charged> output, List<String> untold)
            implements UnitAdmission {

        /** @throws IllegalArgumentException where a number is out of its range */
        public Measured {
            Require.positive("seconds of an allowance", seconds.value());
            Require.within("strays", strays, 0, 1);
            untold = List.copyOf(untold);
        }

        @Override
        public AdmissionRule rule(OptionalInt maxTokens) {
            AdmissionRule rule = ruleOf(window, nanos(seconds.value()));
            boolean reserves =
                    output.map(Charged::how).filter(OutputCharge::reserves).isPresent();
            return reserves && maxTokens.isPresent() ? rule.reserving(maxTokens.getAsInt()) : rule;
        }

        @Override
        public String known() {
            return "measured";
        }
    }

    /**
     * How output is charged.
     *
     * @param how the likeliest way
     * @param lead its log-likelihood less that of the next likeliest
     * @param strays share of the decisions that it gets wrong by more than a request, from 0 to 1
     */
    record Charged(OutputCharge how, double lead, double strays) {}

    /**
     * Said by somebody.
     *
     * @param bucket how long an allowance, refilled evenly, may be saved up, above 0
     * @param reservesMaxTokens whether {@code maxTokens} is taken at the start, and given back at the end as far as it was not used
     * @param saidBy who said it, and where
     */
    record Declared(Duration bucket, boolean reservesMaxTokens, String saidBy) implements UnitAdmission {

        /** @throws IllegalArgumentException where the bucket is not above 0 or nobody said it */
        public Declared {
            Require.that(bucket.compareTo(Duration.ZERO) > 0, "bucket is " + bucket + ", must be above 0");
            Require.text("saidBy", saidBy);
        }

        @Override
        public AdmissionRule rule(OptionalInt maxTokens) {
            AdmissionRule rule = AdmissionRule.refilled(bucket);
            return reservesMaxTokens && maxTokens.isPresent() ? rule.reserving(maxTokens.getAsInt()) : rule;
        }

        @Override
        public String known() {
            return "declared by " + saidBy;
        }
    }

    /**
     * Nobody knows.
     *
     * @param reasons why what was measured does not tell it, a line each
     */
    record Unknown(List<String> reasons) implements UnitAdmission {

        public Unknown {
            reasons = List.copyOf(reasons);
        }

        /** For one reason. */
        public static Unknown because(String reason) {
            return new Unknown(List.of(reason));
        }

        @Override
        public AdmissionRule rule(OptionalInt maxTokens) {
            return AdmissionRule.DEFAULT;
        }

        @Override
        public String known() {
            return "assumed";
        }
    }

    private static AdmissionRule ruleOf(AdmissionRule.Window window, Duration length) {
        return window == AdmissionRule.Window.REFILL ? AdmissionRule.refilled(length) : AdmissionRule.reset(length);
    }

    private static Duration nanos(double seconds) {
        return Duration.ofMillis(Math.max(1, Math.round(1e3 * seconds)));
    }
}
