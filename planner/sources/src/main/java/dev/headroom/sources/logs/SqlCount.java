package dev.headroom.sources.logs;

/**
 * A count of tokens or requests as it is written in a record, in SQL.
 *
 * @param name how messages call it
 * @param raw the column of its text; null where it is absent
 * @param absent the SQL condition under which it may be absent and is 0
 */
record SqlCount(String name, String raw, String absent) {

    /** Far above the longest context of any model. */
    static final long MOST = 100_000_000;

    /** What a query must select before this count is used, so that its text is parsed once. */
    String selected() {
        return ", try_cast(" + raw + " AS DOUBLE) AS " + number();
    }

    private String number() {
        return raw + "_number";
    }

    /** Branches of a CASE that say what is wrong with it. */
    String faults() {
        return " WHEN " + raw + " IS NULL AND NOT (" + absent + ") THEN "
                + Duck.text(name + " is missing, must be there")
                + " WHEN " + raw + " IS NOT NULL AND NOT coalesce(" + number() + " BETWEEN 0 AND " + MOST + " AND "
                + number() + " = floor(" + number() + "), false) THEN " + Duck.text(name + " is '") + " || left(" + raw
                + ", 20) || " + Duck.text("', must be a whole number from 0 to " + MOST);
    }

    /** Its value, 0 where it is absent. */
    String value() {
        return "coalesce(try_cast(" + number() + " AS BIGINT), 0)";
    }
}
