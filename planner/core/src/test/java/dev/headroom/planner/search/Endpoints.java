package dev.headroom.planner.search;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/** Made-up endpoints whose boundary is known, and the loop that a load test would run against them. */
final class Endpoints {

    /**
     * The load at which a queue of 10 servers keeps 95 % of the waits within half a second. SciPy 1.17.1:
     * brentq(lambda a: 1 - C(10, a) * exp(-(10 - a) / 2) - .95, 1, 9.9), with Erlang's C by its sum.
     */
    static final double QUEUE_BOUNDARY = 7.008892087087324;

    static final double SHARE = 0.95;
    private static final int SERVERS = 10;
    private static final double PATIENCE = 0.5;

    private Endpoints() {}

    /** What a search ended with. */
    record Search(BoundaryVerdict verdict, List<Trial> trials) {
        long levels() {
            return trials.stream().mapToDouble(Trial::load).distinct().count();
        }
    }

    /** Runs what the search asks for until it is done. */
    static Search search(SearchRules rules, int requests, DoubleUnaryOperator endpoint) {
        List<Trial> trials = new ArrayList<>();
        SearchStep step = BoundarySearch.next(rules, trials);
        while (step instanceof SearchStep.Run run) {
            trials.add(new Trial(run.load(), run.replicate(), requests, endpoint.applyAsDouble(run.load())));
            step = BoundarySearch.next(rules, trials);
        }
        return new Search(((SearchStep.Done) step).verdict(), trials);
    }

    /**
     * Share of waits of at most half a second with 10 servers of mean time 1 s: 1 - C(10, a) exp(-(10 - a) / 2), Erlang's C by
     * the recursion of his B (L. Kleinrock, Queueing Systems I, 1975, section 3.5).
     */
    static double queue(double load) {
        if (load >= SERVERS) {
            return 0;
        }
        double b = 1;
        for (int i = 1; i <= SERVERS; i++) {
            b = load * b / (i + load * b);
        }
        double c = b * SERVERS / (SERVERS - load * (1 - b));
        return 1 - c * Math.exp(-(SERVERS - load) * PATIENCE);
    }

    /** The same queue, served request by request, so that neighbours share their luck. */
    static double servedQueue(double load, int requests, SplittableRandom random) {
        PriorityQueue<Double> free = new PriorityQueue<>();
        for (int i = 0; i < SERVERS; i++) {
            free.add(0.0);
        }
        int kept = 0;
        double now = 0;
        for (int i = -200; i < requests; i++) {
            now -= Math.log(1 - random.nextDouble()) / load;
            double start = Math.max(now, free.remove());
            free.add(start - Math.log(1 - random.nextDouble()));
            kept += i >= 0 && start - now <= PATIENCE ? 1 : 0;
        }
        return (double) kept / requests;
    }

    /** A share of {@code requests}, each with chance {@code p}. */
    static double drawn(double p, int requests, SplittableRandom random) {
        int kept = 0;
        for (int i = 0; i < requests; i++) {
            kept += random.nextDouble() < p ? 1 : 0;
        }
        return (double) kept / requests;
    }

    /** The standard normal law, nearly: twelve uniform draws less six. */
    static double normal(SplittableRandom random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
