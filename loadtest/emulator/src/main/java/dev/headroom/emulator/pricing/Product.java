package dev.headroom.emulator.pricing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that is sold, as the Price List has it.
 *
 * @param offer under which
 * @param attributes its attributes
 * @param unit what the price is for
 * @param price US dollars
 */
record Product(Offer offer, Map<String, String> attributes, String unit, BigDecimal price) {

    /** Codes that AWS gives to "on demand" and to "per unit". */
    private static final String TERM = "JRTCKXETXF";

    private static final String RATE = "6YS6EN2CT7";

    Product {
        attributes = new TreeMap<>(attributes);
    }

    /** Everything that the book sells. US inference profiles cost what their model does and have no rows. */
    static List<Product> of(PriceBook book) {
        List<Product> products = new ArrayList<>();
        for (PriceRow row : book.rows()) {
            for (String model : row.models()) {
                if (!model.startsWith("us.")) {
                    row.regions()
                            .forEach(region -> row.prices()
                                    .forEach((sold, price) -> products.add(of(model, region, sold, price))));
                }
            }
        }
        return List.copyOf(products);
    }

    private static Product of(String modelId, String region, PriceRow.Sold sold, BigDecimal booked) {
        boolean global = modelId.startsWith("global.");
        String model = global ? modelId.substring("global.".length()) : modelId;
        Offer offer = Offer.of(model);
        String title = ModelTitle.of(model);
        String shortRegion = Offer.shortRegion(region);
        Map<String, String> attributes = new TreeMap<>(Map.of(
                "servicecode",
                offer.name(),
                "regionCode",
                region,
                "location",
                Offer.place(region),
                "locationType",
                "AWS Region",
                "operation",
                ""));
        if (offer == Offer.AmazonBedrock) {
            attributes.put("servicename", "Amazon Bedrock");
            attributes.put("provider", ModelTitle.provider(model));
            attributes.put("model", title);
            attributes.put("feature", UsageType.feature(sold));
            attributes.put("inferenceType", UsageType.inferenceType(sold));
            attributes.put("usagetype", UsageType.of(sold, title, shortRegion, global));
        } else {
            attributes.put("servicename", title + " (Amazon Bedrock Edition)");
            attributes.put("usagetype", UsageType.marketplace(sold, shortRegion, global));
        }
        return new Product(offer, attributes, offer.unit(sold), offer.price(sold, booked));
    }

    String sku() {
        return Sku.of(offer + "/" + attributes);
    }

    /** As one element of PriceList, before it is made a string. */
    ObjectNode json() {
        String sku = sku();
        ObjectNode json = Json.object();
        ObjectNode product = json.putObject("product").put("productFamily", "Amazon Bedrock");
        ObjectNode named = product.putObject("attributes");
        attributes.forEach(named::put);
        product.put("sku", sku);
        json.put("serviceCode", offer.name());
        String term = sku + "." + TERM;
        ObjectNode onDemand = json.putObject("terms").putObject("OnDemand").putObject(term);
        dimension(onDemand.putObject("priceDimensions").putObject(term + "." + RATE), term + "." + RATE);
        onDemand.put("sku", sku).put("offerTermCode", TERM).putObject("termAttributes");
        return json;
    }

    private void dimension(ObjectNode dimension, String rateCode) {
        String name = attributes.getOrDefault("model", attributes.getOrDefault("servicename", ""));
        dimension
                .put("unit", unit)
                .put("beginRange", "0")
                .put("endRange", "Inf")
                .put("rateCode", rateCode)
                .put(
                        "description",
                        "$" + price.stripTrailingZeros().toPlainString() + " per " + unit + " for " + name + " in "
                                + attributes.get("location"));
        dimension.putArray("appliesTo");
        dimension
                .putObject("pricePerUnit")
                .put("USD", price.setScale(10, RoundingMode.HALF_UP).toPlainString());
    }
}
