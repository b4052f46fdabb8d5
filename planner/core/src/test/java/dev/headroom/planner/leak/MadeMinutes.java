package dev.headroom.planner.leak;

import dev.headroom.planner.usage.LatencyBuckets;
import dev.headroom.planner.usage.LatencyDigest;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageDetails;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Five minutes at a time of a workload whose answers take longer by day, when it is busy, whatever its own load: others are busy then too. Its bursts
 * come with longer answers, which take longer; latency wanders with a correlation of .8 from one interval to the next, single requests
 * vary by a half, and on one day in ten the service is slow for an hour or two.
 */
final class MadeMinutes {

    private static final int AN_HOUR = 12;

    private final int days;
    private final long seed;
    private boolean buckets = true;
    private int fromDay = Integer.MAX_VALUE;
    private double rise;

    MadeMinutes(int days, long seed) {
        this.days = days;
        this.seed = seed;
    }

    /** Only means are known. */
    MadeMinutes withoutBuckets() {
        buckets = false;
        return this;
    }

    /** From a day on, a request takes longer by this share when load is twice the usual one of the busy hours. */
    MadeMinutes rising(int day, double share) {
        fromDay = day;
        rise = share;
        return this;
    }

    UsageHistory history() {
        SplittableRandom random = new SplittableRandom(seed);
        List<UsageInterval> intervals = new ArrayList<>();
        double burst = 0;
        double slow = 0;
        int incident = 0;
        for (int i = 0; i < days * 24 * AN_HOUR; i++) {
            int day = i / (24 * AN_HOUR);
            double hour = i % (24 * AN_HOUR) / (double) AN_HOUR;
            double usual = 0.3 + 0.7 * Math.max(0, Math.sin(Math.PI * (hour - 6) / 14)) * (day % 7 >= 5 ? 0.4 : 1);
            burst = 0.6 * burst + 0.16 * MadeHistory.normal(random);
            slow = 0.8 * slow + 0.06 * MadeHistory.normal(random);
            incident = incident > 0 ? incident - 1 : random.nextInt(10 * 24 * AN_HOUR) == 0 ? random.nextInt(24) : 0;
            double load = usual * Math.exp(burst);
            long requests = Math.max(1, Math.round(60 * load + Math.sqrt(60 * load) * MadeHistory.normal(random)));
            double output = 200 * Math.exp(0.1 * burst + 0.05 * MadeHistory.normal(random));
            double mean = (500 + 10 * output)
                    * (1 + 0.5 * usual)
                    * (1 + (day >= fromDay ? rise * load / 2 : 0))
                    * Math.exp(slow)
                    * (incident > 0 ? 4 : 1);
            intervals.add(new UsageInterval(
                    MadeHistory.START.plus(Duration.ofMinutes(5L * i)),
                    Duration.ofMinutes(5),
                    UsageCounts.of(requests, requests * 1_000, Math.round(requests * output)),
                    new UsageDetails(Optional.of(digest(random, requests, mean)), Optional.empty())));
        }
        return new UsageHistory(MadeHistory.MODEL, "made", List.of(), intervals);
    }

    private LatencyDigest digest(SplittableRandom random, long requests, double mean) {
        if (!buckets) {
            double error = 0.5 / Math.sqrt((double) requests) * MadeHistory.normal(random);
            return LatencyDigest.ofMean(requests, Math.round(requests * mean * Math.exp(error)));
        }
        long[] counts = new long[LatencyBuckets.size()];
        long sum = 0;
        for (int i = 0; i < requests; i++) {
            long millis = Math.round(mean * -0.5 * Math.log(1 - random.nextDouble()) + mean * 0.5);
            counts[LatencyBuckets.place(millis)]++;
            sum += millis;
        }
        return new LatencyDigest(requests, sum, Optional.of(LatencyBuckets.of(counts)));
    }
}
