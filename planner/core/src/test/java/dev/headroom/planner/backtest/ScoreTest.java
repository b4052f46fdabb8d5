package dev.headroom.planner.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {

    /** Quantiles 1 to 9 at the nine levels, every hour. */
    private static QuantileForecast oneToNine(int hours) {
        return QuantileForecast.of(hours, hour -> new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
    }

    /** By hand, of 4, 8 and 10 against the .95 quantile 7: .05 x 3 + .95 x 1 + .95 x 3 = 3.95; against the median 4: 0, 2, 3. */
    @Test
    void lossesAreThoseOfAHandCalculation() {
        Score score = Score.of(oneToNine(3), new double[] {4, 8, 10}, 2);
        assertThat(score.meanLoss(0.95)).isCloseTo(3.95 / 3, within(1e-12));
        assertThat(score.weightedLoss(0.95)).isCloseTo(2 * 3.95 / 22, within(1e-12));
        assertThat(score.meanLoss(0.5)).isCloseTo(5 / 3.0, within(1e-12));
        assertThat(score.mase()).isCloseTo((0 + 4 + 6) / 2.0 / 3, within(1e-12));
    }

    /** 4 is within all bands (3 to 5, 2 to 6, 1 to 8), 8 on the end of the widest, 10 in none. */
    @Test
    void whatIsOnTheEndOfABandIsInIt() {
        Score score = Score.of(oneToNine(3), new double[] {4, 8, 10}, 2);
        assertThat(score.coverage(0.5)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(score.coverage(0.8)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(score.coverage(0.95)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(score.shareAtOrBelow(0.975)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(score.shareAtOrBelow(0.99)).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void hoursThatWereNotObservedAreNotScored() {
        Score whole = Score.of(oneToNine(2), new double[] {4, 8}, 1);
        Score gap = Score.of(oneToNine(3), new double[] {4, Double.NaN, 8}, 1);
        assertThat(gap).isEqualTo(whole);
    }

    @Test
    void scoresAddUp() {
        Score first = Score.of(oneToNine(1), new double[] {4}, 2);
        Score second = Score.of(oneToNine(2), new double[] {8, 10}, 2);
        Score sum = first.plus(second);
        Score whole = Score.of(oneToNine(3), new double[] {4, 8, 10}, 2);
        for (double level : QuantileForecast.LEVELS) {
            assertThat(sum.weightedLoss(level)).isCloseTo(whole.weightedLoss(level), within(1e-12));
            assertThat(sum.shareAtOrBelow(level)).isEqualTo(whole.shareAtOrBelow(level));
        }
        assertThat(sum.within()).isEqualTo(whole.within());
        assertThat(sum.mase()).isEqualTo(whole.mase());
    }

    @Test
    void aLevelThatIsNotForecastIsNamed() {
        Score score = Score.of(oneToNine(1), new double[] {4}, 2);
        assertThatThrownBy(() -> score.weightedLoss(0.42)).hasMessageContaining("0.42");
        assertThatThrownBy(() -> Score.of(oneToNine(2), new double[] {4}, 2)).hasMessageContaining("2 were forecast");
    }

    @Test
    void pathsGiveTheQuantilesOfTheirHours() {
        List<double[]> paths = List.of(new double[] {0, 10}, new double[] {1, 10}, new double[] {2, 10});
        QuantileForecast forecast = QuantileForecast.ofPaths(paths);
        assertThat(forecast.at(0, 3)).isEqualTo(1);
        assertThat(forecast.at(0, 5)).isCloseTo(1.8, within(1e-12));
        assertThat(forecast.at(1, 0)).isEqualTo(10);
    }
}
