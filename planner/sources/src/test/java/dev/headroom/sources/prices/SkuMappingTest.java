package dev.headroom.sources.prices;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.planner.price.Price;
import dev.headroom.sources.prices.Meter.Route;
import dev.headroom.sources.prices.Slot.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Products as the list has them, written by hand. */
class SkuMappingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final String CLAUDE = "AmazonBedrockFoundationModels";

    private static ListedSku bedrock(String sku, String model, String usage, String unit, String usd) {
        return new ListedSku(
                "AmazonBedrock",
                sku,
                Map.of("regionCode", "us-east-1", "model", model, "usagetype", usage),
                unit,
                new BigDecimal(usd));
    }

    /** As AWS has it: no Region and no model but in names. */
    private static ListedSku claude(String sku, String model, String body, String unit, String usd) {
        return new ListedSku(
                CLAUDE,
                sku,
                Map.of(
                        "servicename",
                        model + " (Amazon Bedrock Edition)",
                        "usagetype",
                        "USW2-MP:USW2_" + body + "-Units"),
                unit,
                new BigDecimal(usd));
    }

    private static ListedPrices map(ListedSku... skus) {
        return new SkuMapping(DAY).map(List.of(skus), new ArrayList<>(), List.of());
    }

    private static List<String> prices(ListedSku... skus) {
        return map(skus).book().rows().stream()
                .map(price -> price.thing() + ": " + price.figures())
                .toList();
    }

    /** USD 0.000035 for 1,000 tokens is 0.035 for a million. */
    @Test
    void thousandsOfTokensBecomeMillions() {
        ListedPrices listed = map(
                bedrock("IN1", "Nova Micro", "USE1-NovaMicro-input-tokens", "1K tokens", "0.0000350000"),
                bedrock("OUT1", "Nova Micro", "USE1-NovaMicro-output-tokens", "1K tokens", "0.0001400000"));
        Price only = listed.book().rows().get(0);
        assertThat(only.thing() + ": " + only.figures())
                .isEqualTo(
                        "amazon.nova-micro-v1:0 in us-east-1, on demand: $0.035 input, $0.14 output for a million tokens");
        assertThat(only.provenance().asOf()).isEqualTo(DAY);
        assertThat(only.provenance().source())
                .isEqualTo("AWS Price List Query API (AmazonBedrock), SKU IN1 (USE1-NovaMicro-input-tokens), SKU OUT1"
                        + " (USE1-NovaMicro-output-tokens)");
        assertThat(listed.unmapped()).isEmpty();
    }

    /** The unit prices that AWS had for Nova 2 Lite in us-east-1. */
    @Test
    void modelUnitsAreByTheHour() {
        assertThat(prices(
                        bedrock(
                                "U0",
                                "Nova 2.0 Lite",
                                "USE1-Nova2.0Lite-ProvisionedThroughput-NoCommit-ModelUnits",
                                "hour",
                                "60.5"),
                        bedrock(
                                "U1",
                                "Nova 2.0 Lite",
                                "USE1-Nova2.0Lite-ProvisionedThroughput-1month-ModelUnits",
                                "hour",
                                "55.0000")))
                .containsExactly(
                        "amazon.nova-2-lite-v1:0 in us-east-1, model unit, no commitment: $60.50 for an hour",
                        "amazon.nova-2-lite-v1:0 in us-east-1, model unit, 1 month: $55.00 for an hour");
    }

    /** Opus 5.5: 4.40 and 22.00 in the Region, 4.00 and 20.00 globally, in both of the styles that the offer has. */
    @Test
    void bothStylesOfTheMarketplaceAreRead() {
        List<String> expected = List.of(
                "anthropic.claude-opus-5-5 in us-west-2, on demand: $4.40 input, $22.00 output for a million tokens",
                "global.anthropic.claude-opus-5-5 in us-west-2, on demand: $4.00 input, $20.00 output for a million tokens");
        assertThat(prices(
                        claude("A", "Claude Opus 5.5", "input_tokens_standard", "1M tokens", "4.4000000000"),
                        claude("B", "Claude Opus 5.5", "output_tokens_standard", "1M tokens", "22.0000000000"),
                        claude("C", "Claude Opus 5.5", "input_tokens_global_standard", "Units", "4"),
                        claude("D", "Claude Opus 5.5", "output_tokens_global_standard", "Units", "20")))
                .isEqualTo(expected);
        assertThat(prices(
                        claude("A", "Claude Opus 5.5", "InputTokenCount", "1M tokens", "4.4000000000"),
                        claude("B", "Claude Opus 5.5", "OutputTokenCount", "1M tokens", "22.0000000000"),
                        claude("C", "Claude Opus 5.5", "InputTokenCount_Global", "1M tokens", "4"),
                        claude("D", "Claude Opus 5.5", "OutputTokenCount_Global", "1M tokens", "20")))
                .isEqualTo(expected);
    }

    @Test
    void cacheUnitsAndReservationsAreRead() {
        assertThat(prices(
                        claude("A", "Claude Haiku 4.5", "CacheReadInputTokenCount_Global", "1M tokens", "0.1"),
                        claude("B", "Claude Haiku 4.5", "CacheWriteInputTokenCount_Global", "1M tokens", "1.25"),
                        claude("C", "Claude Haiku 4.5", "cache_write_tokens_1h_global_standard", "1M tokens", "2"),
                        claude(
                                "D",
                                "Claude 3.7 Sonnet",
                                "ProvisionedThroughput_1MonthCommit_ModelUnits_Usage",
                                "Units",
                                "158.4"),
                        claude("E", "Claude Haiku 4.5", "Reserved_3Month_InputTPM_Geo", "Units", "0.0594"),
                        claude("F", "Claude Haiku 4.5", "Reserved_3Month_OutputTPM_Geo", "Units", "0.297")))
                .containsExactly(
                        "global.anthropic.claude-haiku-4-5-20251001-v1:0 in us-west-2, cache: $1.25 written for 5 minutes,"
                                + " $2.00 written for 1 hour, $0.10 read for a million tokens",
                        "anthropic.claude-3-7-sonnet-20250219-v1:0 in us-west-2, model unit, 1 month: $158.40 for an hour",
                        "anthropic.claude-haiku-4-5-20251001-v1:0 in us-west-2, reserved, 3 months: $0.0594 input, $0.297"
                                + " output for an hour of 1,000 tokens per minute");
    }

    @ParameterizedTest
    @CsvSource({
        "MillionBatchInputTokens, BATCH, INPUT, REGION",
        "InputTokenCount_Global_Batch, BATCH, INPUT, GLOBAL",
        "InputTokenCount_Batch_Global, BATCH, INPUT, GLOBAL",
        "OutputTokenCount_Geo, ON_DEMAND, OUTPUT, GEOGRAPHY",
        "output_tokens_flex, FLEX, OUTPUT, REGION",
        "input_tokens_global_priority, PRIORITY, INPUT, GLOBAL",
        "cache_write_tokens_30m_standard, CACHE, WRITTEN_THIRTY_MINUTES, REGION",
        "Reserved_1Month_OutputTPM_Global, RESERVED_ONE_MONTH, OUTPUT, GLOBAL"
    })
    void aBodyThatIsKnownIsRead(String body, Slot slot, Part part, Route route) {
        assertThat(Bodies.meter(body)).contains(new Meter(slot, part, route));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "InputTokenCount_LCtx",
                "input_tokens_long_ctx_standard",
                "InputTokenCount_Latency",
                "input_tokens",
                "CacheReadInputTokenCount_Batch",
                "cache_read_tokens_batch",
                "InputTokenCount_Global_Global",
                ""
            })
    void aBodyThatIsNotKnownIsNotRead(String body) {
        assertThat(Bodies.meter(body)).isEmpty();
    }

    @Test
    void whatOnlyLooksAlikeIsLeftAndTold() {
        ListedPrices listed = map(
                bedrock("L", "Nova Pro", "USE1-NovaPro-latency-optimized-input-tokens", "1K tokens", "0.001"),
                bedrock("M", "Nova Lite", "USE1-NovaMicro-input-tokens", "1K tokens", "0.001"),
                bedrock("N", "Nova Micro", "USE1-NovaMicro-input-tokens", "images", "0.001"),
                claude("O", "Claude Opus 9", "InputTokenCount", "1M tokens", "1"),
                claude("P", "Claude Opus 5", "Searches", "Units", "1"),
                claude("Q", "Claude Opus 5", "InputTokenCount", "1M tokens", "5.5"));
        assertThat(listed.book().rows()).isEmpty();
        assertThat(listed.unmapped()).extracting(UnmappedSku::sku).containsExactly("L", "M", "N", "O", "P", "Q");
        assertThat(listed.unmapped())
                .extracting(UnmappedSku::why)
                .containsExactly(
                        "no row of the table of models has this name and usage type",
                        "no row of the table of models has this name and usage type",
                        "its unit 'images' is not known of such a product",
                        "no row of the table of models has this service name",
                        "its usage type is not known",
                        "a part of its price is missing, or is 0: anthropic.claude-opus-5 in us-west-2 has {INPUT=5.50}");
    }

    @Test
    void productsThatDisagreeArePricesOfNothing() {
        ListedPrices listed = map(
                claude("A", "Claude Opus 5", "InputTokenCount", "1M tokens", "5.5"),
                claude("B", "Claude Opus 5", "input_tokens_standard", "1M tokens", "5.6"),
                claude("C", "Claude Opus 5", "OutputTokenCount", "1M tokens", "27.5"));
        assertThat(listed.book().rows()).isEmpty();
        assertThat(listed.unmapped())
                .extracting(UnmappedSku::why)
                .containsOnly("two products of one price disagree: anthropic.claude-opus-5 in us-west-2");
        assertThat(prices(
                        claude("A", "Claude Opus 5", "InputTokenCount", "1M tokens", "5.5"),
                        claude("B", "Claude Opus 5", "input_tokens_standard", "1M tokens", "5.50"),
                        claude("C", "Claude Opus 5", "OutputTokenCount", "1M tokens", "27.5")))
                .hasSize(1);
    }

    /** The price block is AWS's of Mistral Large; its model is none of ours. */
    @Test
    void aProductIsReadInItsShape() throws JsonProcessingException {
        String json = """
                {"product":{"productFamily":"Amazon Bedrock","attributes":{"servicecode":"AmazonBedrock","regionCode":"us-east-1",
                "usagetype":"USE1-Mistral-input-tokens","model":"Mistral Large","inferenceType":"Input tokens"},"sku":"4JGB54U6JUKURPCS"},
                "terms":{"OnDemand":{"4JGB54U6JUKURPCS.JRTCKXETXF":{"priceDimensions":{"4JGB54U6JUKURPCS.JRTCKXETXF.6YS6EN2CT7":
                {"appliesTo":[],"beginRange":"0","endRange":"Inf","unit":"1K tokens","pricePerUnit":{"USD":"0.0040000000"}}}}}}}
                """;
        ListedSku sku = SkuReader.read("AmazonBedrock", new ObjectMapper().readTree(json))
                .orElseThrow();
        assertThat(sku.sku()).isEqualTo("4JGB54U6JUKURPCS");
        assertThat(sku.usd()).isEqualByComparingTo("0.004");
        assertThat(map(sku).unmapped()).hasSize(1);
        assertThat(SkuReader.read("AmazonBedrock", new ObjectMapper().readTree(json.replace("USD", "CNY"))))
                .isEmpty();
    }
}
