package dev.headroom.emulator.pricing;

import java.util.LinkedHashMap;
import java.util.Map;

/** An offer of the Price List. Claude and OpenAI's own GPT are sold as on the Marketplace, all else by Bedrock. */
enum Offer {
    BEDROCK("AmazonBedrock", "Amazon Bedrock"),
    FOUNDATION_MODELS("AmazonBedrockFoundationModels", "Amazon Bedrock Foundation Models");

    private final String code;
    private final String family;

    Offer(String code, String family) {
        this.code = code;
        this.family = family;
    }

    /** Its ServiceCode. */
    String code() {
        return code;
    }

    /** Its products' family. */
    String family() {
        return family;
    }

    /** Who sells a model. */
    static Offer of(Label label) {
        boolean marketplace =
                label.provider().equals("Anthropic") || label.model().startsWith("GPT-");
        return marketplace ? FOUNDATION_MODELS : BEDROCK;
    }

    /** How many tokens a token price is for, as a power of ten. */
    int tokensPower() {
        return this == BEDROCK ? 3 : 6;
    }

    /** What a price is for one of. */
    String unit(Rate rate) {
        if (this == BEDROCK) {
            return rate.isOfTokens() ? "1K tokens" : "hour";
        }
        return rate.isOfTokens() ? "1M tokens" : "Units";
    }

    /** A product's attributes. */
    Map<String, String> attributes(Label label, Price.Thing thing) {
        Region region = new Region(thing.region());
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("servicecode", code);
        attributes.put("location", region.location());
        attributes.put("locationType", "AWS Region");
        attributes.put("regionCode", thing.region());
        attributes.put("operation", this == BEDROCK ? "" : "Usage");
        if (this == BEDROCK) {
            bedrock(attributes, label, thing.rate());
            attributes.put(
                    "usagetype",
                    region.prefix() + "-" + label.usage() + "-" + thing.rate().bedrockUsage(thing.route()));
        } else {
            attributes.put("servicename", label.model() + " (Amazon Bedrock Edition)");
            String prefix = region.prefix();
            attributes.put(
                    "usagetype",
                    prefix + "-MP:" + prefix + "_" + thing.rate().marketplaceUsage(thing.route()) + "-Units");
        }
        return attributes;
    }

    private static void bedrock(Map<String, String> attributes, Label label, Rate rate) {
        attributes.put("servicename", "Amazon Bedrock");
        attributes.put("provider", label.provider());
        attributes.put("model", label.model());
        attributes.put("feature", rate.feature());
        if (rate.isOfTokens()) {
            attributes.put("inferenceType", rate.inferenceType());
        }
    }
}
