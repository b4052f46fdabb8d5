package dev.headroom.planner.capacity;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Require;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one unit carries of any mix of prompt and answer: a limit of input and one of output, fitted to all mixes that were measured.
 *
 * @param shape how the two limits go together
 * @param inputPerMinute input tokens per minute of a mix without output
 * @param outputPerMinute output tokens per minute of a mix without input
 * @param covariance of the logarithms of the two, row by row
 * @param misfit probability of as much misfit as there is, if the shape were right; empty with no more mixes than limits
 * @param mixes what was carried of each, the most input for an output token first
 * @param latency how latency hangs on prompt, answer and load; empty where there are too few levels
 */
public record UnitFrontier(
        Shape shape,
        Estimate inputPerMinute,
        Estimate outputPerMinute,
        List<List<Double>> covariance,
        OptionalDouble misfit,
        List<MixPoint> mixes,
        Optional<LatencySurface> latency) {

    /** How two limits go together. */
    public enum Shape {
        /** Each on its own: a mix meets the one or the other. */
        APART("input and output are limited each on its own"),
        /** One budget of both: a mix uses a part of it by its input and the rest by its output. */
        SHARED("input and output share one budget");

        private final String label;

        Shape(String label) {
            this.label = label;
        }

        /** As a reader would say it. */
        public String label() {
            return label;
        }
    }

    /** Which limit a mix met. */
    public enum Binds {
        INPUT,
        OUTPUT,
        /** A part of each, or neither. */
        BOTH
    }

    /**
     * What one unit carried of one mix.
     *
     * @param inputTokens of a request, at least 1
     * @param outputTokens of a request, at least 1
     * @param inputPerMinute input tokens per minute
     * @param outputPerMinute output tokens per minute
     * @param limit what kept it from carrying more
     * @param binds which side of the frontier it met
     */
    public record MixPoint(
            int inputTokens,
            int outputTokens,
            Estimate inputPerMinute,
            Estimate outputPerMinute,
            UnitCapacity.Limit limit,
            Binds binds) {}

    /** @throws IllegalArgumentException where no mix was measured */
    public UnitFrontier {
        covariance = covariance.stream().map(List::copyOf).toList();
        mixes = List.copyOf(mixes);
        Require.that(!mixes.isEmpty(), "no mix was measured, nothing to draw a frontier through");
    }

    /**
     * Input tokens per minute that one unit carries of a mix by the fit.
     *
     * @param inputTokens of a request, above 0
     * @param outputTokens of a request, above 0
     */
    public double inputPerMinuteOf(double inputTokens, double outputTokens) {
        double ratio = Require.positive("outputTokens", outputTokens) / Require.positive("inputTokens", inputTokens);
        double byOutput = outputPerMinute.value() / ratio;
        return shape == Shape.APART
                ? Math.min(inputPerMinute.value(), byOutput)
                : 1 / (1 / inputPerMinute.value() + 1 / byOutput);
    }
}
