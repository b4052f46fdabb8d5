package dev.headroom.planner.search;

import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.Sample;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How large the numbers of a log are.
 *
 * @param weight the median weight of a request
 * @param seconds from the first event to the last
 * @param fastest the largest rate that is looked at, per second: ten times what was asked for on average
 * @param largest the largest bucket that is looked at: ten times all that was asked for
 */
record Scales(double weight, double seconds, double fastest, double largest) {

    private static final double BEYOND = 10;
    private static final double FINEST = 0.01;

    static Scales of(LimiterLog log) {
        double[] asked = IntStream.range(0, log.size())
                .mapToDouble(log::asked)
                .filter(weight -> weight > 0)
                .toArray();
        double seconds = log.seconds(log.size() - 1);
        Require.that(seconds > 0, "all events are at one moment; a rate takes time to be seen");
        double sum = DoubleStream.of(asked).sum();
        return new Scales(Sample.of(asked).quantile(0.5), seconds, BEYOND * sum / seconds, BEYOND * sum);
    }

    /** A spread by its logarithm, at least a hundredth of a request. */
    double spread(double logarithm) {
        return Math.max(FINEST * weight, Math.exp(logarithm));
    }
}
