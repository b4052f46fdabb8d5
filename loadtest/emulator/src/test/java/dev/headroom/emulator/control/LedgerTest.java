package dev.headroom.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.bedrock.model.CommitmentDuration;

/** Bills. Prices of a unit of Llama 3.1 8B Instruct are AWS's of 2026-07-24: 24.00 without a term, 21.18 for a month. */
class LedgerTest {

    private final Bench bench = new Bench();
    private final Ledger ledger = new Ledger(bench.purchases, LedgerTest::price);

    private static Optional<BigDecimal> price(String modelId, Optional<Purchase.Commitment> term) {
        return modelId.equals(Bench.LLAMA)
                ? Optional.of(new BigDecimal(term.isPresent() ? "21.18" : "24.00"))
                : Optional.empty();
    }

    @Test
    void nothingBoughtCostsNothing() {
        assertThat(ledger.lines()).isEmpty();
        assertThat(ledger.json().path("knownTotal").decimalValue()).isEqualByComparingTo("0");
    }

    @Test
    void eachHourThatHasBegunIsBilledWhole() {
        bench.buy("chat");
        assertThat(ledger.lines()).hasSize(1);
        bench.clock.pass(Duration.ofHours(1));
        assertThat(ledger.lines()).hasSize(1);
        bench.clock.pass(Duration.ofMillis(1));
        assertThat(ledger.lines()).hasSize(2);
        Ledger.Line second = ledger.lines().get(1);
        assertThat(second.hourStart()).isEqualTo("2026-01-31T11:20:30Z");
        assertThat(second.hourNumber()).isEqualTo(2);
        assertThat(second.amount().orElseThrow()).isEqualByComparingTo("48.00");
    }

    @Test
    void theBillEndsWithTheDeletionAndOutlivesIt() {
        String arn = bench.bought("chat", request -> {});
        bench.clock.pass(Duration.ofMinutes(90));
        bench.delete(arn);
        bench.clock.pass(Duration.ofDays(1));
        assertThat(ledger.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.purchase().arn()).isEqualTo(arn));
    }

    @Test
    void aTermOfAMonthIsBilledByTheHourAndOnBeyondItsEnd() {
        String arn = bench.bought("chat", request -> request.commitmentDuration(CommitmentDuration.ONE_MONTH));
        bench.clock.setTo("2026-02-28T10:20:30Z");
        // 28 days of 24 hours at 2 units x 21.18 dollars.
        assertThat(ledger.json().path("knownTotal").decimalValue()).isEqualByComparingTo("28465.92");
        bench.clock.pass(Duration.ofHours(10));
        assertThat(ledger.lines()).hasSize(28 * 24 + 10);
        bench.delete(arn);
        assertThat(ledger.lines()).hasSize(28 * 24 + 10);
    }

    @Test
    void anUnknownPriceIsNullAndNotZero() {
        bench.buy("haiku", request -> request.modelId("anthropic.claude-3-haiku-20240307-v1:0:48k"));
        bench.buy("custom", request -> request.modelId(Bench.CUSTOM));
        JsonNode json = ledger.json();
        assertThat(json.at("/lines/0/amount").isNull()).isTrue();
        assertThat(json.at("/lines/0/pricePerUnitHour").isNull()).isTrue();
        assertThat(json.path("linesWithoutPrice").asInt()).isEqualTo(1);
        assertThat(json.path("knownTotal").decimalValue()).isEqualByComparingTo("48");
        assertThat(json.at("/lines/1/modelId").asText()).isEqualTo(Bench.LLAMA_UNITS);
        assertThat(json.at("/lines/1/modelUnits").asInt()).isEqualTo(2);
        assertThat(json.at("/lines/1/commitmentDuration").isNull()).isTrue();
        assertThat(Instant.parse(json.at("/lines/1/hourStart").asText())).isEqualTo(bench.clock.instant());
    }

    @Test
    void aCreationThatFailedIsNotBilled() {
        bench.purchases.failNext("No capacity.");
        bench.bought("chat", request -> {});
        bench.clock.pass(Duration.ofDays(1));
        assertThat(ledger.lines()).isEmpty();
    }
}
