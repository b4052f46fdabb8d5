package dev.headroom.reports.chart;

import dev.headroom.reports.document.Axis;
import dev.headroom.reports.document.Numbers;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An axis with its ends and ticks.
 *
 * @param low the value at its beginning
 * @param high the value at its end, above {@code low}
 * @param logarithmic whether equal lengths are equal ratios
 * @param ticks its ticks, in order
 */
record Ruler(double low, double high, boolean logarithmic, List<Tick> ticks) {

    /** Where a value lies, from 0 at the beginning to 1 at the end. */
    double share(double value) {
        if (logarithmic) {
            return Math.log(value / low) / Math.log(high / low);
        }
        return (value - low) / (high - low);
    }

    /** From exactly {@code low} to exactly {@code high}. */
    static Ruler exact(Axis.Kind kind, double low, double high, int most) {
        double end = high > low ? high : low + 1;
        List<Tick> ticks = switch (kind) {
            case DATE -> DateTicks.of(low, end, most);
            case LOGARITHM -> labelled(Ticks.logarithmic(low, end), kind);
            default -> labelled(Ticks.multiples(low, end, step(kind, end - low, most)), kind);
        };
        return new Ruler(low, end, kind == Axis.Kind.LOGARITHM, ticks);
    }

    /** From a round value at or below {@code low} to one at or above {@code high}. */
    static Ruler rounded(Axis.Kind kind, double low, double high, int most) {
        if (kind == Axis.Kind.LOGARITHM) {
            return exact(kind, Ticks.floor(low), Ticks.ceiling(high), most);
        }
        double step = step(kind, high > low ? high - low : 1, most);
        return exact(kind, step * Math.floor(low / step), step * Math.max(1, Math.ceil(high / step - 1e-9)), most);
    }

    /** One unit for each name, its tick in the middle; where they are more than {@code most}, only some are labelled. */
    static Ruler named(List<String> names, int most) {
        int each = (names.size() + most - 1) / most;
        List<Tick> ticks = IntStream.range(0, names.size())
                .filter(i -> i % each == 0)
                .mapToObj(i -> new Tick(i + 0.5, names.get(i)))
                .toList();
        return new Ruler(0, Math.max(1, names.size()), false, ticks);
    }

    private static double step(Axis.Kind kind, double span, int most) {
        double step = Ticks.step(span, most);
        return kind == Axis.Kind.WHOLE ? Math.max(1, step) : step;
    }

    private static List<Tick> labelled(List<Double> values, Axis.Kind kind) {
        String sign = kind == Axis.Kind.MONEY ? "$" : "";
        return values.stream()
                .map(value -> new Tick(value, (value < 0 ? "-" : "") + sign + Numbers.compact(Math.abs(value))))
                .toList();
    }
}
