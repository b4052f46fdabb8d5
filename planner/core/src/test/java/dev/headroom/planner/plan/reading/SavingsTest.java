package dev.headroom.planner.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.quantity.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SavingsTest {

    private static List<Money> usd(double... amounts) {
        return Arrays.stream(amounts).mapToObj(Money::ofUsd).toList();
    }

    /** 41 futures that save -20, -15 and so on to 180: the quantiles are every other one, the worst 4.1 are -20, -15, -10, -5 and a tenth of 0. */
    @Test
    void quantilesLossAndTheWorstTenthAreThoseOfTheFutures() {
        double[] saved = IntStream.rangeClosed(0, 40)
                .map(i -> 40 - i)
                .mapToDouble(i -> -20 + 5 * i)
                .toArray();
        Savings savings = Savings.of(saved);
        assertThat(savings.quantiles())
                .isEqualTo(IntStream.rangeClosed(0, 20)
                        .mapToObj(i -> Money.ofUsd(-20 + 10 * i))
                        .toList());
        assertThat(savings.mean()).isEqualTo(Money.ofUsd(80));
        assertThat(savings.worstTenth()).isEqualTo(Money.ofUsd(-50 / 4.1));
        assertThat(savings.chanceOfLoss()).isEqualTo(4 / 41.0);
    }

    @Test
    void whatNeitherSavesNorCostsMoreIsNoLoss() {
        assertThat(Savings.of(new double[] {0, 0, 5}).chanceOfLoss()).isZero();
    }

    @Test
    void quantilesThatFallOrAreTooFewAreRefused() {
        assertThatThrownBy(() -> new Savings(usd(1, 2), Money.ZERO, Money.ZERO, 0))
                .hasMessage("savings have 2 quantiles, must have 21");
        List<Money> falling = new ArrayList<>(Collections.nCopies(20, Money.ofUsd(3)));
        falling.add(Money.ofUsd(2.5));
        assertThatThrownBy(() -> new Savings(falling, Money.ZERO, Money.ZERO, 0))
                .hasMessage("quantiles of savings fall from 3.00 to 2.50, must rise");
    }
}
