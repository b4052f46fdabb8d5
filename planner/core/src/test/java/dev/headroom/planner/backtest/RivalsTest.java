package dev.headroom.planner.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RivalsTest {

    private static final double NAN = Double.NaN;

    /** By hand: changes of 3 and 4 from season to season, root mean square sqrt(12.5) = 3.5355; a season on, times sqrt 2. */
    @Test
    void seasonalNaiveIsTheLastSeasonWithErrorsThatGrow() {
        QuantileForecast forecast = Rivals.seasonalNaive(new double[] {10, 20, 13, 24}, 3, 2);
        assertThat(forecast.at(0, 3)).isEqualTo(13);
        assertThat(forecast.at(1, 3)).isEqualTo(24);
        assertThat(forecast.at(0, 6)).isCloseTo(13 + 1.6448536 * 3.5355339, within(1e-6));
        assertThat(forecast.at(2, 6)).isCloseTo(13 + 1.6448536 * 3.5355339 * Math.sqrt(2), within(1e-6));
    }

    @Test
    void quantilesOfDemandAreNotBelowZero() {
        assertThat(Rivals.seasonalNaive(new double[] {0, 100, 50, 0}, 2, 2).at(1, 0))
                .isZero();
    }

    /** 29 days of which the first had a thousand: only the last 28 count. */
    @Test
    void flatQuantilesAreThoseOfTheLastFourWeeks() {
        double[] history = new double[29 * 24];
        Arrays.fill(history, 0, 24, 1000);
        Arrays.fill(history, 24, history.length, 7);
        QuantileForecast forecast = Rivals.flat(history, 48);
        assertThat(forecast.hours()).isEqualTo(48);
        assertThat(forecast.at(47, 8)).isEqualTo(7);
    }

    @Test
    void whatWasNotObservedIsTakenFromASeasonBefore() {
        assertThat(Rivals.seasonalNaive(new double[] {10, 20, 10, NAN}, 2, 2).at(1, 3))
                .isEqualTo(20);
        assertThat(Rivals.scale(new double[] {10, 20, 13, NAN}, 2)).isEqualTo(1.5);
    }

    @Test
    void aHistoryWithoutAWholeSeasonHasNoNaiveForecast() {
        assertThatThrownBy(() -> Rivals.seasonalNaive(new double[] {1, 2}, 2, 2))
                .hasMessageContaining("no season of 2");
    }
}
