package dev.headroom.emulator.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.emulator.http.AwsError;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers made of a stretch's values. */
class StatisticsTest {

    /** Spread over eight powers of ten. */
    private static double[] sample(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return random.doubles(5000).map(u -> Math.pow(10, 8 * u - 2)).toArray();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 10, 50, 90, 95, 99, 99.9, 100})
    void aPercentileIsWithinOnePercentOfTheSortedSample(double percent) {
        double[] values = sample(1);
        Statistics one = new Statistics();
        Statistics other = new Statistics();
        for (int i = 0; i < values.length; i++) {
            (i % 3 == 0 ? one : other).add(values[i]);
        }
        one.addAll(other);
        Arrays.sort(values);
        double exact = values[Math.max(0, (int) Math.ceil(percent / 100 * values.length) - 1)];
        assertThat(one.percentile(percent)).isCloseTo(exact, within(exact * Sketch.ERROR * 1.0001));
    }

    @Test
    void zeroIsAValue() {
        Statistics statistics = new Statistics();
        statistics.add(0);
        statistics.add(0);
        statistics.add(8);
        assertThat(statistics.percentile(50)).isZero();
        assertThat(statistics.percentile(100)).isEqualTo(8);
        assertThat(statistics.minimum()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void aValueThatCannotBeIsRefused(double value) {
        assertThatThrownBy(() -> new Statistics().add(value)).hasMessageContaining("value is " + value);
    }

    @Test
    void statisticsGoByTheirNames() {
        Statistics statistics = new Statistics();
        statistics.add(1);
        statistics.add(3);
        assertThat(Statistic.named("SampleCount").of().applyAsDouble(statistics))
                .isEqualTo(2);
        assertThat(Statistic.named("Sum").of().applyAsDouble(statistics)).isEqualTo(4);
        assertThat(Statistic.named("Average").of().applyAsDouble(statistics)).isEqualTo(2);
        assertThat(Statistic.named("p50").of().applyAsDouble(statistics)).isEqualTo(1);
        assertThat(Statistic.named("p99.9").of().applyAsDouble(statistics)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sum", "p101", "p", "p1e1", "TM(10%:90%)", "IQM", ""})
    void otherStatisticsAreRefused(String name) {
        assertThatThrownBy(() -> Statistic.named(name))
                .isInstanceOf(AwsError.class)
                .hasMessageContaining("statistic '" + name + "' is not computed");
    }
}
