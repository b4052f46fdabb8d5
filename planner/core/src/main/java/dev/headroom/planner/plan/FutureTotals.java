package dev.headroom.planner.plan;

import java.util.List;
import java.util.stream.IntStream;

/** One future against every number of model units, month by month; units are given by month. */
final class FutureTotals {

    private final List<SpillTotals> months;

    FutureTotals(List<SpillTotals> months) {
        this.months = List.copyOf(months);
    }

    int mostUnits() {
        return months.get(0).mostUnits();
    }

    SpillTotals month(int month) {
        return months.get(month);
    }

    /** US dollars on demand for what these units leave, refused tokens at the same price. */
    double spillUsd(int[] units) {
        return sum(units, SpillTotals::spillUsd);
    }

    /** The part of it that is refused. */
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
