package dev.headroom.planner.plan.reading;

import dev.headroom.planner.plan.meter.SpillTotals;
import java.util.List;
import java.util.stream.IntStream;

/** One future against every number of model units, month by month; units are given by month. */
public final class FutureTotals {

    private final List<SpillTotals> months;

    FutureTotals(List<SpillTotals> months) {
        this.months = List.copyOf(months);
    }

    int mostUnits() {
        return months.get(0).mostUnits();
    }

    public SpillTotals month(int month) {
        return months.get(month);
    }

    /** US dollars on demand for what these units leave, refused tokens at the same price. */
    double spillUsd(int[] units) {
        return sum(units, SpillTotals::spillUsd);
    }

    /** US dollars for what may wait and does not fit into idle units. */
    double deferredUsd(int[] units) {
        return sum(units, SpillTotals::deferredUsd);
    }

    /** US dollars by the token, for what spills and for what waits. */
    double leftUsd(int[] units) {
        return spillUsd(units) + deferredUsd(units);
    }

    /** The share of the tokens that may wait which idle units carry; 0 where none may. */
    double filledShare(int[] units) {
        double deferred =
                months.stream().mapToDouble(SpillTotals::deferredTokens).sum();
        return deferred > 0 ? filledTokens(units) / deferred : 0;
    }

    /** Tokens that units carry, at once or in their valleys. */
    double workedTokens(int[] units) {
        return sum(units, SpillTotals::carriedTokens) + filledTokens(units);
    }

    /** Tokens that may wait and that idle units carry. */
    double filledTokens(int[] units) {
        return sum(units, SpillTotals::filledTokens);
    }

    /** The part of what spills that is refused at first. */
    double refusedUsd(int[] units) {
        return sum(units, SpillTotals::refusedUsd);
    }

    double carriedShare(int[] units) {
        return share(sum(units, SpillTotals::carriedTokens));
    }

    double throttledShare(int[] units) {
        return share(sum(units, SpillTotals::throttledTokens));
    }

    double allTokens() {
        return months.stream().mapToDouble(SpillTotals::allTokens).sum();
    }

    /** The same where tokens cost so many times as much. */
    FutureTotals atPrice(double factor) {
        return factor == 1
                ? this
                : new FutureTotals(
                        months.stream().map(month -> month.atPrice(factor)).toList());
    }

    private double share(double tokens) {
        double all = allTokens();
        return all > 0 ? tokens / all : 0;
    }

    private interface Part {
        double of(SpillTotals totals, int units);
    }

    private double sum(int[] units, Part part) {
        return IntStream.range(0, months.size())
                .mapToDouble(month -> part.of(months.get(month), Math.min(units[month], mostUnits())))
                .sum();
    }
}
