package dev.headroom.config.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.ModelUnitPrice;
import dev.headroom.planner.price.PriceBook;
import dev.headroom.planner.price.PriceRemark;
import dev.headroom.planner.price.TokenPrice;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The price book that comes with the product, against the figures that AWS published. */
class ShippedPricesTest {

    private static final PriceBook BOOK = new ConfigFolder(Path.of(".")).prices();

    /** aws.amazon.com/bedrock/pricing as of 2026-07-24, but for Claude: see the sources in anthropic.yaml. */
    @ParameterizedTest
    @CsvSource({
        "meta.llama3-1-8b-instruct-v1:0,            us-west-2, 24.00, 21.18, 13.08",
        "meta.llama3-1-70b-instruct-v1:0,           us-west-2, 24.00, 21.18, 13.08",
        "meta.llama3-2-1b-instruct-v1:0,            us-west-2, 23.00, 20.30, 12.54",
        "meta.llama3-2-3b-instruct-v1:0,            us-west-2, 23.00, 20.30, 12.54",
        "meta.llama3-2-11b-instruct-v1:0,           us-west-2, 23.00, 20.30, 12.54",
        "meta.llama3-2-90b-instruct-v1:0,           us-west-2, 30.00, 26.48, 16.35",
        "amazon.nova-2-lite-v1:0,                   us-east-1, 60.50, 55.00,",
        "anthropic.claude-v2:1,                     us-east-1,      , 63.00, 35.00",
        "anthropic.claude-v2,                       us-west-2,      , 63.00, 35.00",
        "anthropic.claude-instant-v1,               us-east-1,      , 39.60, 22.00",
        "anthropic.claude-3-7-sonnet-20250219-v1:0, us-west-2,      , 158.40,",
        "meta.llama3-1-8b-instruct-v1:0,            us-east-1,      ,       ,",
        "anthropic.claude-sonnet-4-6,               us-east-1,      ,       ,",
    })
    void aModelUnitCostsWhatWasPublished(
            String model, String region, BigDecimal none, BigDecimal month, BigDecimal half) {
        assertThat(perHour(model, region, CommitmentTerm.NO_COMMITMENT)).isEqualTo(Optional.ofNullable(none));
        assertThat(perHour(model, region, CommitmentTerm.ONE_MONTH)).isEqualTo(Optional.ofNullable(month));
        assertThat(perHour(model, region, CommitmentTerm.SIX_MONTHS)).isEqualTo(Optional.ofNullable(half));
    }

    private static Optional<BigDecimal> perHour(String model, String region, CommitmentTerm term) {
        return Optional.ofNullable(BOOK.of(model, region).units().get(term)).map(ModelUnitPrice::usdPerHour);
    }

    /** AWS Price List, publication 2026-08-20. */
    @ParameterizedTest
    @CsvSource({
        "amazon.nova-micro-v1:0,                      us-east-1, 0.035, 0.14",
        "meta.llama3-1-8b-instruct-v1:0,              us-west-2, 0.22,  0.22",
        "meta.llama3-3-70b-instruct-v1:0,             us-east-1, 0.72,  0.72",
        "us.anthropic.claude-opus-4-6-v1,             us-west-2, 5.50,  27.50",
        "global.anthropic.claude-opus-4-6-v1,         us-west-2, 5.00,  25.00",
        "anthropic.claude-haiku-4-5-20251001-v1:0,    us-east-1, 1.10,  5.50",
        "openai.gpt-oss-120b-1:0,                     us-west-2, 0.15,  0.60",
        "deepseek.v3.2,                               us-east-1, 0.62,  1.85",
        "mistral.mistral-large-3-675b-instruct,       us-west-2, 0.50,  1.50",
    })
    void aMillionTokensCostWhatWasPublished(String model, String region, BigDecimal input, BigDecimal output) {
        TokenPrice price = BOOK.of(model, region).onDemand();
        assertThat(price.usdPerMillionInput()).isEqualByComparingTo(input);
        assertThat(price.usdPerMillionOutput()).isEqualByComparingTo(output);
    }

    @Test
    void aLongerTermNeverCostsMoreByTheHour() {
        assertThat(BOOK.modelUnits())
                .extracting(
                        unit -> BOOK.of(unit.modelId(), unit.region()).units().values())
                .allSatisfy(byTerm -> assertThat(byTerm)
                        .extracting(ModelUnitPrice::usdPerHour)
                        .isSortedAccordingTo(Comparator.reverseOrder()));
    }

    @Test
    void everyModelUnitHasAnOnDemandPriceBesideIt() {
        assertThat(BOOK.modelUnits())
                .isNotEmpty()
                .allSatisfy(unit -> assertThat(
                                BOOK.of(unit.modelId(), unit.region()).units())
                        .containsValue(unit));
    }

    /** Units are bought under ids such as {@code ...v1:0:128k}, but prices go by the plain id. */
    @Test
    void noIdHasAContextLength() {
        assertThat(BOOK.models()).noneMatch(id -> id.matches(".*:[0-9]+k"));
    }

    @Test
    void everyPriceNamesAPublicSourceAndADay() {
        assertThat(BOOK.rows())
                .hasSizeGreaterThan(300)
                .allSatisfy(row ->
                        published(row.provenance().source(), row.provenance().asOf()));
    }

    private static void published(String source, LocalDate asOf) {
        assertThat(source).containsAnyOf("AWS Price List", "aws.amazon.com/bedrock/pricing", "pydantic/genai-prices");
        assertThat(asOf).isBetween(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 11, 25));
    }

    /** Anthropic said on 2026-08-10 that the introductory price stays, and AWS's list of 2026-08-20 has it. */
    @Test
    void ofSourcesThatDisagreeTheNewerIsUsedAndBothAreTold() {
        ModelPrices sonnet = BOOK.of("global.anthropic.claude-sonnet-5", "us-east-1");
        assertThat(sonnet.onDemand().figures()).isEqualTo("$2.00 input, $10.00 output for a million tokens");
        assertThat(BOOK.warnings(sonnet, LocalDate.of(2026, 9, 1)))
                .filteredOn(warning -> warning.contains("sources disagree"))
                .singleElement()
                .asString()
                .contains("$2.00 input, $10.00 output", "2026-08-20", "$3.00 input, $15.00 output", "2026-06-30");
    }

    /** Every difference between sources that the shipped files know of. */
    @Test
    void theSourcesThatDisagreeAreTheseAndNoOthers() {
        assertThat(BOOK.remarks())
                .extracting(PriceRemark::modelId)
                .containsOnly(
                        "anthropic.claude-sonnet-5",
                        "us.anthropic.claude-sonnet-5",
                        "global.anthropic.claude-sonnet-5",
                        "anthropic.claude-3-5-sonnet-20240620-v1:0",
                        "anthropic.claude-3-5-sonnet-20241022-v2:0",
                        "openai.gpt-5.6-terra",
                        "us.openai.gpt-5.6-terra");
    }
}
