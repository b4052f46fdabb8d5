package dev.headroom.sources.prices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.sources.aws.AwsException;
import dev.headroom.sources.aws.AwsSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.pricing.PricingClient;
import software.amazon.awssdk.services.pricing.model.NotFoundException;

/** Reads all products of the three offers under which Bedrock is sold. */
public final class PriceListing {

    /** In the order in which one that has a price already is kept. */
    static final List<String> OFFERS =
            List.of("AmazonBedrock", "AmazonBedrockFoundationModels", "AmazonBedrockService");

    private static final ObjectMapper JSON = new ObjectMapper();

    private PriceListing() {}

    /**
     * What the list has today.
     *
     * @throws AwsException where AWS cannot be asked, has not both of the offers that are known, or says what is no product
     */
    public static ListedPrices read(AwsSession session, LocalDate day) {
        PricingClient pricing = session.pricing();
        List<ListedSku> listed = new ArrayList<>();
        List<UnmappedSku> unreadable = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String offer : OFFERS) {
            Optional<List<String>> products = session.ask("pricing:GetProducts", () -> products(pricing, offer));
            products.ifPresentOrElse(
                    texts -> texts.forEach(text -> add(offer, text, listed, unreadable)), () -> missing.add(offer));
        }
        requireThese(missing);
        return new SkuMapping(day).map(listed, unreadable, missing);
    }

    /** Without one of these two nearly every price would seem to have vanished. */
    private static void requireThese(List<String> missing) {
        for (String offer : OFFERS.subList(0, 2)) {
            if (missing.contains(offer)) {
                throw new AwsException(
                        "the Price List has no offer " + offer
                                + ", so nothing can be told of the prices; check --endpoint-url, or run the same command later");
            }
        }
    }

    private static Optional<List<String>> products(PricingClient pricing, String offer) {
        try {
            return Optional.of(pricing.getProductsPaginator(request -> request.serviceCode(offer)).priceList().stream()
                    .toList());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private static void add(String offer, String text, List<ListedSku> listed, List<UnmappedSku> unreadable) {
        JsonNode json = json(offer, text);
        JsonNode product = json.path("product");
        SkuReader.read(offer, json)
                .ifPresentOrElse(
                        listed::add,
                        () -> unreadable.add(new UnmappedSku(
                                offer,
                                product.path("sku").asText(),
                                product.path("attributes").path("usagetype").asText(),
                                "it has not one price in US dollars")));
    }

    private static JsonNode json(String offer, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AwsException("the Price List's offer " + offer + " has a product that is not JSON", e);
        }
    }
}
