package dev.headroom.sources.logs;

/** Times as SQL reads them, never by the zone of a machine. */
final class SqlTime {

    /** The instant of an ISO-8601 text {@code stamp} with an offset from UTC; null where it is none. */
    static final String WITH_OFFSET =
            "CASE WHEN regexp_matches(stamp, ':[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}(:?[0-9]{2})?)$')"
                    + " THEN try_cast(stamp AS TIMESTAMPTZ) END";

    /** The whole minutes since 1970 of {@code moment}. */
    static final String MINUTE = "floor(epoch(moment) / 60)::INTEGER";

    private SqlTime() {}
}
