package dev.headroom.sources.logs;

import dev.headroom.planner.usage.LatencyBuckets;
import dev.headroom.planner.usage.LatencyDigest;
import java.util.Optional;

/**
 * A latency of single requests in SQL: in whole milliseconds, absent where a record has none, and counted in the buckets of
 * {@link LatencyBuckets}.
 *
 * @param name the column of {@link Records}
 */
record SqlLatency(String name) {

    /** From a request to its last token. */
    static final SqlLatency LAST_TOKEN = new SqlLatency("latency");
    /** From a request to its first token. */
    static final SqlLatency FIRST_TOKEN = new SqlLatency("first_token");

    /** The whole milliseconds that a text says; null where it says none. */
    static String millis(String text) {
        String number = "try_cast(" + text + " AS DOUBLE)";
        return "CASE WHEN " + number + " BETWEEN 0 AND " + LatencyBuckets.MOST_MILLIS + " THEN round(" + number
                + ")::INTEGER END";
    }

    /** Branches of a CASE that say what is wrong with a text that is there and says none. */
    static String faults(String column, String text) {
        return " WHEN coalesce(" + text + ", '') <> '' AND (" + millis(text) + ") IS NULL THEN "
                + Duck.text(column + " is '") + " || left(" + text + ", 20) || "
                + Duck.text("', must be milliseconds from 0 to " + LatencyBuckets.MOST_MILLIS);
    }

    /** As a column of single records; a record of no request has none. */
    static String ofServed(String served, String millis, SqlLatency as) {
        return ", CASE WHEN " + served + " THEN " + millis + " END AS " + as.name;
    }

    /** How many records have one, and the milliseconds of all of them. */
    String tallied() {
        return ", count(" + name + ") AS " + name + "_count, coalesce(sum(" + name + "), 0)::BIGINT AS " + name + "_ms";
    }

    /** The same of tallies. */
    String summed() {
        return ", sum(" + name + "_count)::BIGINT AS " + name + "_count, sum(" + name + "_ms)::BIGINT AS " + name
                + "_ms" + ", string_agg(" + name + "_places, ' ') AS " + name + "_places";
    }

    String columns() {
        return ", " + name + "_count, " + name + "_ms, " + name + "_places";
    }

    /** A table of what minutes have, without any. */
    static final String NOTHING =
            "SELECT 0::BIGINT AS series, 0::BIGINT AS hour, 0::INTEGER AS minute, '' AS places WHERE false";

    /** The query for a table of what minutes have, of the view {@code once}. */
    String minutes() {
        return "SELECT series, hour, minute, string_agg(place || ':' || requests, ' ') AS places FROM"
                + " (SELECT series, hour, minute, " + place() + " AS place, count(*) AS requests FROM once"
                + " JOIN series USING (account, region, model, workload) WHERE " + name + " IS NOT NULL"
                + " GROUP BY ALL) GROUP BY series, hour, minute";
    }

    /** The bucket of one. */
    private String place() {
        return "CASE WHEN " + name + " <= 1 THEN 0 ELSE ceil(ln(" + name + ") / ln(" + LatencyBuckets.WIDTH
                + "))::INTEGER END";
    }

    /**
     * The digest that these columns hold.
     *
     * @param count how many requests
     * @param millis of all of them
     * @param places buckets with their counts, as in {@code 311:2 415:1}; a bucket may be there again
     */
    static Optional<LatencyDigest> digest(long count, long millis, String places) {
        if (count == 0) {
            return Optional.empty();
        }
        long[] buckets = new long[LatencyBuckets.size()];
        for (String part : places.split(" ", -1)) {
            int colon = part.indexOf(':');
            buckets[Integer.parseInt(part.substring(0, colon))] += Long.parseLong(part.substring(colon + 1));
        }
        return Optional.of(new LatencyDigest(count, millis, Optional.of(LatencyBuckets.of(buckets))));
    }
}
