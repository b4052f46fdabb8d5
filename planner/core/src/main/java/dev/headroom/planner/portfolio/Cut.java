package dev.headroom.planner.portfolio;

import java.util.Arrays;

/** A weighting of scenarios that the tail is at least worth: its cost by period and units. */
final class Cut {

    private final double[] weights;
    private final double[][] usd;

    private Cut(double[] weights, double[][] usd) {
        this.weights = weights;
        this.usd = usd;
    }

    static Cut of(SpillCosts spill, double[] weights) {
        double[][] usd = new double[spill.periods()][];
        Arrays.setAll(usd, period -> spill.weighted(weights, period));
        return new Cut(weights, usd);
    }

    boolean weighsAs(double[] others) {
        return Arrays.equals(weights, others);
    }

    double usd(int period, int units) {
        return usd[period][units];
    }
}
