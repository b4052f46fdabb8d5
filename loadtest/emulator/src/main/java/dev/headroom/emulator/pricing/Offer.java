package dev.headroom.emulator.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The two offers that Bedrock's prices are spread over, each with a style of its own.
 */
enum Offer {
    /** Models that AWS bills itself: rows have a model, a feature and an inference type; tokens by the thousand. */
    AmazonBedrock,
    /** Models billed through the Marketplace, current Claude among them: the model is in the service's name; by the million. */
    AmazonBedrockFoundationModels;

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final Map<String, String> SHORT = Map.of("us-east-1", "USE1", "us-west-2", "USW2");
    private static final Map<String, String> PLACES =
            Map.of("us-east-1", "US East (N. Virginia)", "us-west-2", "US West (Oregon)");

    private static final List<String> COMMON =
            List.of("location", "locationType", "operation", "regionCode", "servicecode", "servicename", "usagetype");
    private static final List<String> OWN = List.of("feature", "inferenceType", "model", "provider");

    /** Names of the attributes of its products, in order. */
    List<String> attributes() {
        return this == AmazonBedrock
                ? Stream.concat(COMMON.stream(), OWN.stream()).sorted().toList()
                : COMMON;
    }

    static Optional<Offer> named(String code) {
        return List.of(values()).stream()
                .filter(offer -> offer.name().equals(code))
                .findFirst();
    }

    static Offer of(String modelId) {
        boolean marketplace = modelId.startsWith("anthropic.")
                && !modelId.startsWith("anthropic.claude-v2")
                && !modelId.startsWith("anthropic.claude-instant");
        return marketplace ? AmazonBedrockFoundationModels : AmazonBedrock;
    }

    static String shortRegion(String region) {
        return SHORT.getOrDefault(region, region);
    }

    static String place(String region) {
        return PLACES.getOrDefault(region, region);
    }

    /** The book's price in this offer's unit. */
    BigDecimal price(PriceRow.Sold sold, BigDecimal booked) {
        return this == AmazonBedrock && !sold.isUnit() ? booked.divide(THOUSAND) : booked;
    }

    String unit(PriceRow.Sold sold) {
        if (this == AmazonBedrockFoundationModels) {
            return "Units";
        }
        return sold.isUnit() ? "hour" : "1K tokens";
    }
}
