package dev.headroom.sources.prices;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A product under our names.
 *
 * @param sku the product
 * @param place the price that it is a part of
 * @param part which
 * @param usd US dollars for a million tokens, for a unit's hour, or for an hour of 1,000 tokens per minute
 */
record MappedSku(ListedSku sku, Place place, Slot.Part part, BigDecimal usd) {

    /** What has one price: a model in a Region, in one way. */
    record Place(String modelId, String region, Slot slot) {}

    /** Powers of ten by which a price for one of a unit becomes one for a million tokens. */
    private static final Map<String, Integer> TOKENS = Map.of("1K tokens", 3, "1M tokens", 0, "Units", 0);

    private static final String PER_HOUR = "hour|hours|Hrs|Units|units|1KTPMHour";

    /** The product, or why it is not taken. */
    static Result of(ListedSku sku) {
        Optional<String> region = ListedRegion.of(sku);
        if (region.isEmpty()) {
            return new Result(Optional.empty(), "its Region is not known");
        }
        Optional<Found> found = find(sku);
        if (found.isEmpty()) {
            return new Result(Optional.empty(), why(sku));
        }
        Meter meter = found.get().meter();
        Optional<BigDecimal> usd = usd(sku, meter.slot());
        if (usd.isEmpty()) {
            return new Result(Optional.empty(), "its unit '" + sku.unit() + "' is not known of such a product");
        }
        Optional<String> prefix = meter.route().prefix(region.get());
        if (prefix.isEmpty()) {
            return new Result(Optional.empty(), "which geography's profile it is of is not known");
        }
        Place place = new Place(prefix.get() + found.get().modelId(), region.get(), meter.slot());
        return new Result(Optional.of(new MappedSku(sku, place, meter.part(), usd.get())), "");
    }

    /** Either is empty. */
    record Result(Optional<MappedSku> mapped, String why) {}

    private record Found(String modelId, Meter meter) {}

    private static Optional<Found> find(ListedSku sku) {
        if (sku.offer().equals("AmazonBedrockFoundationModels")) {
            return body(sku)
                    .flatMap(Bodies::meter)
                    .flatMap(meter -> ModelNames.marketplace(sku.attribute("servicename"))
                            .map(modelId -> new Found(modelId, meter)));
        }
        String model = sku.attribute("model").isEmpty() ? sku.attribute("titanModel") : sku.attribute("model");
        return ModelNames.bedrock(model, sku.usageType().replaceFirst("^[^-]*-", ""))
                .flatMap(named -> Tails.meter(named.tail()).map(meter -> new Found(named.modelId(), meter)));
    }

    /** Of {@code USW2-MP:USW2_InputTokenCount-Units} what stands between the prefix and the unit. */
    private static Optional<String> body(ListedSku sku) {
        String usage = sku.usageType();
        return usage.matches("([A-Z0-9]+)-MP:\\1_.+-Units")
                ? Optional.of(usage.replaceFirst("^[^_]*_", "").replaceFirst("-Units$", ""))
                : Optional.empty();
    }

    private static String why(ListedSku sku) {
        if (!sku.offer().equals("AmazonBedrockFoundationModels")) {
            return "no row of the table of models has this name and usage type";
        }
        boolean known = ModelNames.marketplace(sku.attribute("servicename")).isPresent();
        return known ? "its usage type is not known" : "no row of the table of models has this service name";
    }

    private static Optional<BigDecimal> usd(ListedSku sku, Slot slot) {
        if (slot.isOfTokens()) {
            boolean bedrock = !sku.offer().equals("AmazonBedrockFoundationModels");
            return bedrock && sku.unit().equals("Units")
                    ? Optional.empty()
                    : Optional.ofNullable(TOKENS.get(sku.unit())).map(sku.usd()::movePointRight);
        }
        return sku.unit().matches(PER_HOUR) ? Optional.of(sku.usd()) : Optional.empty();
    }
}
