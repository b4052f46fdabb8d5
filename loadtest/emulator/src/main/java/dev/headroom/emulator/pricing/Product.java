package dev.headroom.emulator.pricing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * One product of an offer with its one price.
 *
 * @param offer whose
 * @param sku the same in every run
 * @param attributes by name
 * @param price what it costs
 */
record Product(Offer offer, String sku, Map<String, String> attributes, Price price) {

    /** The only term is On Demand, and the only dimension per quantity; AWS gives both these codes everywhere. */
    private static final String TERM = "JRTCKXETXF";

    private static final String DIMENSION = "6YS6EN2CT7";

    static Product of(Price price) {
        Label label = Label.of(price.thing().modelId());
        Offer offer = Offer.of(label);
        Map<String, String> attributes = offer.attributes(label, price.thing());
        return new Product(offer, Sku.of(offer.code() + " " + price.thing()), attributes, price);
    }

    /** What a filter's field names. */
    Optional<String> value(String field) {
        return switch (field) {
            case "productFamily" -> Optional.of(offer.family());
            case "sku" -> Optional.of(sku);
            case "ServiceCode" -> Optional.of(offer.code());
            default -> Optional.ofNullable(attributes.get(field));
        };
    }

    /** As in GetProducts' list, where it stands as text. */
    ObjectNode json() {
        String day = price.asOf() + "T00:00:00Z";
        ObjectNode json = Json.object();
        ObjectNode product = json.putObject("product").put("productFamily", offer.family());
        ObjectNode names = product.putObject("attributes");
        attributes.forEach(names::put);
        product.put("sku", sku);
        json.put("serviceCode", offer.code());
        json.putObject("terms").putObject("OnDemand").set(sku + "." + TERM, term(day));
        return json.put("version", price.asOf().replace("-", "") + "000000").put("publicationDate", day);
    }

    private ObjectNode term(String day) {
        String code = sku + "." + TERM;
        ObjectNode term = Json.object();
        term.putObject("priceDimensions").set(code + "." + DIMENSION, dimension(code + "." + DIMENSION));
        term.put("sku", sku).put("effectiveDate", day).put("offerTermCode", TERM);
        term.putObject("termAttributes");
        return term;
    }

    private ObjectNode dimension(String rateCode) {
        BigDecimal usd = usd();
        String unit = offer.unit(price.thing().rate());
        ObjectNode dimension = Json.object()
                .put("unit", unit)
                .put("endRange", "Inf")
                .put("beginRange", "0")
                .put("rateCode", rateCode)
                .put("description", "$" + plain(usd) + " per " + unit + " for " + attributes.get("usagetype"));
        dimension.putArray("appliesTo");
        dimension.putObject("pricePerUnit").put("USD", written(usd));
        return dimension;
    }

    /** US dollars for one of the unit; exact. */
    private BigDecimal usd() {
        return price.thing().rate().isOfTokens() ? price.usd().movePointLeft(6 - offer.tokensPower()) : price.usd();
    }

    private static String plain(BigDecimal usd) {
        return usd.stripTrailingZeros().toPlainString();
    }

    /** With ten digits after the point, as AWS writes it, or more where the price has more. */
    private static String written(BigDecimal usd) {
        return usd.setScale(Math.max(10, usd.scale()), RoundingMode.UNNECESSARY).toPlainString();
    }
}
