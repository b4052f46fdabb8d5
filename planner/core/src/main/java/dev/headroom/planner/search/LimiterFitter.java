package dev.headroom.planner.search;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.search.BucketSearch.Bucket;
import dev.headroom.planner.search.BucketSearch.Region;
import dev.headroom.planner.search.LimiterFit.Shape;
import dev.headroom.planner.search.WindowSearch.Window;
import java.time.Duration;
import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Fits a token bucket, and a counter of fixed windows beside it, to the decisions of a limiter in time order.
 *
 * <p>For a supposed rate the bucket's shortfall before each request follows from what was admitted before it, so each decision
 * compares a known number with the unknown size. The bucket is taken to be full at the first event: let it rest before a run.
 * Intervals are those of the profile likelihood.
 *
 * @see "J.-Y. Le Boudec and P. Thiran, Network Calculus, 2001, section 1.2, for the bucket as a recursion"
 */
public final class LimiterFitter {

    static final double CONFIDENCE = 0.90;
    private static final Duration BUCKET_AT_MOST = Duration.ofMinutes(1);
    private static final double LEAD = Math.log(20);
    private static final double STRAYS_AT_MOST = 0.02;
    private static final List<Double> WINDOW_SECONDS = List.of(60.0, 1.0);
    private static final double LOGISTIC_SD = Math.PI / Math.sqrt(3);

    private LimiterFitter() {}

    /**
     * Fits both kinds.
     *
     * @param events in time order, as they reached the limiter or nearly so
     * @throws IllegalArgumentException where nothing was asked, all is at one moment or times are not in order
     */
    public static LimiterFit fit(List<LimiterEvent> events) {
        LimiterLog log = new LimiterLog(events);
        boolean[] refusals = log.refusals();
        Require.that(refusals.length > 0, "a limiter that was asked for nothing cannot be fitted");
        int refused = count(refusals);
        if (refused == refusals.length) {
            return new LimiterFit.NeverAdmitted(refused);
        }
        Scales scales = Scales.of(log);
        return refused == 0 ? neverRefused(log, scales, refusals.length) : fitted(log, scales);
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    private static LimiterFit neverRefused(LimiterLog log, Scales scales, int admitted) {
        double seconds = BUCKET_AT_MOST.toSeconds();
        double least = Edge.of(scales.fastest(), -scales.fastest(), 0, rate -> {
            double needed = 0;
            for (double reading : log.bucketReadings(rate)) {
                needed = Math.max(needed, reading);
            }
            return needed <= rate * seconds;
        });
        return new LimiterFit.NeverRefused(admitted, least, BUCKET_AT_MOST);
    }

    private static LimiterFit fitted(LimiterLog log, Scales scales) {
        BucketSearch search = new BucketSearch(log, scales);
        Bucket bucket = search.best();
        Window window = new WindowSearch(log, scales).best(WINDOW_SECONDS);
        double lead = bucket.logLikelihood() - window.logLikelihood();
        double strays = lead >= 0
                ? at(log, log.bucketReadings(bucket.perSecond())).strays(bucket.size(), scales.weight())
                : at(log, log.windowReadings(window.seconds(), window.phase())).strays(window.limit(), scales.weight());
        if (strays > STRAYS_AT_MOST) {
            Identified unknown = new Identified.Unknown();
            return new LimiterFit.Fitted(Shape.NEITHER, unknown, unknown, window(window), lead, strays);
        }
        Region region = search.region(bucket, drop());
        double spell = log.longestSpell(bucket.perSecond());
        return new LimiterFit.Fitted(
                shape(lead),
                rate(bucket, region, scales, spell),
                burst(bucket, region, scales),
                window(window),
                lead,
                strays);
    }

    private static Threshold at(LimiterLog log, double[] readings) {
        return new Threshold(readings, log.refusals());
    }

    private static double drop() {
        return new ChiSquaredDistribution(1).inverseCumulativeProbability(CONFIDENCE) / 2;
    }

    private static Shape shape(double lead) {
        if (lead > LEAD) {
            return Shape.TOKEN_BUCKET;
        }
        return lead < -LEAD ? Shape.FIXED_WINDOW : Shape.UNDECIDED;
    }

    private static Identified rate(Bucket bucket, Region region, Scales scales, double spell) {
        double shift = shift(bucket) / spell;
        return Identified.of(
                around(bucket.perSecond(), region.rateLow() - shift, region.rateHigh() + shift), 0, scales.fastest());
    }

    private static Identified burst(Bucket bucket, Region region, Scales scales) {
        double shift = shift(bucket);
        return Identified.of(
                around(Math.max(0, bucket.size()), region.sizeLow() - shift, region.sizeHigh() + shift),
                0,
                scales.largest());
    }

    /**
     * The first request after a rest has noise of its own, which shifts all readings until the next rest: the likelihood does
     * not know of it, so it is added to the ends of the size, and over the longest spell to those of the rate.
     */
    private static double shift(Bucket bucket) {
        return new NormalDistribution().inverseCumulativeProbability((1 + CONFIDENCE) / 2)
                * LOGISTIC_SD
                * bucket.spread();
    }

    private static Estimate around(double value, double low, double high) {
        return new Estimate(value, Math.max(0, Math.min(value, low)), Math.max(value, high), CONFIDENCE);
    }

    private static LimiterFit.Window window(Window window) {
        return new LimiterFit.Window(
                Duration.ofNanos(Math.round(window.seconds() * 1e9)),
                Duration.ofNanos(Math.round(window.phase() * 1e9)),
                window.limit());
    }
}
