package dev.headroom.planner.portfolio;

import java.util.Optional;

/** Improves whole purchases by one unit of one offer more or less, or of one offer less for one of another, while that helps. */
final class Exchange {

    private static final double WORTH_USD = 1e-6;

    private final PortfolioProblem problem;

    Exchange(PortfolioProblem problem) {
        this.problem = problem;
    }

    /** The best that is reached from these purchases; empty where no allowed ones are near. */
    Optional<Holding> from(int[] start) {
        int[] bought = start.clone();
        for (int o = 0; o < bought.length; o++) {
            bought[o] = Math.max(0, Math.min(problem.offers().get(o).mostUnits(), bought[o]));
        }
        if (!problem.allows(bought) && !raised(bought)) {
            return Optional.empty();
        }
        return Optional.of(improved(Holding.of(problem, bought)));
    }

    /** Adds, period by period, a unit of the offer that costs least a period, until every floor is kept. */
    private boolean raised(int[] bought) {
        for (int p = 0; p < problem.periods(); p++) {
            while (problem.unitsHeld(bought)[p] < problem.ranges().get(p).lowest()) {
                int cheapest = cheapestIn(p, bought);
                if (cheapest < 0) {
                    return false;
                }
                bought[cheapest]++;
            }
        }
        return problem.allows(bought);
    }

    private int cheapestIn(int period, int[] bought) {
        int cheapest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int o = 0; o < bought.length; o++) {
            Offer offer = problem.offers().get(o);
            double perPeriod = offer.usdPerUnit() / (offer.to() - offer.from());
            if (offer.covers(period) && bought[o] < offer.mostUnits() && perPeriod < least) {
                least = perPeriod;
                cheapest = o;
            }
        }
        return cheapest;
    }

    private Holding improved(Holding start) {
        Holding best = start;
        boolean improves = true;
        while (improves) {
            improves = false;
            for (int more = -1; more < problem.offers().size(); more++) {
                for (int less = -1; less < problem.offers().size(); less++) {
                    Holding other = moved(best, more, less);
                    if (other.objectiveUsd() < best.objectiveUsd() - WORTH_USD) {
                        best = other;
                        improves = true;
                    }
                }
            }
        }
        return best;
    }

    private Holding moved(Holding from, int more, int less) {
        int[] bought = from.bought();
        if (more == less || (less >= 0 && bought[less] == 0)) {
            return from;
        }
        if (more >= 0) {
            bought[more]++;
        }
        if (less >= 0) {
            bought[less]--;
        }
        return problem.allows(bought) ? from.with(bought) : from;
    }
}
