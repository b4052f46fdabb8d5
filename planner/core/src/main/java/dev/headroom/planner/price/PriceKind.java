package dev.headroom.planner.price;

/** What a model is sold as; whatever has a price is one of these. */
public enum PriceKind {
    ON_DEMAND,
    BATCH,
    FLEX,
    PRIORITY,
    LATENCY_OPTIMISED,
    LONG_CONTEXT,
    CACHE,
    MODEL_UNIT,
    RESERVED
}
