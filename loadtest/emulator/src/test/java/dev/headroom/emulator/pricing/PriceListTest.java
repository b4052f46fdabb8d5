package dev.headroom.emulator.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.emulator.Http;
import dev.headroom.emulator.quotas.OneService;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.pricing.PricingClient;
import software.amazon.awssdk.services.pricing.model.Filter;
import software.amazon.awssdk.services.pricing.model.FilterType;
import software.amazon.awssdk.services.pricing.model.InvalidNextTokenException;
import software.amazon.awssdk.services.pricing.model.InvalidParameterException;
import software.amazon.awssdk.services.pricing.model.NotFoundException;

/** The Price List by AWS's own client. Prices beside numbers are AWS's, from the sources in config/prices. */
class PriceListTest {

    private static final String BEDROCK = "AmazonBedrock";
    private static final String MODELS = "AmazonBedrockFoundationModels";

    private final OneService service = new OneService(new PriceList());
    private final PricingClient client = service.client(PricingClient.builder());

    @AfterEach
    void stop() {
        client.close();
        service.close();
    }

    private static Filter filter(String field, String value) {
        return Filter.builder()
                .type(FilterType.TERM_MATCH)
                .field(field)
                .value(value)
                .build();
    }

    private List<JsonNode> products(String service, Filter... filters) {
        return client
                .getProductsPaginator(request -> request.serviceCode(service)
                        .filters(filters)
                        .formatVersion("aws_v1")
                        .maxResults(7))
                .priceList()
                .stream()
                .map(text -> Http.json(text.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private JsonNode only(String service, Filter... filters) {
        List<JsonNode> found = products(service, filters);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** The one dimension of the one term. */
    private static JsonNode dimension(JsonNode product) {
        JsonNode terms = product.path("terms").path("OnDemand");
        assertThat(terms).hasSize(1);
        JsonNode dimensions = terms.iterator().next().path("priceDimensions");
        assertThat(dimensions).hasSize(1);
        return dimensions.iterator().next();
    }

    private static void costs(JsonNode product, String unit, String usd) {
        JsonNode dimension = dimension(product);
        assertThat(dimension.path("unit").asText()).isEqualTo(unit);
        assertThat(dimension.path("pricePerUnit").path("USD").asText()).isEqualTo(usd);
    }

    private static String attribute(JsonNode product, String name) {
        return product.path("product").path("attributes").path(name).asText();
    }

    @Test
    void tokensArePricedByTheThousand() {
        // 0.22 a million.
        JsonNode input = only(
                BEDROCK,
                filter("regionCode", "us-west-2"),
                filter("model", "Llama 3.1 8B"),
                filter("feature", "On-demand Inference"),
                filter("inferenceType", "Input tokens"));
        costs(input, "1K tokens", "0.0002200000");
        assertThat(attribute(input, "usagetype")).isEqualTo("USW2-Llama3-1-8B-input-tokens");
        assertThat(attribute(input, "provider")).isEqualTo("Meta");
        assertThat(attribute(input, "location")).isEqualTo("US West (Oregon)");
        // 0.14 a million, halved in a batch.
        costs(only(BEDROCK, filter("usagetype", "USE1-NovaMicro-output-tokens-batch")), "1K tokens", "0.0000700000");
    }

    @Test
    void unitsArePricedByTheHourOnEachTerm() {
        costs(
                only(BEDROCK, filter("usagetype", "USW2-Llama3-1-70B-ProvisionedThroughput-NoCommit-ModelUnits")),
                "hour",
                "24.0000000000");
        costs(
                only(BEDROCK, filter("usagetype", "USE1-Nova2.0Lite-ProvisionedThroughput-1month-ModelUnits")),
                "hour",
                "55.0000000000");
        costs(
                only(BEDROCK, filter("usagetype", "USW2-Llama3-1-8B-ProvisionedThroughput-6months-ModelUnits")),
                "hour",
                "13.0800000000");
        assertThat(products(BEDROCK, filter("feature", "Provisioned Throughput Inference - no commit")))
                .hasSizeGreaterThan(2);
    }

    @Test
    void claudeIsSoldAsOnTheMarketplaceByTheMillion() {
        Filter haiku = filter("servicename", "Claude Haiku 4.5 (Amazon Bedrock Edition)");
        JsonNode input = only(MODELS, haiku, filter("usagetype", "USW2-MP:USW2_InputTokenCount-Units"));
        costs(input, "1M tokens", "1.1000000000");
        assertThat(input.path("product").path("attributes").has("model")).isFalse();
        costs(
                only(MODELS, haiku, filter("usagetype", "USW2-MP:USW2_OutputTokenCount_Global-Units")),
                "1M tokens",
                "5.0000000000");
        costs(
                only(MODELS, haiku, filter("usagetype", "USE1-MP:USE1_OutputTokenCount_Batch-Units")),
                "1M tokens",
                "2.7500000000");
        JsonNode unit = only(
                MODELS,
                filter("servicename", "Claude 3.7 Sonnet (Amazon Bedrock Edition)"),
                filter("usagetype", "USW2-MP:USW2_ProvisionedThroughput_1MonthCommit_ModelUnits_Usage-Units"));
        costs(unit, "Units", "158.4000000000");
        assertThat(products(BEDROCK, filter("provider", "Anthropic"))).isEmpty();
    }

    @Test
    void aGeographysProfileHasARowOnlyWhereItsPriceIsAnother() {
        assertThat(products(BEDROCK))
                .extracting(product -> attribute(product, "usagetype"))
                .filteredOn(usage -> usage.contains("cross-region-geo"))
                .containsExactly(
                        "USE1-Nova2.0Lite-input-tokens-cross-region-geo",
                        "USE1-Nova2.0Lite-output-tokens-cross-region-geo");
        costs(
                only(BEDROCK, filter("usagetype", "USW2-Nova2.0Lite-input-tokens-cross-region-global")),
                "1K tokens",
                "0.0003000000");
    }

    @Test
    void everyProductHasItsOwnSkuAndUsage() {
        for (String service : List.of(BEDROCK, MODELS)) {
            List<JsonNode> all = products(service);
            List<String> skus = all.stream()
                    .map(each -> each.path("product").path("sku").asText())
                    .toList();
            assertThat(skus).allMatch(sku -> sku.matches("[0-9A-Z]{16}"));
            assertThat(new HashSet<>(skus)).hasSameSizeAs(skus);
            List<String> usages = all.stream()
                    .map(each -> attribute(each, "servicename") + " " + attribute(each, "usagetype"))
                    .toList();
            assertThat(new HashSet<>(usages)).hasSameSizeAs(usages);
        }
    }

    @Test
    void aRowIsWrittenAsAwsWritesIt() {
        JsonNode row = only(BEDROCK, filter("usagetype", "USW2-NovaLite-input-tokens"));
        String sku = row.path("product").path("sku").asText();
        String code = sku + ".JRTCKXETXF.6YS6EN2CT7";
        JsonNode dimension = row.path("terms")
                .path("OnDemand")
                .path(sku + ".JRTCKXETXF")
                .path("priceDimensions")
                .path(code);
        assertThat(dimension)
                .isEqualTo(
                        Http.json(("{\"unit\":\"1K tokens\",\"endRange\":\"Inf\",\"beginRange\":\"0\",\"rateCode\":\""
                                        + code
                                        + "\",\"description\":\"$0.00006 per 1K tokens for USW2-NovaLite-input-tokens\","
                                        + "\"appliesTo\":[],\"pricePerUnit\":{\"USD\":\"0.0000600000\"}}")
                                .getBytes(StandardCharsets.UTF_8)));
        assertThat(row.path("serviceCode").asText()).isEqualTo(BEDROCK);
        assertThat(row.path("publicationDate").asText()).isEqualTo("2026-08-20T00:00:00Z");
        assertThat(row.path("version").asText()).isEqualTo("20260820000000");
        assertThat(only(BEDROCK, filter("sku", sku))).isEqualTo(row);
    }

    @Test
    void servicesAndTheirAttributesAreDescribed() {
        assertThat(client.describeServices(request -> {}).services())
                .extracting("serviceCode")
                .containsExactly(BEDROCK, MODELS);
        assertThat(client.describeServices(request -> request.serviceCode(MODELS))
                        .services()
                        .get(0)
                        .attributeNames())
                .contains("usagetype", "servicename", "regionCode")
                .doesNotContain("model");
        assertThat(client.getAttributeValuesPaginator(request -> request.serviceCode(BEDROCK)
                                .attributeName("provider")
                                .maxResults(2))
                        .attributeValues())
                .extracting("value")
                .containsExactly("Amazon", "DeepSeek", "Meta", "Mistral", "OpenAI", "Qwen");
    }

    @Test
    void whatIsWrongIsRefusedByItsName() {
        assertThatThrownBy(() -> products("AmazonEC2"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("AmazonEC2");
        assertThatThrownBy(() -> client.getAttributeValues(
                        request -> request.serviceCode(BEDROCK).attributeName("colour")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> client.getProducts(
                        request -> request.serviceCode(BEDROCK).maxResults(101)))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> client.getProducts(
                        request -> request.serviceCode(BEDROCK).formatVersion("csv")))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> client.getProducts(
                        request -> request.serviceCode(BEDROCK).nextToken("next")))
                .isInstanceOf(InvalidNextTokenException.class);
        assertThatThrownBy(() -> products(BEDROCK, filter("model", "Nova").copy(copy -> copy.type("CONTAINS"))))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("TERM_MATCH");
    }

    @Test
    void filtersThatAreNoObjectsAreRefused() {
        Http http = new Http(service.endpoint());
        for (String filters : List.of("{}", "[1]", "\"all\"")) {
            JsonNode error = Http.json(http.post(
                            "/",
                            "{\"ServiceCode\":\"AmazonBedrock\",\"Filters\":" + filters + "}",
                            "X-Amz-Target",
                            "AWSPriceListService.GetProducts")
                    .body());
            assertThat(error.path("__type").asText()).isEqualTo("SerializationException");
        }
    }

    @Test
    void aModelThatNobodyNamedIsCalledByItsId() {
        Label label = Label.of("acme.rocket-v1:0");
        assertThat(label).isEqualTo(new Label("acme", "acme.rocket-v1", "acme.rocket-v1"));
        assertThat(Map.of("eu-central-1", "EUC1", "ap-northeast-1", "APN1"))
                .allSatisfy(
                        (code, prefix) -> assertThat(new Region(code).prefix()).isEqualTo(prefix));
    }
}
