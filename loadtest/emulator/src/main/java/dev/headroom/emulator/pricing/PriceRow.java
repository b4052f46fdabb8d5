package dev.headroom.emulator.pricing;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One row of the book: what each of its models costs in each of its Regions, in US dollars.
 *
 * @param models ids of models and of inference profiles
 * @param regions as in {@code us-west-2}
 * @param prices by what is sold
 */
record PriceRow(List<String> models, List<String> regions, Map<Sold, BigDecimal> prices) {

    /** What is sold; tokens by the million, units by the hour. */
    enum Sold {
        INPUT("/onDemand/usdPerMillionInput"),
        OUTPUT("/onDemand/usdPerMillionOutput"),
        BATCH_INPUT("/batch/usdPerMillionInput"),
        BATCH_OUTPUT("/batch/usdPerMillionOutput"),
        UNIT("/modelUnit/usdPerHour/noCommitment"),
        UNIT_ONE_MONTH("/modelUnit/usdPerHour/oneMonth"),
        UNIT_SIX_MONTHS("/modelUnit/usdPerHour/sixMonths");

        private final String pointer;

        Sold(String pointer) {
            this.pointer = pointer;
        }

        /** Where a row of the book has it. */
        String pointer() {
            return pointer;
        }

        boolean isUnit() {
            return pointer.startsWith("/modelUnit");
        }
    }

    PriceRow {
        models = List.copyOf(models);
        regions = List.copyOf(regions);
        prices = new EnumMap<>(prices);
    }
}
