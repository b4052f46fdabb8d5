package dev.headroom.planner.search;

import dev.headroom.planner.search.LimiterEvent.Asked;
import dev.headroom.planner.search.LimiterEvent.Settled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/** Limiters with known truth, written apart from the code that fits them: they step forward and decide. */
final class SimulatedLimiter {

    private SimulatedLimiter() {}

    /** A bucket of so many requests, offered Poisson arrivals with rests of {@code rest} seconds in every 40. */
    record Truth(double perSecond, double size, double offered, double seconds, double rest, double jitter) {}

    /** Requests in the client's order; the bucket sees each after 50 ms and normal jitter. */
    static List<LimiterEvent> requests(Truth truth, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<double[]> arrivals = new ArrayList<>();
        for (double t = gap(random, truth.offered()); t < truth.seconds(); t += gap(random, truth.offered())) {
            if (t % 40 < 40 - truth.rest()) {
                arrivals.add(new double[] {t, t + 0.05 + truth.jitter() * normal(random), 0});
            }
        }
        arrivals.sort(Comparator.comparingDouble(arrival -> arrival[1]));
        double level = truth.size();
        double last = 0;
        for (double[] arrival : arrivals) {
            level = Math.min(truth.size(), level + truth.perSecond() * (arrival[1] - last));
            last = arrival[1];
            if (level >= 1) {
                level -= 1;
                arrival[2] = 1;
            }
        }
        arrivals.sort(Comparator.comparingDouble(arrival -> arrival[0]));
        return arrivals.stream()
                .<LimiterEvent>map(arrival -> new Asked(nanos(arrival[0]), 1, arrival[2] > 0))
                .toList();
    }

    /** As many users as {@code offered} says, each of whom asks anew 50 ms after a refusal and 250 ms after an answer; without rests. */
    static List<LimiterEvent> users(Truth truth, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PriorityQueue<double[]> arrivals = new PriorityQueue<>(Comparator.comparingDouble(arrival -> arrival[1]));
        for (int user = 0; user < truth.offered(); user++) {
            arrivals.add(arrival(random.nextDouble(), truth, random));
        }
        List<LimiterEvent> events = new ArrayList<>();
        double level = truth.size();
        double last = 0;
        while (arrivals.peek()[1] < truth.seconds()) {
            double[] now = arrivals.remove();
            level = Math.min(truth.size(), level + truth.perSecond() * (now[1] - last));
            last = now[1];
            boolean admitted = level >= 1;
            level -= admitted ? 1 : 0;
            events.add(new Asked(nanos(now[0]), 1, admitted));
            arrivals.add(arrival(now[1] + (admitted ? 0.25 : 0.05), truth, random));
        }
        events.sort(Comparator.comparingLong(LimiterEvent::atNanos));
        return events;
    }

    private static double[] arrival(double sent, Truth truth, SplittableRandom random) {
        return new double[] {sent, sent + 0.001 + Math.abs(truth.jitter() * normal(random))};
    }

    /** Tokens reserved for three seconds and settled at a part of what was reserved. */
    static List<LimiterEvent> tokens(double perSecond, double size, double offered, double seconds, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<double[]> settlements = new ArrayList<>();
        List<LimiterEvent> events = new ArrayList<>();
        double level = size;
        double last = 0;
        for (double t = 0; t < seconds; t += gap(random, offered)) {
            while (!settlements.isEmpty() && settlements.get(0)[0] <= t) {
                double[] settled = settlements.remove(0);
                level = Math.min(size, Math.min(size, level + perSecond * (settled[0] - last)) - settled[1]);
                last = settled[0];
                events.add(new Settled(nanos(settled[0]), settled[1]));
            }
            level = Math.min(size, level + perSecond * (t - last));
            last = t;
            double weight = Math.rint(1000 * Math.exp(0.7 * normal(random)));
            boolean admitted = level >= weight;
            level -= admitted ? weight : 0;
            events.add(new Asked(nanos(t), weight, admitted));
            if (admitted) {
                settlements.add(new double[] {t + 3, Math.rint(weight * (random.nextDouble() - 0.8))});
            }
        }
        return events;
    }

    /** A counter that starts anew every 60 seconds, {@code phase} seconds into the run first. */
    static List<LimiterEvent> window(
            double limit, double phase, DoubleUnaryOperator offered, double seconds, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<LimiterEvent> events = new ArrayList<>();
        double counted = 0;
        double starts = phase;
        for (double t = 0; t < seconds; t += gap(random, offered.applyAsDouble(t))) {
            if (t >= starts) {
                counted = 0;
                starts += 60;
            }
            boolean admitted = counted < limit;
            counted += admitted ? 1 : 0;
            events.add(new Asked(nanos(t), 1, admitted));
        }
        return events;
    }

    private static long nanos(double seconds) {
        return Math.round(seconds * 1e9);
    }

    private static double gap(SplittableRandom random, double perSecond) {
        return -Math.log(1 - random.nextDouble()) / perSecond;
    }

    private static double normal(SplittableRandom random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
