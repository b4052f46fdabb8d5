package dev.headroom.planner.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Purchase problems made from a seed; public for {@code bench/PurchaseSpeed.java}. */
public final class Problems {

    private Problems() {}

    /** How large a problem is. */
    public record Size(int periods, int scenarios, int mostUnits) {}

    /** One unit by the period, by one period bound, and by a half of all periods; what is left over costs more than either. */
    public static PortfolioProblem of(Size size, Risk risk, long seed) {
        SpillCosts spill = spill(size, seed);
        return new PortfolioProblem(
                offers(size),
                IntStream.range(0, size.periods())
                        .mapToObj(p -> UnitRange.upTo(size.mostUnits()))
                        .toList(),
                List.of(),
                spill,
                risk);
    }

    static List<Offer> offers(Size size) {
        List<Offer> offers = new ArrayList<>();
        int half = Math.max(2, size.periods() / 2);
        for (int p = 0; p < size.periods(); p++) {
            offers.add(new Offer(p, p + 1, 63, size.mostUnits()));
            int to = Math.min(size.periods(), p + half);
            offers.add(new Offer(p, to, 35.0 * (to - p), size.mostUnits()));
        }
        return offers;
    }

    /** Minutes of a wandering, seasonal need; a unit-period of need on demand costs 100. */
    static SpillCosts spill(Size size, long seed) {
        double[][][] usd = new double[size.scenarios()][size.periods()][size.mostUnits() + 1];
        SplittableRandom random = new SplittableRandom(seed);
        for (double[][] scenario : usd) {
            double level = size.mostUnits() * (0.2 + 0.3 * random.nextDouble());
            for (double[] period : scenario) {
                level *= 0.85 + 0.32 * random.nextDouble();
                for (int minute = 0; minute < 24; minute++) {
                    double need = level * (0.2 + 1.4 * random.nextDouble());
                    for (int u = 0; u < period.length; u++) {
                        period[u] += Math.max(0, need - u) * 100 / 24;
                    }
                }
            }
        }
        return SpillCosts.of(usd);
    }
}
