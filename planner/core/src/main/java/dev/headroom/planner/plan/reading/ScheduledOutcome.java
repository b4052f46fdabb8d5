package dev.headroom.planner.plan.reading;

import dev.headroom.planner.plan.meter.Relief;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Units that are held all along and others by the hour. What may wait is carried by the idle minutes of the former; those of the latter are
 * not counted on.
 *
 * @param base the former alone
 * @param totals the futures that these were metered in
 * @param reliefs what the latter take off in each of them, month by month
 * @param utilisation share of all units that is used
 */
record ScheduledOutcome(UnitsOutcome base, List<FutureTotals> totals, List<List<Relief>> reliefs, double utilisation)
        implements Outcome {

    @Override
    public double spillUsd(int future) {
        return Math.max(0, base.spillUsd(future) - sum(future, Relief::usd));
    }

    @Override
    public double refusedUsd(int future) {
        return Math.max(0, base.refusedUsd(future) - sum(future, Relief::refusedUsd));
    }

    @Override
    public double deferredUsd(int future) {
        return base.deferredUsd(future);
    }

    @Override
    public double carriedShare(int future) {
        double all = totals.get(future).allTokens();
        return all > 0 ? Math.min(1, base.carriedShare(future) + sum(future, Relief::tokens) / all) : 0;
    }

    @Override
    public double carriedShare(int future, int month) {
        return Math.min(1, base.carriedShare(future, month) + share(future, month, Relief::tokens));
    }

    @Override
    public double throttledShare(int future) {
        double all = totals.get(future).allTokens();
        return all > 0 ? Math.max(0, base.throttledShare(future) - sum(future, Relief::refusedTokens) / all) : 0;
    }

    @Override
    public double throttledShare(int future, int month) {
        return Math.max(0, base.throttledShare(future, month) - share(future, month, Relief::refusedTokens));
    }

    @Override
    public double lateShare(int future, int month) {
        return Math.max(0, base.lateShare(future, month) - share(future, month, Relief::lateTokens));
    }

    @Override
    public double premiumUsd(int future, int month) {
        double taken = reliefs.get(future).get(month).premiumUsd();
        return Math.max(0, base.premiumUsd(future, month) - taken);
    }

    private double share(int future, int month, ToDoubleFunction<Relief> tokens) {
        double all = totals.get(future).month(month).allTokens();
        return all > 0 ? tokens.applyAsDouble(reliefs.get(future).get(month)) / all : 0;
    }

    private double sum(int future, ToDoubleFunction<Relief> part) {
        return reliefs.get(future).stream().mapToDouble(part).sum();
    }
}
