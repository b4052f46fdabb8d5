package dev.headroom.planner.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rates from which to look for the likeliest: a grid, and what went through between two refusals over the time between them.
 * Both refusals found the bucket nearly empty, so that is the rate itself where it was never full in between.
 */
final class CandidateRates {

    private static final int MOST_PARTS = 32;
    private static final double SLOWEST = 0.02;
    private static final double FASTEST = 2;

    private CandidateRates() {}

    static List<Double> of(LimiterLog log, Scales scales, int grid) {
        double[] taken = runningSum(log);
        double mean = Math.max(scales.weight(), taken[log.size()]) / scales.seconds();
        List<Double> rates = new ArrayList<>(List.of(0.0));
        for (int i = 0; i < grid; i++) {
            rates.add(mean * SLOWEST * Math.pow(FASTEST / SLOWEST, i / (grid - 1.0)));
        }
        int[] refusals = IntStream.range(0, log.size()).filter(log::refused).toArray();
        for (int parts = 1; parts <= MOST_PARTS && parts < refusals.length; parts *= 2) {
            for (int part = 0; part < parts; part++) {
                int from = refusals[(refusals.length - 1) * part / parts];
                int to = refusals[(refusals.length - 1) * (part + 1) / parts];
                double seconds = log.seconds(to) - log.seconds(from);
                if (seconds > 0 && taken[to] > taken[from]) {
                    rates.add((taken[to] - taken[from]) / seconds);
                }
            }
        }
        return rates;
    }

    /** Entry i is what the events before event i took. */
    private static double[] runningSum(LimiterLog log) {
        double[] sum = new double[log.size() + 1];
        for (int i = 0; i < log.size(); i++) {
            sum[i + 1] = sum[i] + log.taken(i);
        }
        return sum;
    }
}
