package dev.headroom.emulator.pricing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.http.Service;
import dev.headroom.emulator.protocol.Input;
import dev.headroom.emulator.protocol.JsonCodec;
import dev.headroom.emulator.protocol.Operations;
import dev.headroom.emulator.protocol.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Price List query service, in JSON 1.1: what the price book says, in the shapes of AWS. */
public final class PriceList {

    private static final String FORMAT = "aws_v1";

    private final List<Product> products;

    private PriceList(PriceBook book) {
        this.products = Product.of(book);
    }

    /** GetProducts, DescribeServices and GetAttributeValues over a book. */
    public static Service over(PriceBook book) {
        PriceList list = new PriceList(book);
        return new Operations(
                "pricing",
                List.of(JsonCodec.version11("AWSPriceListService")),
                Map.of(
                        "GetProducts", list::products,
                        "DescribeServices", list::services,
                        "GetAttributeValues", list::values));
    }

    private ObjectNode products(Input input) {
        checkFormat(input);
        Offer offer = offer(input.requiredText("ServiceCode"));
        List<Input> filters = input.list("Filters");
        List<Product> found = products.stream()
                .filter(product -> product.offer() == offer)
                .filter(ProductFilter.all(filters))
                .toList();
        Page<Product> page = page(found, input, 100, List.of(offer.name(), filters));
        ObjectNode json = Json.object().put("FormatVersion", FORMAT);
        ArrayNode list = json.putArray("PriceList");
        page.items().forEach(product -> list.add(new String(Json.bytes(product.json()), StandardCharsets.UTF_8)));
        return withToken(json, page);
    }

    private ObjectNode services(Input input) {
        checkFormat(input);
        Optional<String> code = input.text("ServiceCode");
        List<Offer> offers = code.isPresent() ? List.of(offer(code.get())) : List.of(Offer.values());
        Page<Offer> page = page(offers, input, 100, "services" + code);
        ObjectNode json = Json.object().put("FormatVersion", FORMAT);
        ArrayNode list = json.putArray("Services");
        for (Offer offer : page.items()) {
            ArrayNode names = list.addObject().put("ServiceCode", offer.name()).putArray("AttributeNames");
            offer.attributes().forEach(names::add);
        }
        return withToken(json, page);
    }

    private ObjectNode values(Input input) {
        Offer offer = offer(input.requiredText("ServiceCode"));
        String name = input.requiredText("AttributeName");
        if (!offer.attributes().contains(name)) {
            throw AwsError.of(400, "NotFoundException", "Attribute " + name + " does not exist for " + offer + ".");
        }
        List<String> values = products.stream()
                .filter(product -> product.offer() == offer)
                .map(product -> product.attributes().getOrDefault(name, ""))
                .distinct()
                .sorted()
                .toList();
        Page<String> page = page(values, input, 10_000, offer.name() + "/" + name);
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("AttributeValues");
        page.items().forEach(value -> list.addObject().put("Value", value));
        return withToken(json, page);
    }

    private static void checkFormat(Input input) {
        if (input.text("FormatVersion").filter(text -> !text.equals(FORMAT)).isPresent()) {
            throw invalid("FormatVersion must be " + FORMAT + ".");
        }
    }

    private static Offer offer(String code) {
        return Offer.named(code)
                .orElseThrow(() -> AwsError.of(400, "NotFoundException", "Service code " + code + " is not served."));
    }

    private static AwsError invalid(String message) {
        return AwsError.of(400, "InvalidParameterException", message);
    }

    private static <T> Page<T> page(List<T> all, Input input, int most, Object question) {
        int size = input.integer("MaxResults").orElse(most);
        if (size < 1 || size > most) {
            throw invalid("MaxResults must be from 1 to " + most + ".");
        }
        AwsError unknown = AwsError.of(400, "InvalidNextTokenException", "The NextToken is invalid.");
        return Page.of(all, question, size, input.text("NextToken"), unknown);
    }

    private static ObjectNode withToken(ObjectNode json, Page<?> page) {
        page.nextToken().ifPresent(token -> json.put("NextToken", token));
        return json;
    }
}
