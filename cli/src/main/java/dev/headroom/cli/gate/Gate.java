package dev.headroom.cli.gate;

import dev.headroom.planner.quantity.Require;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition that nobody wants to see met, as in {@code cost-per-month>10000}.
 *
 * @param figure the name of a figure
 * @param comparison how the figure is compared with the bound
 * @param bound in the figure's own unit
 */
public record Gate(String figure, Comparison comparison, double bound) {

    private static final Pattern WRITTEN = Pattern.compile("\\s*([a-z0-9-]+)\\s*(<=|>=|<|>)\\s*(\\S+)\\s*");

    /** How two numbers are compared. */
    public enum Comparison {
        BELOW("<", (value, bound) -> value < bound),
        AT_MOST("<=", (value, bound) -> value <= bound),
        ABOVE(">", (value, bound) -> value > bound),
        AT_LEAST(">=", (value, bound) -> value >= bound);

        private final String sign;

        @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
        private final BiPredicate<Double, Double> holds;

        Comparison(String sign, BiPredicate<Double, Double> holds) {
            this.sign = sign;
            this.holds = holds;
        }

        private static Comparison of(String sign) {
            for (Comparison comparison : values()) {
                if (comparison.sign.equals(sign)) {
                    return comparison;
                }
            }
            throw new IllegalArgumentException(sign);
        }
    }

    /** @throws IllegalArgumentException where the bound is no number */
    public Gate {
        Require.that(Double.isFinite(bound), "the bound of " + figure + " is " + bound + ", must be a number");
    }

    /** @throws IllegalArgumentException where it is not a figure, a comparison and a number */
    public static Gate parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        Require.that(
                matcher.matches(),
                "--fail-if '" + written + "' must be a figure, one of < <= > >=, and a number, in quotes, as in"
                        + " 'cost-per-month>10000'");
        return new Gate(matcher.group(1), Comparison.of(matcher.group(2)), number(written, matcher.group(3)));
    }

    private static double number(String written, String digits) {
        String refusal = "--fail-if '" + written + "' ends with '" + digits + "', must end with a number, as in 0.25";
        try {
            double number = Double.parseDouble(digits);
            Require.that(Double.isFinite(number), refusal);
            return number;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(refusal, e);
        }
    }

    /** Whether the condition is met, which nobody wants. */
    boolean failsAt(double value) {
        return comparison.holds.test(value, bound);
    }

    @Override
    public String toString() {
        return figure + comparison.sign + Figure.plain(bound);
    }
}
