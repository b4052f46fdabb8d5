package dev.headroom.loadtest.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.loadtest.wire.ConverseBody;
import dev.headroom.planner.measure.TokenUse;
import dev.headroom.planner.price.Provenance;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BudgetTest {

    /** 99 requests of 360 tokens at 22 cents a million, as a short test has them. */
    @Test
    void whatWasSpentIsSaidToTheLastDigit() {
        Budget budget = Budget.ofUsd(1);
        for (int i = 0; i < 99; i++) {
            budget.reserve(0.001);
            budget.settle(0.001, 0.0000792);
        }
        assertThat(budget.spent()).hasToString("0.0078408");
        assertThat(budget.limit()).hasValueSatisfying(limit -> assertThat(limit).hasToString("1.00"));
        assertThat(budget.committed().less(budget.spent())).isEqualTo(Usd.ZERO);
        assertThat(Budget.unlimited().limit()).isEmpty();
    }

    private static final Tariff.ByToken TARIFF = new Tariff.ByToken(new TokenPrice(
            "m",
            "r",
            TokenTier.ON_DEMAND,
            new BigDecimal("3.00"),
            new BigDecimal("15.00"),
            new Provenance("a test", LocalDate.EPOCH)));

    @Test
    void whatWouldPassTheLimitIsNotReserved() {
        Budget budget = Budget.ofUsd(1);
        assertThat(budget.reserve(0.6)).isTrue();
        assertThat(budget.reserve(0.6)).isFalse();
        assertThat(budget.reserve(0.4)).isTrue();
        assertThat(budget.reserve(0.000_000_001)).isFalse();
    }

    @Test
    void settlingGivesBackWhatWasNotSpent() {
        Budget budget = Budget.ofUsd(1);
        budget.reserve(0.9);
        budget.settle(0.9, 0.2);
        assertThat(budget.committedUsd()).isCloseTo(0.2, within(1e-8));
        assertThat(budget.spent()).hasToString("0.20");
        assertThat(budget.reserve(0.8)).isTrue();
    }

    @Test
    void manyThreadsTogetherNeverPassTheLimit() {
        Budget budget = Budget.ofUsd(1);
        long granted = IntStream.range(0, 100_000)
                .parallel()
                .filter(i -> budget.reserve(0.0001))
                .count();
        assertThat(granted).isEqualTo(10_000);
        assertThat(budget.committedUsd()).isLessThanOrEqualTo(1);
    }

    @Test
    void manyThreadsThatSettleLeaveExactlyWhatTheySpent() {
        Budget budget = Budget.ofUsd(1);
        IntStream.range(0, 50_000).parallel().forEach(i -> {
            if (budget.reserve(0.01)) {
                assertThat(budget.committedUsd()).isLessThanOrEqualTo(1);
                budget.settle(0.01, 0.000_01);
            }
        });
        assertThat(budget.committedUsd()).isLessThanOrEqualTo(1);
        assertThat(budget.committedUsd()).isCloseTo(budget.spent().usd().doubleValue(), within(0.01));
        assertThat(budget.reserve(1 - budget.committedUsd() + 1e-6)).isFalse();
    }

    /** Multiples of a cent, which binary fractions miss on either side. */
    @Test
    void notEvenABillionthIsGrantedAboveTheLimit() {
        for (int cents = 1; cents < 2000; cents++) {
            Budget budget = Budget.ofUsd(cents / 100.0);
            long granted = 0;
            for (double piece = cents / 100.0; piece >= 1e-9; piece /= 2) {
                while (budget.reserve(piece)) {
                    granted++;
                }
            }
            assertThat(granted).isPositive();
            assertThat(budget.committedUsd()).isLessThanOrEqualTo(cents / 100.0);
        }
    }

    @Test
    void noRequestCostsMoreThanItsWorstCase() {
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 500; i++) {
            ConverseBody body = new ConverseBody("é".repeat(1 + random.nextInt(400)), 1 + random.nextInt(300), 1);
            int bytes = body.prompt().length() * 2;
            TokenUse worst = new TokenUse(0, body.maxTokens(), 0, bytes);
            TokenUse plain = new TokenUse(bytes / 4, random.nextInt(body.maxTokens() + 1), bytes / 4, bytes / 4);
            assertThat(TARIFF.worstCaseUsd(body)).isGreaterThanOrEqualTo(TARIFF.usd(worst));
            assertThat(TARIFF.worstCaseUsd(body)).isGreaterThanOrEqualTo(TARIFF.usd(plain));
        }
    }

    /** 1,000 input at $3 and 100 output at $15 a million: 0.003 + 0.0015. */
    @Test
    void tokensCostWhatThePriceBookSays() {
        assertThat(TARIFF.usd(new TokenUse(1000, 100, 0, 0))).isCloseTo(0.0045, within(1e-12));
        assertThat(new Tariff.Free().usd(new TokenUse(1000, 100, 0, 0))).isZero();
    }

    @Test
    void aBudgetIsASumOfMoney() {
        assertThatThrownBy(() -> Budget.ofUsd(0)).hasMessageContaining("budget in dollars");
        assertThatThrownBy(() -> Budget.ofUsd(Double.NaN)).hasMessageContaining("budget in dollars");
        assertThatThrownBy(() -> Budget.ofUsd(2e6)).hasMessageContaining("budget in dollars");
    }
}
