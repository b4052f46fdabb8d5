package dev.headroom.emulator.cloudwatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A stretch of time that a request asks for, in seconds of the epoch. Its start is rounded down to what CloudWatch still keeps of that
 * age: a minute, five or an hour.
 *
 * @param from inclusive
 * @param to exclusive
 */
record Span(long from, long to) {

    /** A datapoint: all values of one period. */
    record Datapoint(Instant from, Statistics values) {}

    /** What a request asks for, at a moment. */
    static Span of(Fields request, Instant now) {
        Instant start = request.neededTime("StartTime");
        Instant end = request.neededTime("EndTime");
        if (!start.isBefore(end)) {
            throw Errors.validation(
                    "StartTime is " + start + " and EndTime is " + end + "; StartTime must be before EndTime");
        }
        long age = now.getEpochSecond() - start.getEpochSecond();
        Tier tier = age >= Duration.ofDays(63).toSeconds()
                ? Tier.HOURS
                : age >= Duration.ofDays(15).toSeconds() ? Tier.FIVE_MINUTES : Tier.MINUTES;
        long to = end.getNano() == 0 ? end.getEpochSecond() : end.getEpochSecond() + 1;
        return new Span(tier.floor(start.getEpochSecond()), to);
    }

    /**
     * Datapoints of a series, the oldest first. Periods are counted from the span's start. What is kept by the five minutes or the
     * hour is in none whose period is not a multiple of that.
     */
    List<Datapoint> datapoints(Metrics metrics, Series series, int period) {
        TreeMap<Long, Statistics> periods = new TreeMap<>();
        for (Store.Point point : metrics.points(series, from, to)) {
            if (period % point.seconds() == 0) {
                long begin = point.second() - (point.second() - from) % period;
                periods.merge(begin, point.values(), Statistics::plus);
            }
        }
        List<Datapoint> datapoints = new ArrayList<>(periods.size());
        periods.forEach((begin, values) -> datapoints.add(new Datapoint(Instant.ofEpochSecond(begin), values)));
        return datapoints;
    }
}
