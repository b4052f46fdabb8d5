package dev.headroom.planner.statistics;

import dev.headroom.planner.quantity.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the level of a series shifts: Pettitt's rank test at the place where it is most likely, then again on either side of it
 * (binary segmentation).
 *
 * <p>A stretch's share of the false alarms is its share of the series, so that together they are at most what was asked for. A
 * stretch worth fewer than 50 independent observations is not searched.
 *
 * @see "A. N. Pettitt, A Non-parametric Approach to the Change-point Problem, Applied Statistics 28, 1979"
 * @see "L. J. Vostrikova, Detecting Disorder in Multidimensional Random Processes, Soviet Mathematics Doklady 24, 1981"
 */
public final class ChangePoints {

    private ChangePoints() {}

    /**
     * One shift.
     *
     * @param index of the first observation of the new level, from 0
     * @param pValue the chance of so large a shift in a series of one level
     * @param medianBefore of the stretch in which it was found
     * @param medianAfter of the same
     */
    public record Shift(int index, double pValue, double medianBefore, double medianAfter) {}

    /**
     * Every shift, in the order of time.
     *
     * @param falseAlarms the chance that a series of one level is given any shift, above 0 and below 1
     */
    public static List<Shift> find(Series series, double falseAlarms) {
        Require.that(
                falseAlarms > 0 && falseAlarms < 1,
                "the chance of a false alarm is " + falseAlarms + ", must be above 0 and below 1");
        List<Shift> found = new ArrayList<>();
        search(series, 0, falseAlarms, found);
        found.sort(Comparator.comparingInt(Shift::index));
        return List.copyOf(found);
    }

    private static void search(Series stretch, int offset, double falseAlarms, List<Shift> found) {
        Pettitt test = Pettitt.of(stretch);
        if (test.size().effective() < EffectiveSize.KNOWN || !(test.pValue() <= falseAlarms)) {
            return;
        }
        Series before = stretch.first(test.index());
        Series after = stretch.without(test.index());
        found.add(new Shift(
                offset + test.index(),
                test.pValue(),
                before.sample().quantile(0.5),
                after.sample().quantile(0.5)));
        search(before, offset, falseAlarms * before.size() / stretch.size(), found);
        search(after, offset + test.index(), falseAlarms * after.size() / stretch.size(), found);
    }
}
