package dev.headroom.planner.demand;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What each way of making futures would have lost, had it been asked at earlier instants of the history: the sum of mean pinball
 * losses by stream, level and way, the walk last. Every part of a forecast is made of what lies before its origin.
 */
final class PastForecasts {

    static final double[] LEVELS = {0.5, 0.9, 0.95, 0.99};
    private static final int ORIGINS = 10;
    private static final int LEAST_DAYS = 3;
    private static final int HOURS = 24;

    /** Of a long stretch so many hours are scored; strides that share no factor with 24 meet every hour of the day. */
    private static final int SCORED_HOURS = 400;

    private static final int[] STRIDES = {1, 5, 7, 11, 13};

    private final List<HourUsage> hours;
    private final Instant end;
    private final ZoneId zone;
    private final int horizon;
    private final List<RecentDraw> draws;
    private final double[][][] loss;

    PastForecasts(List<HourUsage> hours, Instant end, ZoneId zone, int horizon, List<RecentDraw> draws) {
        this.hours = hours;
        this.end = end;
        this.zone = zone;
        this.horizon = horizon;
        this.draws = draws;
        loss = new double[2][LEVELS.length][draws.size() + 1];
    }

    /** Origins are spread over as long as the horizon, but not over more than the newer half of the history. */
    double[][][] losses() {
        int days = (int) (Duration.between(hours.get(0).hour(), end).toHours() / HOURS);
        int step = Math.max(1, (int) Math.round(Math.min(horizon / (double) HOURS, days / 2.0) / ORIGINS));
        for (int i = 1; i <= ORIGINS && days - i * step >= LEAST_DAYS; i++) {
            addOrigin(end.minus(Duration.ofDays((long) i * step)));
        }
        return loss;
    }

    private void addOrigin(Instant origin) {
        List<HourUsage> before = between(Instant.MIN, origin);
        RecentDays days = RecentDays.before(origin, before);
        int ahead = (int) Math.min(horizon, Duration.between(origin, end).toHours());
        List<HourUsage> after = between(origin, origin.plus(Duration.ofHours(ahead)));
        if (days.isEmpty() || after.isEmpty()) {
            return;
        }
        Optional<WalkQuantiles> walk = WalkFitter.fit(before, zone)
                .map(fit -> new WalkQuantiles(fit.model(), new HourCalendar(origin, ahead, zone), stride(ahead)));
        Scored scored = new Scored(origin, after, stride(ahead), ahead / (double) horizon);
        add(
                loss[0],
                scored,
                hour -> hour.rates().inputPerMinute(),
                ways(days.ages(), days.input()),
                walk.map(WalkQuantiles::input));
        add(
                loss[1],
                scored,
                hour -> hour.rates().outputPerMinute(),
                ways(days.ages(), days.output()),
                walk.map(WalkQuantiles::output));
    }

    private record Scored(Instant origin, List<HourUsage> hours, int stride, double weight) {}

    private static int stride(int ahead) {
        return Arrays.stream(STRIDES)
                .filter(stride -> ahead <= stride * SCORED_HOURS)
                .findFirst()
                .orElse(STRIDES[STRIDES.length - 1]);
    }

    private List<HourQuantiles> ways(int[] ages, double[][] days) {
        RecentQuantiles recent = new RecentQuantiles(ages, days);
        List<HourQuantiles> ways = new ArrayList<>();
        for (RecentDraw draw : draws) {
            double[][] byHour = recent.of(draw, LEVELS);
            ways.add(hour -> byHour[hour % HOURS]);
        }
        return ways;
    }

    /** Where the history was too short for a walk, it has the mean loss of the others: nothing is known for or against it. */
    private static void add(
            double[][] loss,
            Scored scored,
            ToDoubleFunction<HourUsage> stream,
            List<HourQuantiles> recent,
            Optional<HourQuantiles> walk) {
        for (int level = 0; level < LEVELS.length; level++) {
            double sum = 0;
            for (int way = 0; way < recent.size(); way++) {
                double mean = scored.weight() * mean(level, scored, stream, recent.get(way));
                loss[level][way] += mean;
                sum += mean / recent.size();
            }
            loss[level][recent.size()] +=
                    walk.isPresent() ? scored.weight() * mean(level, scored, stream, walk.get()) : sum;
        }
    }

    private static double mean(int level, Scored scored, ToDoubleFunction<HourUsage> stream, HourQuantiles forecast) {
        double sum = 0;
        int count = 0;
        for (HourUsage hour : scored.hours()) {
            int ahead = (int) Duration.between(scored.origin(), hour.hour()).toHours();
            if (ahead % scored.stride() == 0) {
                sum += Pinball.loss(LEVELS[level], forecast.at(ahead)[level], stream.applyAsDouble(hour));
                count++;
            }
        }
        return count > 0 ? sum / count : 0;
    }

    private List<HourUsage> between(Instant from, Instant to) {
        return hours.subList(firstFrom(from), firstFrom(to));
    }

    private int firstFrom(Instant instant) {
        int low = 0;
        int high = hours.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (hours.get(middle).hour().isBefore(instant)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
