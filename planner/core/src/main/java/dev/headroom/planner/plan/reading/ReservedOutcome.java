package dev.headroom.planner.plan.reading;

import dev.headroom.planner.plan.meter.ReservedMonth;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A reservation in futures that were replayed against it.
 *
 * @param futures each month by month
 * @param deferredUsd US dollars for what may wait, by future: owned units carry it in their valleys, reservations do not
 * @param utilisation share of both rates that is used, input and output weighed by what they cost on demand
 */
record ReservedOutcome(List<List<ReservedMonth>> futures, List<Double> deferredUsd, double utilisation)
        implements Outcome {

    @Override
    public double spillUsd(int future) {
        return sum(future, ReservedMonth::spillUsd);
    }

    @Override
    public double refusedUsd(int future) {
        return sum(future, ReservedMonth::refusedUsd);
    }

    @Override
    public double carriedShare(int future) {
        return share(future, month -> month.unitTokens() + month.carriedInput() + month.carriedOutput());
    }

    @Override
    public double carriedShare(int future, int month) {
        return futures.get(future).get(month).carriedShare();
    }

    @Override
    public double throttledShare(int future) {
        return share(future, ReservedMonth::refusedTokens);
    }

    @Override
    public double throttledShare(int future, int month) {
        return futures.get(future).get(month).refusedShare();
    }

    @Override
    public double deferredUsd(int future) {
        return deferredUsd.get(future);
    }

    @Override
    public double lateShare(int future, int month) {
        return futures.get(future).get(month).lateShare();
    }

    @Override
    public double premiumUsd(int future, int month) {
        return futures.get(future).get(month).premiumUsd();
    }

    private double share(int future, ToDoubleFunction<ReservedMonth> tokens) {
        double all = sum(future, ReservedMonth::allTokens);
        return all > 0 ? sum(future, tokens) / all : 0;
    }

    private double sum(int future, ToDoubleFunction<ReservedMonth> part) {
        return futures.get(future).stream().mapToDouble(part).sum();
    }
}
