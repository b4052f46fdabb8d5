package dev.headroom.planner.plan.reading;

import dev.headroom.planner.plan.meter.SpillTotals;
import java.util.List;

/** Model units, given by month, in futures that were metered against every number of them. */
final class UnitsOutcome implements Outcome {

    private final List<FutureTotals> totals;
    private final int[] units;
    private final double utilisation;

    UnitsOutcome(List<FutureTotals> totals, int[] units, double utilisation) {
        this.totals = totals;
        this.units = units.clone();
        this.utilisation = utilisation;
    }

    @Override
    public double utilisation() {
        return utilisation;
    }

    @Override
    public double spillUsd(int future) {
        return totals.get(future).spillUsd(units);
    }

    @Override
    public double refusedUsd(int future) {
        return totals.get(future).refusedUsd(units);
    }

    @Override
    public double carriedShare(int future) {
        return totals.get(future).carriedShare(units);
    }

    @Override
    public double carriedShare(int future, int month) {
        SpillTotals asked = totals.get(future).month(month);
        return asked.allTokens() > 0 ? asked.carriedTokens(held(future, month)) / asked.allTokens() : 1;
    }

    @Override
    public double throttledShare(int future) {
        return totals.get(future).throttledShare(units);
    }

    @Override
    public double throttledShare(int future, int month) {
        return totals.get(future).month(month).throttledShare(held(future, month));
    }

    @Override
    public double deferredUsd(int future) {
        return totals.get(future).deferredUsd(units);
    }

    @Override
    public double lateShare(int future, int month) {
        return totals.get(future).month(month).lateShare(held(future, month));
    }

    @Override
    public double premiumUsd(int future, int month) {
        return totals.get(future).month(month).premiumUsd(held(future, month));
    }

    private int held(int future, int month) {
        return Math.min(units[month], totals.get(future).mostUnits());
    }
}
