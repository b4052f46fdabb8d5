package dev.headroom.emulator.pricing;

import dev.headroom.emulator.profile.Check;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of the price book as it is written.
 *
 * @param sources where prices come from, by key
 * @param prices rows
 */
record BookFile(Map<String, Source> sources, List<Row> prices) {

    /**
     * Where prices come from.
     *
     * @param source for a person
     * @param asOf the day, as in {@code 2026-08-20}
     */
    record Source(String source, String asOf) {

        /** Refuses what is no day. */
        Source {
            Check.that(asOf.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"), "asOf is '" + asOf + "', must be like 2026-08-20");
        }
    }

    /** Prices of some models in some Regions. The Price List here sells the first, second and last kind; the others are read. */
    record Row(
            List<String> models,
            List<String> regions,
            Optional<Tokens> onDemand,
            Optional<Tokens> batch,
            Optional<Tokens> flex,
            Optional<Tokens> priority,
            Optional<Tokens> latencyOptimised,
            Optional<LongContext> longContext,
            Optional<Cache> cache,
            Optional<Reserved> reserved,
            Optional<Units> modelUnit) {}

    /** US dollars for a million tokens, and what other sources have. */
    record Tokens(
            String source,
            BigDecimal usdPerMillionInput,
            BigDecimal usdPerMillionOutput,
            Optional<List<Tokens>> also) {}

    /** Of requests with a long prompt. */
    record LongContext(
            String source,
            int aboveInputTokens,
            BigDecimal usdPerMillionInput,
            BigDecimal usdPerMillionOutput,
            Optional<List<LongContext>> also) {}

    /** Of prompt caching. */
    record Cache(
            String source,
            Optional<Map<String, BigDecimal>> usdPerMillionWritten,
            BigDecimal usdPerMillionRead,
            Optional<List<Cache>> also) {}

    /** Of the Reserved tier, by term. */
    record Reserved(
            String source, Map<String, Map<String, BigDecimal>> usdPerHourPer1kTpm, Optional<List<Reserved>> also) {}

    /** Model units. */
    record Units(String source, Hourly usdPerHour, Optional<List<Units>> also) {}

    /** US dollars for one unit for one hour, by term; absent where not known. */
    record Hourly(Optional<BigDecimal> noCommitment, Optional<BigDecimal> oneMonth, Optional<BigDecimal> sixMonths) {}
}
