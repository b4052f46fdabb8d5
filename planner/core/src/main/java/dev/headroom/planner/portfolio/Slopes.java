package dev.headroom.planner.portfolio;

/**
 * What purchases cost at least after one unit more or fewer, in what is minimised: a weighting of scenarios that the risk allows is
 * never more than the worst one, and its sum goes by periods.
 */
final class Slopes {

    private final PortfolioProblem problem;
    private final double nowUsd;
    /** What one unit more adds in all periods before this one. */
    private final double[] more;

    private final double[] fewer;

    private Slopes(PortfolioProblem problem, double nowUsd) {
        this.problem = problem;
        this.nowUsd = nowUsd;
        more = new double[problem.periods() + 1];
        fewer = new double[problem.periods() + 1];
    }

    /** By the scenarios that are worst where these purchases are: they are not underrated there. */
    static Slopes at(PortfolioProblem problem, Holding holding) {
        Slopes slopes = new Slopes(problem, holding.objectiveUsd());
        SpillCosts spill = problem.spill();
        double[] weights = problem.risk().weights(holding.spillByScenario());
        for (int p = 0; p < problem.periods(); p++) {
            int units = holding.units(p);
            double up = 0;
            double down = 0;
            for (int s = 0; s < weights.length; s++) {
                if (weights[s] > 0) {
                    double here = spill.usd(s, p, units);
                    up += weights[s] * (spill.usd(s, p, units + 1) - here);
                    down += weights[s] * (spill.usd(s, p, Math.max(0, units - 1)) - here);
                }
            }
            slopes.set(p, up, down);
        }
        return slopes;
    }

    /** By a cut that was found before. */
    static Slopes of(PortfolioProblem problem, Holding holding, Cut cut) {
        double usd = holding.purchaseUsd();
        for (int p = 0; p < problem.periods(); p++) {
            usd += weighed(problem, cut, p, holding.units(p));
        }
        Slopes slopes = new Slopes(problem, usd);
        for (int p = 0; p < problem.periods(); p++) {
            int units = holding.units(p);
            double here = weighed(problem, cut, p, units);
            slopes.set(
                    p,
                    weighed(problem, cut, p, units + 1) - here,
                    weighed(problem, cut, p, Math.max(0, units - 1)) - here);
        }
        return slopes;
    }

    private static double weighed(PortfolioProblem problem, Cut cut, int period, int units) {
        int held = Math.min(units, problem.spill().mostUnits());
        return problem.risk().weighed(problem.spill().mean(period)[held], cut.usd(period, held));
    }

    private void set(int period, double up, double down) {
        more[period + 1] = more[period] + up;
        fewer[period + 1] = fewer[period] + down;
    }

    /** Not above what is minimised with one unit more of the one offer and one fewer of the other; -1 for none. */
    double atLeastUsd(int offerMore, int offerLess) {
        double usd = nowUsd;
        if (offerMore >= 0) {
            Offer offer = problem.offers().get(offerMore);
            usd += offer.usdPerUnit() + more[offer.to()] - more[offer.from()];
        }
        if (offerLess >= 0) {
            Offer offer = problem.offers().get(offerLess);
            usd += fewer[offer.to()] - fewer[offer.from()] - offer.usdPerUnit();
        }
        return offerMore >= 0 && offerLess >= 0 ? usd - inBoth(offerMore, offerLess) : usd;
    }

    /** In periods of both nothing changes. */
    private double inBoth(int offerMore, int offerLess) {
        Offer one = problem.offers().get(offerMore);
        Offer other = problem.offers().get(offerLess);
        int from = Math.max(one.from(), other.from());
        int to = Math.min(one.to(), other.to());
        return from < to ? more[to] - more[from] + fewer[to] - fewer[from] : 0;
    }
}
