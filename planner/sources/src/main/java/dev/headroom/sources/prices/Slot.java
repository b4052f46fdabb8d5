package dev.headroom.sources.prices;

/** A price that a model may have once in a Region. */
enum Slot {
    ON_DEMAND,
    BATCH,
    FLEX,
    PRIORITY,
    CACHE,
    UNIT_NO_COMMITMENT,
    UNIT_ONE_MONTH,
    UNIT_SIX_MONTHS,
    RESERVED_ONE_MONTH,
    RESERVED_THREE_MONTHS;

    /** What a slot is made of. */
    enum Part {
        INPUT,
        OUTPUT,
        READ,
        WRITTEN_FIVE_MINUTES,
        WRITTEN_THIRTY_MINUTES,
        WRITTEN_ONE_HOUR,
        HOUR
    }

    boolean isOfTokens() {
        return compareTo(UNIT_NO_COMMITMENT) < 0;
    }
}
