package dev.headroom.emulator.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.emulator.protocol.Served;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.pricing.PricingClient;
import software.amazon.awssdk.services.pricing.model.AttributeValue;
import software.amazon.awssdk.services.pricing.model.Filter;
import software.amazon.awssdk.services.pricing.model.FilterType;
import software.amazon.awssdk.services.pricing.model.InvalidNextTokenException;
import software.amazon.awssdk.services.pricing.model.NotFoundException;

/** AWS's own client, over HTTP, signed. */
class PriceListTest {

    private final Served served = new Served(PriceList.over(PriceBook.shipped()));
    private final PricingClient client = served.client(PricingClient.builder());

    @AfterEach
    void stop() {
        client.close();
        served.close();
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private List<JsonNode> products(String offer, String... fieldsAndValues) {
        Filter[] filters = new Filter[fieldsAndValues.length / 2];
        for (int i = 0; i < filters.length; i++) {
            filters[i] = Filter.builder()
                    .type(FilterType.TERM_MATCH)
                    .field(fieldsAndValues[2 * i])
                    .value(fieldsAndValues[2 * i + 1])
                    .build();
        }
        return client
                .getProductsPaginator(request -> request.serviceCode(offer)
                        .formatVersion("aws_v1")
                        .maxResults(7)
                        .filters(filters))
                .priceList()
                .stream()
                .map(PriceListTest::tree)
                .toList();
    }

    private static Stream<JsonNode> dimensions(JsonNode product) {
        return product.at("/terms/OnDemand")
                .valueStream()
                .flatMap(term -> term.path("priceDimensions").valueStream());
    }

    private static String usd(JsonNode product) {
        return dimensions(product)
                .findFirst()
                .orElseThrow()
                .at("/pricePerUnit/USD")
                .asText();
    }

    /** Usage type, unit and price of the row as AWS has it. */
    @Test
    void unitsOfLlamaAreInTheOfferUnderAwssUsageType() {
        List<JsonNode> found =
                products("AmazonBedrock", "usagetype", "USW2-Llama3-1-70B-ProvisionedThroughput-NoCommit-ModelUnits");
        assertThat(found).singleElement().satisfies(product -> {
            assertThat(usd(product)).isEqualTo("24.0000000000");
            assertThat(product.at("/product/attributes/feature").asText())
                    .isEqualTo("Provisioned Throughput Inference - no commit");
            assertThat(product.at("/product/attributes/model").asText()).isEqualTo("Llama 3.1 70B Instruct");
            assertThat(dimensions(product)
                            .findFirst()
                            .orElseThrow()
                            .path("unit")
                            .asText())
                    .isEqualTo("hour");
        });
    }

    @Test
    void unitsOfClaudeAreInTheOtherOffer() {
        List<JsonNode> found = products(
                "AmazonBedrockFoundationModels",
                "usagetype",
                "USW2-MP:USW2_ProvisionedThroughput_1MonthCommit_ModelUnits_Usage-Units");
        assertThat(found).singleElement().satisfies(product -> {
            assertThat(usd(product)).isEqualTo("158.4000000000");
            assertThat(product.at("/product/attributes/servicename").asText())
                    .isEqualTo("Claude 3.7 Sonnet (Amazon Bedrock Edition)");
        });
    }

    @Test
    void tokensAreByTheThousandOrByTheMillion() {
        List<JsonNode> nova = products(
                "AmazonBedrock",
                "model",
                "Nova Micro",
                "regionCode",
                "us-east-1",
                "feature",
                "On-demand Inference",
                "inferenceType",
                "Input tokens");
        assertThat(nova).singleElement().satisfies(product -> {
            assertThat(usd(product)).isEqualTo("0.0000350000");
            assertThat(product.at("/product/attributes/usagetype").asText()).isEqualTo("USE1-NovaMicro-input-tokens");
        });
        assertThat(products(
                        "AmazonBedrockFoundationModels",
                        "servicename",
                        "Claude Haiku 4.5 (Amazon Bedrock Edition)",
                        "usagetype",
                        "USW2-MP:USW2_InputTokenCount_Global-Units"))
                .extracting(PriceListTest::usd)
                .containsExactly("1.0000000000");
    }

    @Test
    void everyProductHasItsOwnSkuAndKeysThatFit() {
        Set<String> skus = new HashSet<>();
        for (String offer : List.of("AmazonBedrock", "AmazonBedrockFoundationModels")) {
            for (JsonNode product : products(offer)) {
                String sku = product.at("/product/sku").asText();
                assertThat(sku).matches("[0-9A-Z]{16}");
                assertThat(skus.add(sku)).as(product.toString()).isTrue();
                assertThat(product.at("/terms/OnDemand").fieldNames().next()).startsWith(sku + ".");
                assertThat(dimensions(product)).hasSize(1);
            }
        }
        assertThat(skus).hasSize(Product.of(PriceBook.shipped()).size());
    }

    @Test
    void servicesAndAttributesAreListed() {
        assertThat(client.describeServicesPaginator(request -> request.maxResults(1))
                        .services())
                .extracting(service -> service.serviceCode())
                .containsExactly("AmazonBedrock", "AmazonBedrockFoundationModels");
        assertThat(client.getAttributeValuesPaginator(request -> request.serviceCode("AmazonBedrock")
                                .attributeName("provider")
                                .maxResults(2))
                        .attributeValues())
                .extracting(AttributeValue::value)
                .containsExactly("Amazon", "Anthropic", "DeepSeek", "Meta", "Mistral AI", "OpenAI");
    }

    @Test
    void mistakesAreRefusedByName() {
        assertThatThrownBy(() -> products("AmazonEC2")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> client.getAttributeValues(
                        request -> request.serviceCode("AmazonBedrock").attributeName("colour")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> client.getProducts(
                        request -> request.serviceCode("AmazonBedrock").nextToken("x")))
                .isInstanceOf(InvalidNextTokenException.class);
        assertThat(products("AmazonBedrock", "colour", "red")).isEmpty();
    }
}
