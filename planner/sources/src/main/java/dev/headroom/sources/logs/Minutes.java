package dev.headroom.sources.logs;

import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageDetails;
import dev.headroom.planner.usage.UsageInterval;
import dev.headroom.sources.SourceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table {@code minute} of one account and Region. */
final class Minutes {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Duck duck;
    private final String scope;

    private Minutes(Duck duck, String scope) {
        this.duck = duck;
        this.scope = scope;
    }

    /**
     * One account in one Region.
     *
     * @param account the account
     * @param region the Region
     * @param records records of it
     */
    record Place(String account, String region, long records) {

        /** Of which account in which Region, where the records say it. */
        String note() {
            return account.isEmpty() ? "" : ", account " + account + " in " + region;
        }

        @Override
        public String toString() {
            return account + " in " + region + " (" + records + " records)";
        }
    }

    /**
     * The ids of one workload in the log.
     *
     * @param model an id or ARN
     * @param workload the workload
     * @param requests requests of it
     */
    record Series(String model, String workload, long requests) {}

    /** @throws SourceException where the records that are left are of several accounts or Regions */
    static Place place(Duck duck, LogRequest request) {
        List<Place> places = duck.rows(
                "SELECT account, region, sum(records)::BIGINT FROM minute WHERE true"
                        + request.only()
                                .account()
                                .map(a -> " AND account = " + Duck.text(a))
                                .orElse("")
                        + request.only()
                                .region()
                                .map(r -> " AND region = " + Duck.text(r))
                                .orElse("")
                        + " GROUP BY account, region ORDER BY account, region",
                row -> new Place(String.valueOf(row.getString(1)), String.valueOf(row.getString(2)), row.getLong(3)));
        if (places.isEmpty()) {
            throw request.fault("has no good record of the account and Region that were asked for; check the flags");
        }
        if (places.size() > 1) {
            throw severalPlaces(request, places);
        }
        return places.get(0);
    }

    private static SourceException severalPlaces(LogRequest request, List<Place> places) {
        return request.fault("has records of account "
                + places.stream().map(Place::toString).collect(Collectors.joining(", "))
                + "; a purchase is made for one account in one Region, so import them one by one with --account and"
                + " --region");
    }

    static Minutes of(Duck duck, Place place) {
        return new Minutes(
                duck, "account = " + Duck.text(place.account()) + " AND region = " + Duck.text(place.region()));
    }

    List<Series> series() {
        return duck.rows(
                "SELECT model, workload, sum(requests)::BIGINT FROM minute WHERE " + scope
                        + " GROUP BY model, workload ORDER BY model, workload",
                row -> new Series(String.valueOf(row.getString(1)), String.valueOf(row.getString(2)), row.getLong(3)));
    }

    NavigableSet<Long> recorded() {
        return new TreeSet<>(duck.rows("SELECT DISTINCT minute FROM minute WHERE " + scope, row -> row.getLong(1)));
    }

    /** Hours in whose folder there is a file with a good record. */
    NavigableSet<Long> hours() {
        return new TreeSet<>(duck.rows(
                "SELECT DISTINCT hour FROM minute WHERE hour IS NOT NULL AND " + scope, row -> row.getLong(1)));
    }

    long failed() {
        return duck.number("SELECT coalesce(sum(failed), 0)::BIGINT FROM minute WHERE " + scope);
    }

    /**
     * What one minute has.
     *
     * @param counts requests and tokens
     * @param details their latencies
     */
    record Seen(UsageCounts counts, UsageDetails details) {
        static final Seen NOTHING = new Seen(UsageCounts.NONE, UsageDetails.NONE);
    }

    /** What these ids have minute by minute, also in minutes that no stretch holds. */
    Map<Long, Seen> seen(List<Series> series) {
        Map<Long, Seen> all = new HashMap<>();
        String one = series.stream()
                .map(s -> "(model = " + Duck.text(s.model()) + " AND workload = " + Duck.text(s.workload()) + ")")
                .collect(Collectors.joining(" OR "));
        duck.rows(
                        "SELECT minute, sum(requests)::BIGINT, sum(input)::BIGINT, sum(output)::BIGINT,"
                                + " sum(cache_read)::BIGINT, sum(cache_write)::BIGINT, sum(throttles)::BIGINT"
                                + SqlLatency.LAST_TOKEN.summed() + SqlLatency.FIRST_TOKEN.summed() + SqlPrefix.summed()
                                + " FROM minute WHERE " + scope + " AND (" + one + ") GROUP BY minute",
                        row -> Map.entry(row.getLong(1), new Seen(counts(row), details(row))))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    private static UsageCounts counts(ResultSet row) throws SQLException {
        return new UsageCounts(
                row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7));
    }

    private static UsageDetails details(ResultSet row) throws SQLException {
        return new UsageDetails(
                SqlLatency.digest(row.getLong(8), row.getLong(9), String.valueOf(row.getString(10))),
                SqlLatency.digest(row.getLong(11), row.getLong(12), String.valueOf(row.getString(13))),
                SqlPrefix.read(row, 14));
    }

    /** Every minute of the stretches; one without a record is 0. */
    static List<UsageInterval> intervals(List<Stretch> stretches, Map<Long, Seen> seen) {
        List<UsageInterval> intervals = new ArrayList<>();
        for (Stretch stretch : stretches) {
            for (long minute = stretch.from(); minute < stretch.to(); minute++) {
                Seen found = seen.getOrDefault(minute, Seen.NOTHING);
                intervals.add(
                        new UsageInterval(Instant.ofEpochSecond(minute * 60), MINUTE, found.counts(), found.details()));
            }
        }
        return intervals;
    }
}
