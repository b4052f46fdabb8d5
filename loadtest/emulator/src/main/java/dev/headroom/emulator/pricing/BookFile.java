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

    /** Prices of some models in some Regions. */
    record Row(
            List<String> models,
            List<String> regions,
            Optional<Tokens> onDemand,
            Optional<Tokens> batch,
            Optional<Units> modelUnit) {}

    /** US dollars for a million tokens. */
    record Tokens(String source, BigDecimal usdPerMillionInput, BigDecimal usdPerMillionOutput) {}

    /** Model units. */
    record Units(String source, Hourly usdPerHour) {}

    /** US dollars for one unit for one hour, by term; absent where not known. */
    record Hourly(Optional<BigDecimal> noCommitment, Optional<BigDecimal> oneMonth, Optional<BigDecimal> sixMonths) {}
}
