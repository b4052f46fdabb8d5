package dev.headroom.planner.regret;

import java.util.Arrays;

/**
 * Forecasts nothing: before each hour it buys one increment more while what the increment would have taken from on demand within the
 * trailing term cost more there than the increment's price. Hours before the origin count; nothing is held at the origin.
 *
 * <p>A purchase is paid by the hour from when it is made to the end of the term that is judged, where all rules end. At worst it costs
 * 2 - alpha times what hindsight would, for a price of alpha times on demand's for hours used after the purchase; of a model unit,
 * whose hours are free once it is bought, alpha is 0. No rule without a forecast can promise less.
 *
 * @see "W. Wang, B. Li and B. Liang, To Reserve or Not to Reserve: Optimal Online Multi-Instance Acquisition in IaaS Clouds, 2013,
 *     arXiv 1305.5608, algorithm 1"
 */
record BreakEvenRule() implements CommitmentRule {

    @Override
    public String label() {
        return "break-even, online";
    }

    @Override
    public double cost(Known known, double[] term, double ratio) {
        double[] hours = hours(known.before(), term);
        int origin = hours.length - term.length;
        double peak = Arrays.stream(hours, 0, origin)
                .filter(hour -> !Double.isNaN(hour))
                .max()
                .orElse(0);
        double step = known.increment().step(peak);
        if (!(step > 0)) {
            return CommitmentCost.of(term, 0, ratio);
        }
        Trailing trailing = new Trailing(hours, term.length, step);
        double cost = 0;
        for (int hour = origin; hour < hours.length; hour++) {
            trailing.moveTo(hour);
            while (ratio * trailing.displaced() > term.length * step) {
                trailing.buy();
            }
            if (!Double.isNaN(hours[hour])) {
                cost += trailing.level + ratio * Math.max(0, hours[hour] - trailing.level);
            }
        }
        return cost;
    }

    private static double[] hours(double[] before, double[] term) {
        double[] hours = Arrays.copyOf(before, before.length + term.length);
        System.arraycopy(term, 0, hours, before.length, term.length);
        return hours;
    }

    /**
     * The hours of the trailing term, and what one increment more would have taken of them. Every purchase so far counts as held
     * through all of them, so that no need justifies two.
     */
    private static final class Trailing {
        private final double[] hours;
        private final int length;
        private final double step;
        private double level;
        private double displaced;
        private int end;

        Trailing(double[] hours, int length, double step) {
            this.hours = hours;
            this.length = length;
            this.step = step;
        }

        /** The window then ends before {@code hour}. */
        void moveTo(int hour) {
            for (; end < hour; end++) {
                displaced += taken(end) - (end >= length ? taken(end - length) : 0);
            }
        }

        double displaced() {
            return displaced;
        }

        void buy() {
            level += step;
            displaced = 0;
            for (int hour = Math.max(0, end - length); hour < end; hour++) {
                displaced += taken(hour);
            }
        }

        /** What was not observed is taken by nobody. */
        private double taken(int hour) {
            double need = hours[hour];
            return Double.isNaN(need) ? 0 : Math.max(0, Math.min(step, need - level));
        }
    }
}
