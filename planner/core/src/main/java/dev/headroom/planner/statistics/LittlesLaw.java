package dev.headroom.planner.statistics;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Require;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Whether what was in flight is what arrived times how long it stayed, {@code L = lambda W}, within the scatter of batches.
 *
 * <p>Where all three come from the same requests, L - lambda W over a window is the age of what is in flight at its end less
 * that at its start, over its length: the law fails where requests piled up. A slow growth of the load shows in it hardly at all;
 * that is for {@link SteadyState}. Where L was counted by another means, it fails too where one of the two lost requests.
 *
 * @param inFlight L, the mean number in flight
 * @param perSecond lambda, requests that ended per second
 * @param meanSeconds W, the mean time that these were in flight
 * @param ratio L / (lambda W), with the interval of a ratio of batch means by Student's t
 * @see "J. D. C. Little, A Proof for the Queuing Formula L = lambda W, Operations Research 9, 1961"
 * @see "S.-H. Kim and W. Whitt, Statistical Analysis with Little's Law, Operations Research 61, 2013"
 */
public record LittlesLaw(double inFlight, double perSecond, double meanSeconds, Estimate ratio) {

    private static final int BATCHES = 20;
    private static final int LEAST_BATCHES = 10;
    private static final double ROUNDING = 1e-9;

    /** From its start to its end, in seconds of one clock. */
    public record Span(double startSeconds, double endSeconds) {

        /** @throws IllegalArgumentException where it ends before it starts */
        public Span {
            Require.that(
                    startSeconds <= endSeconds,
                    "a span from " + startSeconds + " to " + endSeconds + " s ends before it starts");
        }

        double seconds() {
            return endSeconds - startSeconds;
        }

        double within(double from, double to) {
            return Math.max(0, Math.min(to, endSeconds) - Math.max(from, startSeconds));
        }
    }

    /** One of equally long parts of a level: the mean number in flight, requests ended per second, their mean seconds in flight. */
    public record Batch(double inFlight, double perSecond, double meanSeconds) {

        /** @throws IllegalArgumentException where one of them is below zero or not finite */
        public Batch {
            Require.notNegative("in flight", inFlight);
            Require.notNegative("requests per second", perSecond);
            Require.notNegative("mean seconds in flight", meanSeconds);
        }

        double product() {
            return perSecond * meanSeconds;
        }
    }

    /** Whether the interval of the ratio holds 1, but for rounding: batches that are all alike have an interval of no width. */
    public boolean holds() {
        return ratio.low() <= 1 + ROUNDING && 1 - ROUNDING <= ratio.high();
    }

    /** Of requests, by 20 batches of the window; requests that overlap it only in part count with that part in L. */
    public static LittlesLaw of(List<Span> requests, Span window, double confidence) {
        return of(batches(requests, window), confidence);
    }

    /** Of at least ten batches, in whichever way their L was counted. */
    public static LittlesLaw of(List<Batch> batches, double confidence) {
        int count = Require.atLeast("batches", batches.size(), LEAST_BATCHES);
        double inFlight = batches.stream().mapToDouble(Batch::inFlight).sum() / count;
        double perSecond = batches.stream().mapToDouble(Batch::perSecond).sum() / count;
        double product = batches.stream().mapToDouble(Batch::product).sum() / count;
        Require.positive("lambda W, of the requests that ended in the window,", product);
        double ratio = inFlight / product;
        double half = halfWidth(batches, ratio, confidence) / product;
        Estimate estimate = new Estimate(ratio, Math.max(0, ratio - half), ratio + half, confidence);
        return new LittlesLaw(inFlight, perSecond, product / perSecond, estimate);
    }

    private static double halfWidth(List<Batch> batches, double ratio, double confidence) {
        int count = batches.size();
        double squares = batches.stream()
                .mapToDouble(batch -> batch.inFlight() - ratio * batch.product())
                .map(rest -> rest * rest)
                .sum();
        double t = new TDistribution(null, count - 1).inverseCumulativeProbability(Confidence.oneSided(confidence));
        return t * Math.sqrt(squares / count / (count - 1));
    }

    private static List<Batch> batches(List<Span> requests, Span window) {
        Require.positive("seconds in the window", window.seconds());
        double length = window.seconds() / BATCHES;
        double[] inFlight = new double[BATCHES];
        double[] ended = new double[BATCHES];
        double[] seconds = new double[BATCHES];
        for (Span request : requests) {
            int last = batch(request.endSeconds(), window);
            for (int b = Math.max(0, batch(request.startSeconds(), window)); b <= Math.min(last, BATCHES - 1); b++) {
                double from = window.startSeconds() + b * length;
                inFlight[b] += request.within(from, from + length);
            }
            if (last >= 0 && last < BATCHES) {
                ended[last]++;
                seconds[last] += request.seconds();
            }
        }
        List<Batch> batches = new ArrayList<>();
        for (int b = 0; b < BATCHES; b++) {
            batches.add(new Batch(inFlight[b] / length, ended[b] / length, seconds[b] / Math.max(1, ended[b])));
        }
        return batches;
    }

    private static int batch(double seconds, Span window) {
        return (int) Math.floor((seconds - window.startSeconds()) / window.seconds() * BATCHES);
    }
}
