package dev.headroom.planner.quantity;

import java.util.function.DoubleUnaryOperator;

/**
 * A number found from data, with the interval that holds it.
 *
 * @param value the best single value
 * @param low the lower end of the interval, at most {@code value}
 * @param high the upper end of the interval, at least {@code value}
 * @param confidence the share of intervals made this way that hold the truth, above 0 and below 1
 */
public record Estimate(double value, double low, double high, double confidence) {

    /** @throws IllegalArgumentException where the ends do not enclose the value, or the confidence is not a share */
    public Estimate {
        Require.that(
                low <= value && value <= high,
                "an interval from " + low + " to " + high + " must hold its value, " + value);
        Require.that(confidence > 0 && confidence < 1, "confidence is " + confidence + ", must be above 0 and below 1");
    }

    /** The same estimate in another unit; {@code increasing} must not turn the order round. */
    public Estimate map(DoubleUnaryOperator increasing) {
        return new Estimate(
                increasing.applyAsDouble(value),
                increasing.applyAsDouble(low),
                increasing.applyAsDouble(high),
                confidence);
    }
}
