package dev.headroom.planner.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileIntervalTest {

    private static Sample ranks(int count) {
        return Sample.of(Law.fill(count, i -> i + 1));
    }

    /**
     * Half of the risk on either side, by scipy.stats.binom:
     *
     * <pre>u = binom.ppf((1 + c) / 2, n, q) + 1; l = n - binom.ppf((1 + c) / 2, n, 1 - q)</pre>
     *
     * The first, 40 and 61 of 100 for the median, is in most textbooks (Conover, Practical Nonparametric Statistics, 3.2).
     */
    @ParameterizedTest
    @CsvSource({
        "100, 0.5, 0.95, 40, 61",
        "1000, 0.99, 0.95, 983, 997",
        "10000, 0.99, 0.99, 9873, 9926",
        "20, 0.5, 0.9, 6, 15"
    })
    void endsAreTheOrderStatisticsOfTheBinomial(int count, double q, double confidence, double low, double high) {
        Estimate estimate =
                QuantileInterval.of(ranks(count), q, confidence).estimate().orElseThrow();
        assertThat(estimate.low()).isEqualTo(low);
        assertThat(estimate.high()).isEqualTo(high);
        assertThat(estimate.confidence()).isEqualTo(confidence);
    }

    /** The least n with q^n and (1 - q)^n at most .025, by hand: ln .025 / ln .99 = 367.04 and so on. */
    @ParameterizedTest
    @CsvSource({"0.5, 6", "0.9, 36", "0.95, 72", "0.99, 368", "0.999, 3688", "0.01, 368"})
    void belowTheFloorThereIsNoIntervalButItsPrice(double q, int floor) {
        assertThat(QuantileInterval.leastSamples(q, 0.95)).isEqualTo(floor);
        assertThat(QuantileInterval.of(ranks(floor), q, 0.95).estimate()).isPresent();
        QuantileInterval below = QuantileInterval.of(ranks(floor - 1), q, 0.95);
        assertThat(below.estimate()).isEmpty();
        assertThat(below.needed()).isEqualTo(floor);
    }

    /** Turned round, the values have the interval turned round. */
    @Test
    void lowAndHighQuantilesMirrorEachOther() {
        Estimate high = QuantileInterval.of(ranks(1000), 0.9, 0.95).estimate().orElseThrow();
        Estimate low = QuantileInterval.of(ranks(1000), 0.1, 0.95).estimate().orElseThrow();
        assertThat(low.low()).isEqualTo(1001 - high.high());
        assertThat(low.high()).isEqualTo(1001 - high.low());
    }

    /** Any increasing unit: milliseconds or their logarithm. */
    @Test
    void theIntervalMovesWithTheUnit() {
        Series millis = Law.LOG_AUTOREGRESSIVE.draw(3, 5000);
        Series logs = Series.of(Law.fill(5000, i -> Math.log(millis.toArray()[i])));
        Estimate a = QuantileInterval.of(millis, 0.9, 0.95).estimate().orElseThrow();
        Estimate b = QuantileInterval.of(logs, 0.9, 0.95).estimate().orElseThrow();
        assertThat(Math.log(a.low())).isEqualTo(b.low());
        assertThat(Math.log(a.high())).isEqualTo(b.high());
    }

    /**
     * 1,000 seeded series of 2,000. Measured: lognormal .969, Pareto .962, log-autoregressive .955, autoregressive .960, queue
     * .957. Without the correlation the last three had .750, .474 and .538.
     */
    @Tag("once")
    @ParameterizedTest
    @CsvSource({"LOGNORMAL", "PARETO", "LOG_AUTOREGRESSIVE", "AUTOREGRESSIVE", "QUEUE"})
    void theTruthIsWithinAsOftenAsItSays(Law law) {
        int given = 0;
        int held = 0;
        for (int seed = 0; seed < 1000; seed++) {
            var estimate = QuantileInterval.of(law.draw(seed, 2000), 0.9, 0.95).estimate();
            given += estimate.isPresent() ? 1 : 0;
            held += estimate.filter(one -> holds(one, law.quantile(0.9))).isPresent() ? 1 : 0;
        }
        assertThat(given).isGreaterThan(850);
        assertThat(held / (double) given).isGreaterThan(0.935);
    }

    /**
     * Where a series is too short for its memory, an interval is rare, and a wrong one rarer than 1 in 20 of all series: of 1,000
     * queues of 500, measured 186 intervals of the 95th percentile, of which 52 were wrong.
     */
    @Test
    void aSeriesThatIsTooShortSeldomGetsAnInterval() {
        int given = 0;
        int wrong = 0;
        for (int seed = 0; seed < 1000; seed++) {
            var estimate =
                    QuantileInterval.of(Law.QUEUE.draw(seed, 500), 0.95, 0.95).estimate();
            given += estimate.isPresent() ? 1 : 0;
            wrong += estimate.filter(one -> !holds(one, Law.QUEUE.quantile(0.95)))
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(given).isLessThan(300);
        assertThat(wrong).isLessThan(65);
    }

    @Test
    void aSeriesOfEqualValuesHasThatValue() {
        Estimate estimate = QuantileInterval.of(Series.of(Law.fill(500, i -> 7)), 0.5, 0.95)
                .estimate()
                .orElseThrow();
        assertThat(estimate.low()).isEqualTo(7);
        assertThat(estimate.high()).isEqualTo(7);
    }

    private static boolean holds(Estimate estimate, double truth) {
        return estimate.low() <= truth && truth <= estimate.high();
    }
}
