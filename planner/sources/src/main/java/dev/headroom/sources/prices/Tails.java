package dev.headroom.sources.prices;

import dev.headroom.sources.prices.Slot.Part;
import java.util.Map;
import java.util.Optional;

/**
 * The ends of usage types of offers AmazonBedrock and AmazonBedrockService, as in {@code USE1-NovaMicro-input-tokens}. An end that is not
 * here is not read: {@code latency-optimized-input-tokens} ends like input tokens, and costs more.
 */
final class Tails {

    private static final String GLOBAL = "-cross-region-global";
    private static final String GEOGRAPHY = "-cross-region-geo";

    private static final Map<String, Meter> METERS = Map.ofEntries(
            Map.entry("input-tokens", Meter.of(Slot.ON_DEMAND, Part.INPUT)),
            Map.entry("output-tokens", Meter.of(Slot.ON_DEMAND, Part.OUTPUT)),
            Map.entry("input-tokens-batch", Meter.of(Slot.BATCH, Part.INPUT)),
            Map.entry("output-tokens-batch", Meter.of(Slot.BATCH, Part.OUTPUT)),
            Map.entry("input-tokens-flex", Meter.of(Slot.FLEX, Part.INPUT)),
            Map.entry("output-tokens-flex", Meter.of(Slot.FLEX, Part.OUTPUT)),
            Map.entry("input-tokens-priority", Meter.of(Slot.PRIORITY, Part.INPUT)),
            Map.entry("output-tokens-priority", Meter.of(Slot.PRIORITY, Part.OUTPUT)),
            Map.entry("ProvisionedThroughput-NoCommit-ModelUnits", Meter.of(Slot.UNIT_NO_COMMITMENT, Part.HOUR)),
            Map.entry("ProvisionedThroughput-1month-ModelUnits", Meter.of(Slot.UNIT_ONE_MONTH, Part.HOUR)),
            Map.entry("ProvisionedThroughput-6months-ModelUnits", Meter.of(Slot.UNIT_SIX_MONTHS, Part.HOUR)));

    private Tails() {}

    /** What is counted. */
    static Optional<Meter> meter(String tail) {
        if (tail.endsWith(GLOBAL)) {
            return known(tail, GLOBAL).map(meter -> meter.by(Meter.Route.GLOBAL));
        }
        return tail.endsWith(GEOGRAPHY)
                ? known(tail, GEOGRAPHY).map(meter -> meter.by(Meter.Route.GEOGRAPHY))
                : known(tail, "");
    }

    private static Optional<Meter> known(String tail, String end) {
        return Optional.ofNullable(METERS.get(tail.substring(0, tail.length() - end.length())));
    }
}
