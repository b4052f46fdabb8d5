package dev.headroom.planner.capacity;

import dev.headroom.planner.quantity.Require;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * How much of a stream an allowance of so much a minute admits: what a planner has to assume where nobody publishes it, and what a
 * load test of steps can measure. On one hour of requests it moves the spill by a factor of three.
 *
 * @param window how what was used comes back
 * @param length how long an allowance may be saved up, above 0: {@code length x rate} may be used at once
 * @param reservedOutput how many output tokens are taken at the start, above 0, and given back at the end as far as they were not
 *     used; empty where a request takes at the start what it will have used
 * @param splits whether the part of a request that fits is admitted; no service does so, but some planners reckon so
 */
public record AdmissionRule(Window window, Duration length, OptionalInt reservedOutput, boolean splits) {

    /** A minute that is refilled evenly, nothing reserved, every request whole. */
    public static final AdmissionRule DEFAULT = refilled(Duration.ofMinutes(1));

    /** How an allowance comes back. */
    public enum Window {
        /** A bucket that is filled evenly, to the rim and not over it. */
        REFILL("refilled evenly"),
        /** A count that begins anew with every length. */
        RESET("counted anew each time");

        private final String label;

        Window(String label) {
            this.label = label;
        }

        /** As a reader would say it. */
        public String label() {
            return label;
        }
    }

    /** @throws IllegalArgumentException where the length or the reservation is not above 0, or a reservation is to be split */
    public AdmissionRule {
        Require.that(length.compareTo(Duration.ZERO) > 0, "length is " + length + ", must be above 0");
        reservedOutput.ifPresent(tokens -> Require.atLeast("output tokens reserved", tokens, 1));
        Require.that(
                !(splits && reservedOutput.isPresent()),
                "a request that is split reserves nothing: what it would use must be known to cut it");
    }

    /** A bucket of this length. */
    public static AdmissionRule refilled(Duration length) {
        return new AdmissionRule(Window.REFILL, length, OptionalInt.empty(), false);
    }

    /** A count that begins anew with every length. */
    public static AdmissionRule reset(Duration length) {
        return new AdmissionRule(Window.RESET, length, OptionalInt.empty(), false);
    }

    /** The same, with so many output tokens taken at the start. */
    public AdmissionRule reserving(int outputTokens) {
        return new AdmissionRule(window, length, OptionalInt.of(outputTokens), false);
    }

    /** The same, admitting parts of requests. */
    public AdmissionRule splitting() {
        return new AdmissionRule(window, length, OptionalInt.empty(), true);
    }

    /** Rules that a service might have, the default first: what to try where the rule is not known. */
    public static List<AdmissionRule> plausible(List<Integer> maxTokens) {
        List<AdmissionRule> rules = new ArrayList<>(List.of(
                DEFAULT,
                refilled(Duration.ofSeconds(10)),
                refilled(Duration.ofSeconds(1)),
                reset(Duration.ofMinutes(1))));
        maxTokens.forEach(tokens -> rules.add(DEFAULT.reserving(tokens)));
        return List.copyOf(rules);
    }

    /** As in {@code 60 s refilled evenly, 4,096 output tokens reserved at the start}. */
    public String label() {
        String seconds = String.format(Locale.ROOT, "%s s %s", secondsText(), window.label());
        String reserved = reservedOutput.isPresent()
                ? String.format(Locale.ROOT, ", %,d output tokens reserved at the start", reservedOutput.getAsInt())
                : "";
        return seconds + reserved + (splits ? ", requests split" : "");
    }

    private String secondsText() {
        return BigDecimal.valueOf(length.toNanos(), 9).stripTrailingZeros().toPlainString();
    }
}
