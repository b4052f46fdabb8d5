package dev.headroom.planner.leak;

import dev.headroom.planner.statistics.Detrended;
import dev.headroom.planner.usage.LatencyDigest;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageInterval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Intervals of at most five minutes in which requests were timed, of hours with enough of them, with their load and what explains latency besides:
 * the sizes of the requests and, hour by hour, whatever else changes from hour to hour or along an hour.
 */
final class TimedMinutes {

    private static final Duration FINE = Duration.ofMinutes(5);
    private static final int LEAST_AN_HOUR = 10;

    private final List<Timed> all;
    private final List<LocalDate> days;
    private final int[] dayOf;
    private final Detrended detrended;
    private final double[] loadRest;

    /** An interval with the latencies in question. */
    record Timed(UsageInterval interval, LatencyDigest digest) {

        Instant hour() {
            return interval.start().truncatedTo(ChronoUnit.HOURS);
        }

        /** Requests that were asked for in a minute, refused ones among them. */
        double load() {
            UsageCounts counts = interval.counts();
            return (counts.requests() + counts.throttles()) / interval.minutes();
        }

        double perRequest(double tokens) {
            return tokens / Math.max(1, interval.counts().requests());
        }
    }

    private TimedMinutes(List<Timed> all, ZoneId zone) {
        this.all = all;
        this.days = all.stream()
                .map(timed -> timed.interval().start().atZone(zone).toLocalDate())
                .distinct()
                .toList();
        this.dayOf = new int[all.size()];
        for (int i = 1; i < dayOf.length; i++) {
            LocalDate day = all.get(i).interval().start().atZone(zone).toLocalDate();
            dayOf[i] = dayOf[i - 1] + (day.equals(days.get(dayOf[i - 1])) ? 0 : 1);
        }
        this.detrended = Detrended.within(
                ends(all),
                values(timed -> timed.interval().start().getEpochSecond() / 60.0),
                values(timed -> timed.digest().count()));
        this.loadRest = rest(Timed::load);
    }

    /** Of intervals in order of time; empty where no hour has ten of them. */
    static Optional<TimedMinutes> of(List<Timed> timed, ZoneId zone) {
        List<Timed> enough = new ArrayList<>();
        List<Timed> hour = new ArrayList<>();
        for (Timed one : timed) {
            if (one.interval().resolution().compareTo(FINE) > 0) {
                continue;
            }
            if (!hour.isEmpty() && !hour.get(0).hour().equals(one.hour())) {
                keep(hour, enough);
            }
            hour.add(one);
        }
        keep(hour, enough);
        return enough.isEmpty() ? Optional.empty() : Optional.of(new TimedMinutes(List.copyOf(enough), zone));
    }

    private static void keep(List<Timed> hour, List<Timed> enough) {
        if (hour.size() >= LEAST_AN_HOUR) {
            enough.addAll(hour);
        }
        hour.clear();
    }

    private static int[] ends(List<Timed> all) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 1; i <= all.size(); i++) {
            if (i == all.size() || !all.get(i).hour().equals(all.get(i - 1).hour())) {
                ends.add(i);
            }
        }
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }

    List<Timed> all() {
        return all;
    }

    int days() {
        return days.size();
    }

    /** The day of an interval, from 0. */
    int day(int index) {
        return dayOf[index];
    }

    /** The first instant of a day that was seen. */
    Instant start(int day) {
        int index = 0;
        while (dayOf[index] < day) {
            index++;
        }
        return all.get(index).interval().start();
    }

    double[] values(ToDoubleFunction<Timed> of) {
        return all.stream().mapToDouble(of).toArray();
    }

    /** Of each day, from the first to the last, the sum of requests times what is left of the load and of these values. */
    double[] scores(double[] rest) {
        double[] scores = new double[days.size()];
        for (int i = 0; i < rest.length; i++) {
            scores[dayOf[i]] += all.get(i).digest().count() * loadRest[i] * rest[i];
        }
        return scores;
    }

    /** Of each day the sum of requests times the square of what is left of the load. */
    double[] weights() {
        return scores(loadRest);
    }

    /** What hours and sizes leave of a number of each interval. */
    double[] rest(ToDoubleFunction<Timed> of) {
        return detrended.of(
                values(of),
                values(timed ->
                        timed.perRequest(UseHour.paidInput(timed.interval().counts()))),
                values(timed ->
                        timed.perRequest((double) timed.interval().counts().cacheReadTokens())),
                values(timed ->
                        timed.perRequest((double) timed.interval().counts().outputTokens())));
    }
}
