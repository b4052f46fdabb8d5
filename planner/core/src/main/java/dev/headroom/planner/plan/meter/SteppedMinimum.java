package dev.headroom.planner.plan.meter;

import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * The least of a function of whole steps: nine points over the range, then nine over what lies beside the least of them, until the points
 * are neighbours. It finds the least of a function that falls and then rises; of equals, the first.
 */
public final class SteppedMinimum {

    private static final int INTERVALS = 8;

    private final IntToDoubleFunction function;
    private final TreeMap<Integer, Double> known = new TreeMap<>();

    private SteppedMinimum(IntToDoubleFunction function) {
        this.function = function;
    }

    /** The argument from {@code from} to {@code to}, both included, at which the function is least. */
    public static int of(int from, int to, IntToDoubleFunction function) {
        SteppedMinimum search = new SteppedMinimum(function);
        int low = from;
        int high = to;
        while (true) {
            int spacing = Math.max(1, (high - low) / INTERVALS);
            int best = search.leastOf(low, high, spacing);
            if (spacing == 1) {
                return best;
            }
            low = Math.max(from, best - spacing);
            high = Math.min(to, best + spacing);
        }
    }

    private int leastOf(int low, int high, int spacing) {
        int best = low;
        for (int at = low; at < high; at += spacing) {
            best = value(at) < value(best) ? at : best;
        }
        return value(high) < value(best) ? high : best;
    }

    private double value(int at) {
        return known.computeIfAbsent(at, function::applyAsDouble);
    }
}
