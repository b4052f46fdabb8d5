package dev.headroom.planner.plan.hours;

import dev.headroom.planner.plan.meter.SpillTotals;
import dev.headroom.planner.plan.purchase.Held;
import dev.headroom.planner.plan.reading.Market;
import dev.headroom.planner.plan.reading.Reading;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.portfolio.SpillCosts;
import dev.headroom.planner.price.CommitmentTerm;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What no purchase of units, with units by the hour or without, costs less than: of what is minimised, on the plan's futures and all of
 * their minutes that were kept.
 *
 * <p>For each month and number of units held all along there is a bound of what is left to pay with the best hours ({@link MonthBound}). The
 * least of terms over these is then a bound by {@link dev.headroom.planner.portfolio.PortfolioSolver}. Budgets and coverage bind the units
 * held all along only. Bad futures are weighed as those of the choice are: what is minimised is the greatest weighing, hence no less than
 * this one.
 */
public final class HourBound {

    private final PlanRequest request;
    private final Horizon horizon;
    private final Reading reading;
    private final Market market;
    private final double[] weights;
    private final boolean promised;
    private final int mostUnits;

    private HourBound(PlanRequest request, Horizon horizon, Reading reading, Held best) {
        this.request = request;
        this.horizon = horizon;
        this.reading = reading;
        this.market = reading.market();
        this.weights = reading.costing().weights(best);
        this.promised = reading.costing().standing(best).keeps();
        this.mostUnits = reading.costing().mostUnits();
    }

    /**
     * In US dollars, what is owned among them.
     *
     * @param best what was chosen: where it keeps what was promised, only what keeps it too is bounded
     */
    public static double usd(PlanRequest request, Horizon horizon, Reading reading, Held best) {
        return new HourBound(request, horizon, reading, best).usd();
    }

    private double usd() {
        double[][] usd =
                IntStream.range(0, horizon.periods()).mapToObj(this::least).toArray(double[][]::new);
        return market.owned().usd() + market.leastUsd(SpillCosts.of(new double[][][] {usd}));
    }

    /** What a month costs at least beside its units held all along, by their number. */
    private double[] least(int month) {
        int owned = Math.min(mostUnits, market.owned().units(month));
        List<HourPromise> promises = promised ? HourPromise.broken(request, market.futures(), month, owned) : List.of();
        HourTotals totals = HourTotals.of(reading.scheduled(), month, mostUnits, weights, promises);
        int cap = request.buying().mostOnTerm().getOrDefault(CommitmentTerm.NO_COMMITMENT, mostUnits);
        MonthBound bound = new MonthBound(
                new MonthHours(horizon, month, market.catalogue().usdPerHour(CommitmentTerm.NO_COMMITMENT)),
                left(month),
                totals.usd(),
                Math.min(mostUnits, market.quota()),
                cap);
        double usdPerToken = request.prices()
                        .onDemand()
                        .usd(
                                request.demand().meanInputPerRequest(),
                                request.demand().meanOutputPerRequest())
                / (request.demand().meanInputPerRequest() + request.demand().meanOutputPerRequest());
        for (int p = 0; p < promises.size(); p++) {
            bound.promise(promises.get(p), totals, p, usdPerToken);
        }
        return bound.least();
    }

    /** What a month leaves to pay by the token beside so many units. */
    private double[] left(int month) {
        double[] usd = new double[mostUnits + 1];
        for (int f = 0; f < weights.length; f++) {
            SpillTotals totals = market.futures().get(f).month(month);
            for (int units = 0; units <= mostUnits; units++) {
                usd[units] += weights[f] * (totals.spillUsd(units) + totals.deferredUsd(units));
            }
        }
        return usd;
    }
}
