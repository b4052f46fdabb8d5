package dev.headroom.planner.plan;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Units that change from hour to hour, in futures that were replayed against them. What may wait is carried by the idle minutes of the
 * units that are held all along; those of the units by the hour are not counted on.
 *
 * @param futures each month by month
 * @param base what the units that are held all along leave of what may wait
 * @param utilisation share of all units that is used
 */
record ScheduledOutcome(List<List<ScheduledMonth>> futures, UnitsOutcome base, double utilisation) implements Outcome {

    @Override
    public double spillUsd(int future) {
        return sum(future, ScheduledMonth::spillUsd);
    }

    @Override
    public double refusedUsd(int future) {
        return sum(future, ScheduledMonth::refusedUsd);
    }

    @Override
    public double deferredUsd(int future) {
        return base.deferredUsd(future);
    }

    @Override
    public double carriedShare(int future) {
        return share(future, ScheduledMonth::carriedTokens);
    }

    @Override
    public double carriedShare(int future, int month) {
        ScheduledMonth asked = futures.get(future).get(month);
        return asked.allTokens() > 0 ? asked.share(asked.carriedTokens()) : 1;
    }

    @Override
    public double throttledShare(int future) {
        return share(future, ScheduledMonth::refusedTokens);
    }

    @Override
    public double throttledShare(int future, int month) {
        ScheduledMonth asked = futures.get(future).get(month);
        return asked.share(asked.refusedTokens());
    }

    @Override
    public double lateShare(int future, int month) {
        ScheduledMonth asked = futures.get(future).get(month);
        return asked.share(asked.lateTokens());
    }

    private double share(int future, ToDoubleFunction<ScheduledMonth> tokens) {
        double all = sum(future, ScheduledMonth::allTokens);
        return all > 0 ? sum(future, tokens) / all : 0;
    }

    private double sum(int future, ToDoubleFunction<ScheduledMonth> part) {
        return futures.get(future).stream().mapToDouble(part).sum();
    }
}
