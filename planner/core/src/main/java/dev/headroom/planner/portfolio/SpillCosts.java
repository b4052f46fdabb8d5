package dev.headroom.planner.portfolio;

import dev.headroom.planner.quantity.Require;
import java.util.Arrays;

/**
 * What is left to pay in each scenario and period for each number of units, in US dollars; every scenario is as likely as another.
 *
 * <p>The optimiser's bound rests on the greatest convex function below each of these; where units are taken from a stream in
 * shares, as from a minute's tokens, the costs are convex as they are.
 */
public final class SpillCosts {

    private final double[][][] usd;
    private final double[][][] convex;
    private final double[][] mean;

    private SpillCosts(double[][][] usd) {
        this.usd = usd;
        convex = new double[usd.length][][];
        for (int s = 0; s < usd.length; s++) {
            convex[s] = new double[usd[s].length][];
            for (int p = 0; p < usd[s].length; p++) {
                convex[s][p] = ConvexMinorant.of(usd[s][p]);
            }
        }
        mean = new double[periods()][];
        double[] weights = new double[scenarios()];
        Arrays.fill(weights, 1.0 / scenarios());
        for (int p = 0; p < periods(); p++) {
            mean[p] = weighted(weights, p);
        }
    }

    /**
     * Costs by scenario, period and number of units from 0.
     *
     * @throws IllegalArgumentException where there is none, where they differ in length, or where one is negative or not finite
     */
    public static SpillCosts of(double[][][] usd) {
        Require.that(usd.length > 0 && usd[0].length > 0, "there is no scenario or no period to weigh");
        for (double[][] scenario : usd) {
            Require.that(scenario.length == usd[0].length, "two scenarios differ in their number of periods");
            for (double[] period : scenario) {
                Require.that(
                        period.length > 0 && period.length == usd[0][0].length,
                        "two periods differ in their number of units");
                for (double cost : period) {
                    Require.notNegative("cost of what is left over", cost);
                }
            }
        }
        return new SpillCosts(usd);
    }

    public int scenarios() {
        return usd.length;
    }

    public int periods() {
        return usd[0].length;
    }

    /** The number of units beyond which nothing changes. */
    public int mostUnits() {
        return usd[0][0].length - 1;
    }

    double usd(int scenario, int period, int units) {
        return usd[scenario][period][Math.min(units, mostUnits())];
    }

    /** The convex minorant's value, between whole numbers of units in a straight line. */
    double convexUsd(int scenario, int period, double units) {
        double[] costs = convex[scenario][period];
        double clamped = Math.min(units, mostUnits());
        int below = Math.min((int) clamped, Math.max(0, mostUnits() - 1));
        if (below + 1 > mostUnits()) {
            return costs[below];
        }
        return costs[below] + (clamped - below) * (costs[below + 1] - costs[below]);
    }

    /** The mean over scenarios of the convex minorants, by units. */
    double[] mean(int period) {
        return mean[period];
    }

    /** The weighted sum over scenarios of the convex minorants, by units. */
    double[] weighted(double[] weights, int period) {
        double[] sum = new double[mostUnits() + 1];
        for (int s = 0; s < scenarios(); s++) {
            if (weights[s] > 0) {
                for (int u = 0; u < sum.length; u++) {
                    sum[u] += weights[s] * convex[s][period][u];
                }
            }
        }
        return sum;
    }
}
