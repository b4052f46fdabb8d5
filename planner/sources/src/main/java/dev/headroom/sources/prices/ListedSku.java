package dev.headroom.sources.prices;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A product of an offer with its one price.
 *
 * @param offer whose, as in {@code AmazonBedrock}
 * @param sku as AWS names it
 * @param attributes by name
 * @param unit what the price is for one of, as in {@code 1K tokens}
 * @param usd US dollars for it
 */
record ListedSku(String offer, String sku, Map<String, String> attributes, String unit, BigDecimal usd) {

    ListedSku {
        attributes = Map.copyOf(attributes);
    }

    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    String usageType() {
        return attribute("usagetype");
    }
}
