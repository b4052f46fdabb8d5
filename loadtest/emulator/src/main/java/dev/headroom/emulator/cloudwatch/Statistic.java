package dev.headroom.emulator.cloudwatch;

import dev.headroom.emulator.http.AwsError;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One number to make of a stretch's values.
 *
 * @param name as the caller spelled it
 * @param of makes it
 */
record Statistic(String name, ToDoubleFunction<Statistics> of) {

    private static final Map<String, ToDoubleFunction<Statistics>> SIMPLE = Map.of(
            "SampleCount", Statistics::count,
            "Sum", Statistics::sum,
            "Average", Statistics::average,
            "Minimum", Statistics::minimum,
            "Maximum", Statistics::maximum);

    private static final Pattern PERCENTILE = Pattern.compile("p([0-9]{1,3}(?:\\.[0-9]{1,10})?)");

    /**
     * One of the five that have names, or a percentile.
     *
     * @throws AwsError where it is neither
     */
    static Statistic named(String name) {
        return SIMPLE.containsKey(name) ? simple(name) : percentile(name);
    }

    /**
     * One of the five that have names.
     *
     * @throws AwsError where it is none of them
     */
    static Statistic simple(String name) {
        ToDoubleFunction<Statistics> of = SIMPLE.get(name);
        if (of == null) {
            throw Errors.validation("statistic '" + name
                    + "' is not computed; use SampleCount, Sum, Average, Minimum, Maximum, or a percentile as in p99");
        }
        return new Statistic(name, of);
    }

    /**
     * A percentile, as in {@code p99.9}.
     *
     * @throws AwsError where it is none, or above 100
     */
    static Statistic percentile(String name) {
        Matcher matcher = PERCENTILE.matcher(name);
        double percent = matcher.matches() ? Double.parseDouble(matcher.group(1)) : Double.NaN;
        if (!(percent <= 100)) {
            throw Errors.validation(
                    "statistic '" + name
                            + "' is not computed; use SampleCount, Sum, Average, Minimum, Maximum, or a percentile from p0 to p100");
        }
        return new Statistic(name, values -> values.percentile(percent));
    }
}
