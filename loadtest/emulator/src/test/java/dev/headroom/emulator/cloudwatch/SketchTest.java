package dev.headroom.emulator.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The oracle is the sorted array. */
class SketchTest {

    private static double[] lognormal(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = Math.exp(6 + 2 * random.nextGaussian());
        }
        return values;
    }

    private static double exact(double[] sorted, double percent) {
        return sorted[(int) Math.max(0, Math.ceil(percent / 100 * sorted.length) - 1)];
    }

    @Test
    void percentilesAreWithinOnePercent() {
        double[] values = lognormal(1, 20_000);
        Stats stats = new Stats();
        Arrays.stream(values).forEach(stats::add);
        Arrays.sort(values);
        for (double percent : new double[] {0, 0.1, 10, 50, 90, 95, 99, 99.9, 100}) {
            double exact = exact(values, percent);
            assertThat(stats.percentile(percent)).as("p" + percent).isCloseTo(exact, within(exact * 0.01));
        }
    }

    @Test
    void mergingIsAddingAll() {
        double[] values = lognormal(2, 5_000);
        Stats whole = new Stats();
        Stats[] parts = {new Stats(), new Stats(), new Stats()};
        for (int i = 0; i < values.length; i++) {
            whole.add(values[i]);
            parts[i % 3].add(values[i]);
        }
        Stats merged = new Stats();
        Arrays.stream(parts).forEach(merged::merge);
        for (int percent = 0; percent <= 100; percent++) {
            assertThat(merged.percentile(percent)).isEqualTo(whole.percentile(percent));
        }
        assertThat(merged.count()).isEqualTo(whole.count());
        assertThat(merged.sum()).isCloseTo(whole.sum(), within(whole.sum() * 1e-12));
        assertThat(merged.maximum()).isEqualTo(whole.maximum());
        assertThat(merged.minimum()).isEqualTo(whole.minimum());
    }

    @Test
    void zeroIsZero() {
        Stats stats = new Stats();
        stats.add(0);
        stats.add(0);
        stats.add(5);
        assertThat(stats.percentile(50)).isZero();
        assertThat(stats.percentile(100)).isEqualTo(5);
    }
}
