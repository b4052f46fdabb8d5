package dev.headroom.cli.console;

import java.util.List;
import java.util.OptionalDouble;

/** A row of numbers as a row of blocks, from nothing to the largest of them. */
public final class Sparkline {

    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String NONE = " ";

    private Sparkline() {}

    /**
     * A block for each value, the last ones where there are more than columns. What is nothing is the lowest block, what is absent a
     * space.
     *
     * @param values at least 0
     * @param columns at least 0
     */
    public static String of(List<OptionalDouble> values, int columns) {
        List<OptionalDouble> shown = last(values, columns);
        double top = largest(shown);
        StringBuilder blocks = new StringBuilder();
        for (OptionalDouble value : shown) {
            blocks.append(value.isPresent() ? block(value.getAsDouble(), top) : NONE);
        }
        return blocks.toString();
    }

    public static List<OptionalDouble> last(List<OptionalDouble> values, int columns) {
        return values.subList(Math.max(0, values.size() - columns), values.size());
    }

    /** The largest value; 0 where there is none. */
    public static double largest(List<OptionalDouble> values) {
        return values.stream().mapToDouble(value -> value.orElse(0)).max().orElse(0);
    }

    private static char block(double value, double top) {
        int steps = BLOCKS.length() - 1;
        return BLOCKS.charAt(top > 0 ? (int) Math.ceil(value / top * steps) : 0);
    }
}
