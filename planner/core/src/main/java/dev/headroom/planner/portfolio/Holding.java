package dev.headroom.planner.portfolio;

import java.util.Arrays;

/** Purchases in whole units with what they cost, exactly as the scenarios have it. */
final class Holding {

    private final PortfolioProblem problem;
    private final int[] bought;
    private final int[] units;
    private final double[] spillByScenario;
    private final double purchaseUsd;
    private final double objectiveUsd;

    private Holding(PortfolioProblem problem, int[] bought, int[] units, double[] spillByScenario) {
        this.problem = problem;
        this.bought = bought;
        this.units = units;
        this.spillByScenario = spillByScenario;
        double usd = 0;
        for (int o = 0; o < bought.length; o++) {
            usd += bought[o] * problem.offers().get(o).usdPerUnit();
        }
        purchaseUsd = usd;
        double mean = purchaseUsd + spillUsd();
        objectiveUsd = problem.risk().aversion() > 0 ? problem.risk().weighed(mean, tailUsd()) : mean;
    }

    static Holding of(PortfolioProblem problem, int[] bought) {
        int[] units = problem.unitsHeld(bought);
        double[] totals = new double[problem.spill().scenarios()];
        for (int s = 0; s < totals.length; s++) {
            for (int p = 0; p < units.length; p++) {
                totals[s] += problem.spill().usd(s, p, units[p]);
            }
        }
        return new Holding(problem, bought.clone(), units, totals);
    }

    /** The same with other numbers of units bought; only periods in which something changes are added up again. */
    Holding with(int[] otherBought) {
        int[] otherUnits = problem.unitsHeld(otherBought);
        double[] totals = spillByScenario.clone();
        for (int p = 0; p < units.length; p++) {
            if (otherUnits[p] != units[p]) {
                for (int s = 0; s < totals.length; s++) {
                    totals[s] += problem.spill().usd(s, p, otherUnits[p])
                            - problem.spill().usd(s, p, units[p]);
                }
            }
        }
        return new Holding(problem, otherBought, otherUnits, totals);
    }

    int[] bought() {
        return bought.clone();
    }

    int units(int period) {
        return units[period];
    }

    double[] spillByScenario() {
        return spillByScenario.clone();
    }

    double purchaseUsd() {
        return purchaseUsd;
    }

    double spillUsd() {
        return Arrays.stream(spillByScenario).sum() / spillByScenario.length;
    }

    /** Of the whole cost: purchases are paid in every scenario. */
    double tailUsd() {
        return purchaseUsd
                + TailWeights.valueAtRisk(spillByScenario, problem.risk().tail());
    }

    double objectiveUsd() {
        return objectiveUsd;
    }

    Portfolio provedBy(double boundUsd) {
        return new Portfolio(
                Arrays.stream(bought).boxed().toList(),
                Arrays.stream(units).boxed().toList(),
                purchaseUsd,
                spillUsd(),
                tailUsd(),
                objectiveUsd(),
                Math.min(boundUsd, objectiveUsd()));
    }
}
