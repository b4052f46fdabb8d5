package dev.headroom.emulator.pricing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import dev.headroom.emulator.http.Service;
import dev.headroom.emulator.quotas.AwsJson;
import dev.headroom.emulator.quotas.Input;
import dev.headroom.emulator.quotas.Paging;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The Price List of Bedrock's offers, in all Regions of the price book. */
public final class PriceList implements Service {

    private static final String FORMAT = "aws_v1";
    private static final String BAD_TOKEN = "InvalidNextTokenException";
    private static final Paging SERVICES = new Paging("Services", BAD_TOKEN);
    private static final Paging VALUES = new Paging("AttributeValues", BAD_TOKEN);
    private static final Paging PRODUCTS = new Paging("PriceList", BAD_TOKEN);

    private final List<Product> products;
    private final AwsJson protocol;

    /** Of the price book that the emulator carries along. */
    public PriceList() {
        this(PriceBook.read());
    }

    PriceList(PriceBook book) {
        this.products = book.prices().stream().map(Product::of).toList();
        this.protocol = new AwsJson(
                "AWSPriceListService",
                "InvalidParameterException",
                Map.of(
                        "DescribeServices", this::services,
                        "GetAttributeValues", this::values,
                        "GetProducts", this::products));
    }

    @Override
    public String signingName() {
        return "pricing";
    }

    /** Its few endpoints serve all Regions. */
    @Override
    public boolean isRegional() {
        return false;
    }

    @Override
    public boolean owns(Request request) {
        return protocol.owns(request);
    }

    @Override
    public Reply answer(Request request) {
        return protocol.answer(request);
    }

    @Override
    public Reply refusal(Request request, AwsError error) {
        return AwsJson.refusal(error);
    }

    private ObjectNode services(Input input) {
        checkFormat(input);
        List<Offer> offers =
                input.text("ServiceCode").map(code -> List.of(offer(code))).orElseGet(() -> List.of(Offer.values()));
        return SERVICES.of(input, offers.stream().map(this::json).toList()).put("FormatVersion", FORMAT);
    }

    private static void checkFormat(Input input) {
        Optional<String> format = input.text("FormatVersion");
        if (!format.orElse(FORMAT).equals(FORMAT)) {
            throw input.refuse("FormatVersion is '" + format.orElse("") + "', must be " + FORMAT + ".");
        }
    }

    private static Offer offer(String code) {
        return Arrays.stream(Offer.values())
                .filter(offer -> offer.code().equals(code))
                .findFirst()
                .orElseThrow(() -> missing("There is no service '" + code + "' here."));
    }

    private static AwsError missing(String message) {
        return AwsError.of(400, "NotFoundException", message);
    }

    private List<Product> of(Offer offer) {
        return products.stream().filter(product -> product.offer() == offer).toList();
    }

    private ObjectNode json(Offer offer) {
        TreeSet<String> names = new TreeSet<>(List.of("productFamily"));
        of(offer).forEach(product -> names.addAll(product.attributes().keySet()));
        ObjectNode json = Json.object().put("ServiceCode", offer.code());
        ArrayNode array = json.putArray("AttributeNames");
        names.forEach(array::add);
        return json;
    }

    private ObjectNode values(Input input) {
        Offer offer = offer(input.needed("ServiceCode"));
        String name = input.needed("AttributeName");
        TreeSet<String> values = new TreeSet<>();
        of(offer).forEach(product -> product.value(name).ifPresent(values::add));
        if (values.isEmpty()) {
            throw missing("No product of " + offer.code() + " has the attribute '" + name + "'.");
        }
        return VALUES.of(
                input,
                values.stream().map(value -> Json.object().put("Value", value)).toList());
    }

    private ObjectNode products(Input input) {
        checkFormat(input);
        Offer offer = offer(input.needed("ServiceCode"));
        List<Filter> filters = input.objects("Filters").stream().map(Filter::of).toList();
        List<TextNode> found = of(offer).stream()
                .filter(product -> filters.stream().allMatch(filter -> filter.takes(product)))
                .map(product -> TextNode.valueOf(product.json().toString()))
                .toList();
        return PRODUCTS.of(input, found).put("FormatVersion", FORMAT);
    }

    /** A field that must have a value. */
    private record Filter(String field, String value) {

        static Filter of(Input input) {
            String type = input.needed("Type");
            if (!type.equals("TERM_MATCH")) {
                throw input.refuse("The filter type is '" + type + "', must be TERM_MATCH.");
            }
            return new Filter(input.needed("Field"), input.text("Value").orElse(""));
        }

        boolean takes(Product product) {
            return product.value(field).filter(value::equals).isPresent();
        }
    }
}
