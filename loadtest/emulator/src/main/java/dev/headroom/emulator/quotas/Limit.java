package dev.headroom.emulator.quotas;

/**
 * A limit of the account. Several quotas may name one: AWS renamed them over time, and lists old names beside new ones.
 *
 * @param kind what it limits
 * @param modelId of which model; empty where of the account
 */
record Limit(Kind kind, String modelId) {

    /** What is limited. */
    enum Kind {
        REQUESTS_PER_MINUTE,
        TOKENS_PER_MINUTE,
        TOKENS_PER_DAY,
        UNITS_PER_PURCHASE,
        NO_COMMITMENT_UNITS
    }

    static Limit of(Kind kind, String modelId) {
        return new Limit(kind, modelId);
    }
}
