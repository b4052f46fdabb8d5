package dev.headroom.planner.leak;

import dev.headroom.planner.leak.TimedMinutes.Timed;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Sample;
import dev.headroom.planner.statistics.Onset;
import dev.headroom.planner.usage.LatencyBuckets;
import dev.headroom.planner.usage.LatencyDigest;
import dev.headroom.planner.usage.UsageDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Whether one kind of latency rises with load, from when on, and how many requests were late by it. Minutes are compared within their hour, along
 * whose line and for whose sizes of requests they are adjusted, so that what else goes by the hour of the day, by the day or by longer answers
 * is not taken for load.
 */
final class LatencyRise {

    private static final int LEAST_DAYS = 7;
    private static final int RESAMPLES = 400;
    private static final double CONFIDENCE = 0.90;
    /** Without a goal, late is what takes longer than this share of the requests of quiet minutes. */
    private static final double USUAL = 0.95;

    private static final double QUIET = 0.10;
    private static final double BUSY = 0.90;

    /** Which latency. */
    enum Kind {
        LAST_TOKEN("latency to the last token"),
        FIRST_TOKEN("time to first token");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        private Optional<LatencyDigest> digest(UsageDetails details) {
            return this == LAST_TOKEN ? details.latency() : details.firstToken();
        }

        /** As a reader would say it. */
        String label() {
            return label;
        }

        Duration limit(LatencyGoal goal) {
            return this == LAST_TOKEN ? goal.lastToken() : goal.firstToken();
        }
    }

    /** What a history says of it. */
    sealed interface Answer {}

    /** The history has none, or too few: {@code missing} is what it would take. */
    record Unknown(String missing) implements Answer {}

    /** It keeps its level, at the chance of a false alarm that was asked for. */
    record Level() implements Answer {}

    /**
     * It rises.
     *
     * @param kind which latency
     * @param since when it began
     * @param quietMillis the mean at a load that a tenth of the minutes does not exceed, all else equal
     * @param busyMillis the same at a load that a tenth exceeds
     * @param late requests that were late by it; absent where single latencies are not known
     */
    record Rising(Kind kind, Instant since, double quietMillis, double busyMillis, Optional<Late> late)
            implements Answer {

        /** The share that is added from quiet to busy. */
        double share() {
            return busyMillis / quietMillis - 1;
        }
    }

    /**
     * Requests of the last 28 days that were late.
     *
     * @param limitMillis beyond which a request is late
     * @param allowed the share of requests that may be
     * @param share that was
     * @param byLoad how many would not have been at a quiet load
     */
    record Late(double limitMillis, double allowed, double share, Estimate byLoad) {}

    private final LeakScene scene;
    private final Kind kind;
    private final Optional<LatencyGoal> goal;

    LatencyRise(LeakScene scene, Kind kind, Optional<LatencyGoal> goal) {
        this.scene = scene;
        this.kind = kind;
        this.goal = goal;
    }

    /** @param falseAlarms the chance that a latency which does not depend on load is called rising */
    Answer find(double falseAlarms, SplittableRandom random) {
        List<Timed> timed = scene.history().intervals().stream()
                .flatMap(
                        interval -> kind.digest(interval.details()).map(digest -> new Timed(interval, digest)).stream())
                .toList();
        if (timed.isEmpty()) {
            return new Unknown("latencies");
        }
        Optional<TimedMinutes> single = TimedMinutes.of(
                timed.stream().filter(one -> one.digest().buckets().isPresent()).toList(), scene.zone());
        return single.filter(found -> found.days() >= LEAST_DAYS)
                .or(() -> TimedMinutes.of(timed, scene.zone()))
                .filter(found -> found.days() >= LEAST_DAYS)
                .map(minutes -> find(minutes, falseAlarms, random))
                .orElseGet(() -> new Unknown("a week of minutes with latencies"));
    }

    private Answer find(TimedMinutes minutes, double falseAlarms, SplittableRandom random) {
        double[] scores = minutes.scores(minutes.rest(one -> one.digest().meanMillis()));
        Onset onset = Onset.of(scores, minutes.weights(), LEAST_DAYS, random).orElseThrow();
        return onset.pValue() > falseAlarms ? new Level() : rising(minutes, scores, onset.index(), random);
    }

    private Rising rising(TimedMinutes minutes, double[] scores, int first, SplittableRandom random) {
        double slope = sum(scores, first) / sum(minutes.weights(), first);
        double requests = 0;
        double load = 0;
        double millis = 0;
        List<Timed> after = after(minutes, minutes.start(first));
        for (Timed one : after) {
            requests += one.digest().count();
            load += one.digest().count() * one.load();
            millis += one.digest().sumMillis();
        }
        Sample loads = Sample.of(after.stream().mapToDouble(Timed::load).toArray());
        double mean = millis / requests;
        double quiet = mean + slope * (loads.quantile(QUIET) - load / requests);
        double busy = mean + slope * (loads.quantile(BUSY) - load / requests);
        return new Rising(
                kind, minutes.start(first), Math.max(1, quiet), busy, late(minutes, minutes.start(first), random));
    }

    private static List<Timed> after(TimedMinutes minutes, Instant since) {
        return minutes.all().stream()
                .filter(one -> !one.interval().start().isBefore(since))
                .toList();
    }

    private static double sum(double[] ofDays, int first) {
        return Arrays.stream(ofDays, first, ofDays.length).sum();
    }

    /** Of the last 28 days, from {@code since} on. */
    private Optional<Late> late(TimedMinutes minutes, Instant since, SplittableRandom random) {
        Instant lately = scene.lately().get(0).start();
        List<Timed> after = after(minutes, since.isAfter(lately) ? since : lately);
        if (after.stream().anyMatch(one -> one.digest().buckets().isEmpty())) {
            return Optional.empty();
        }
        return TimedMinutes.of(after, scene.zone()).map(found -> late(found, random));
    }

    private Late late(TimedMinutes minutes, SplittableRandom random) {
        Sample loads = Sample.of(minutes.values(Timed::load));
        int place = goal.map(kind::limit)
                .map(limit -> LatencyBuckets.place(Math.min(limit.toMillis(), LatencyBuckets.MOST_MILLIS)))
                .orElseGet(() -> usual(minutes, loads.quantile(0.5)));
        LateDays days = LateDays.of(minutes, place, loads.quantile(QUIET));
        double[] resamples = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            resamples[i] =
                    days.byLoad(random.ints(minutes.days(), 0, minutes.days()).toArray());
        }
        int[] each = IntStream.range(0, minutes.days()).toArray();
        return new Late(
                goal.map(kind::limit).map(limit -> (double) limit.toMillis()).orElse(LatencyBuckets.millis(place)),
                1 - goal.map(LatencyGoal::quantile).orElse(USUAL),
                days.share(),
                Sample.of(resamples).around(days.byLoad(each), CONFIDENCE));
    }

    /** The bucket that nineteen of twenty requests of the less loaded half of the minutes do not exceed. */
    private static int usual(TimedMinutes minutes, double median) {
        long[] counts = new long[LatencyBuckets.size()];
        minutes.all().stream()
                .filter(one -> one.load() <= median)
                .forEach(one -> one.digest().buckets().orElseThrow().addTo(counts));
        return LatencyBuckets.of(counts).placeOf(USUAL);
    }

    /**
     * Late requests day by day. The slope of the share that is late over load, times how far load was above the quiet one, is the share that would
     * not have been late; no more than were.
     *
     * @param scores sums of requests times what is left of load and of the share that is late
     * @param weights sums of requests times the square of what is left of load
     * @param above sums of requests times their load above the quiet one
     * @param late requests that were late
     * @param requests all of them
     */
    @SuppressWarnings("ArrayRecordComponent") // Read here alone, and never compared.
    private record LateDays(double[] scores, double[] weights, double[] above, double[] late, double[] requests) {

        static LateDays of(TimedMinutes minutes, int place, double quiet) {
            double[] above = new double[minutes.days()];
            double[] late = new double[minutes.days()];
            double[] requests = new double[minutes.days()];
            for (int i = 0; i < minutes.all().size(); i++) {
                Timed one = minutes.all().get(i);
                int day = minutes.day(i);
                above[day] += one.digest().count() * Math.max(0, one.load() - quiet);
                late[day] += beyond(one, place);
                requests[day] += one.digest().count();
            }
            double[] rest =
                    minutes.rest(one -> beyond(one, place) / one.digest().count());
            return new LateDays(minutes.scores(rest), minutes.weights(), above, late, requests);
        }

        private static double beyond(Timed one, int place) {
            return one.digest().buckets().orElseThrow().above(place);
        }

        double share() {
            return Arrays.stream(late).sum() / Arrays.stream(requests).sum();
        }

        double byLoad(int[] days) {
            double score = 0;
            double weight = 0;
            double far = 0;
            double all = 0;
            for (int day : days) {
                score += scores[day];
                weight += weights[day];
                far += above[day];
                all += late[day];
            }
            return weight > 0 ? Math.max(0, Math.min(all, score / weight * far)) : 0;
        }
    }
}
