package dev.headroom.sources.prices;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a product in the shape in which GetProducts and the bulk files have it. */
final class SkuReader {

    private SkuReader() {}

    /** Empty where it has not exactly one price in US dollars. */
    static Optional<ListedSku> read(String offer, JsonNode json) {
        List<JsonNode> dimensions = new ArrayList<>();
        json.path("terms")
                .path("OnDemand")
                .forEach(term -> term.path("priceDimensions").forEach(dimensions::add));
        if (dimensions.size() != 1) {
            return Optional.empty();
        }
        JsonNode only = dimensions.get(0);
        String usd = only.path("pricePerUnit").path("USD").asText();
        if (!usd.matches("[0-9]+(\\.[0-9]+)?")) {
            return Optional.empty();
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        JsonNode product = json.path("product");
        product.path("attributes")
                .properties()
                .forEach(each -> attributes.put(each.getKey(), each.getValue().asText()));
        return Optional.of(new ListedSku(
                offer,
                product.path("sku").asText(),
                attributes,
                only.path("unit").asText(),
                new BigDecimal(usd)));
    }
}
