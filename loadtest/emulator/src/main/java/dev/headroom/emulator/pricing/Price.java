package dev.headroom.emulator.pricing;

import java.math.BigDecimal;

/**
 * One price.
 *
 * @param thing what it is of
 * @param usd US dollars for a million tokens, or for one unit for one hour
 * @param asOf the day that it was read, as in {@code 2026-08-20}
 */
record Price(Thing thing, BigDecimal usd, String asOf) {

    /**
     * What a price is of.
     *
     * @param modelId a foundation model's id
     * @param region where
     * @param route how requests go there
     * @param rate what is counted
     */
    record Thing(String modelId, String region, Route route, Rate rate) {

        Thing by(Route other) {
            return new Thing(modelId, region, other, rate);
        }
    }
}
