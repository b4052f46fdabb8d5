package dev.headroom.planner.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TailWeightsTest {

    private static final double[] TOTALS = {3, 10, 1, 7, 5};

    /** The worst 30 % of five futures are one and a half: (10 + 7 / 2) / 1.5 = 9. */
    @Test
    void theTailIsTheMeanOfTheWorstFuturesTheLastOneInPart() {
        assertThat(TailWeights.valueAtRisk(TOTALS, 0.3)).isCloseTo(9, within(1e-12));
        assertThat(TailWeights.of(TOTALS, 0.3))
                .containsExactly(new double[] {0, 2 / 3.0, 0, 1 / 3.0, 0}, within(1e-12));
    }

    @Test
    void theWholeOfTheFuturesIsTheirMean() {
        assertThat(TailWeights.valueAtRisk(TOTALS, 1)).isCloseTo(5.2, within(1e-12));
    }

    @Test
    void aTailThinnerThanOneFutureIsTheWorst() {
        assertThat(TailWeights.valueAtRisk(TOTALS, 0.01)).isCloseTo(10, within(1e-12));
    }
}
