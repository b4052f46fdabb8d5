package dev.headroom.planner.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The wrong: percentiles that are averaged over windows or runs, taken from a handful of requests, or put together from rounded
 * milliseconds. The mean of percentiles is no percentile of anything; of 71 requests the 99th percentile is the slowest one, and from
 * run to run it moved by a quarter where the mean moved by a twelfth (GuideLLM, pull request 1163).
 */
class PercentilesOfWhatTest {

    private static Percentiles read(double... millis) {
        return new LevelDraft().level(millis).read(0).latency().orElseThrow().timeToFirstToken();
    }

    private static double value(Percentile percentile) {
        return percentile.estimate().orElseThrow().value();
    }

    /** Of 1,000 requests in shuffled order 920 take 100 ms and 80 take 900 ms. */
    private static double[] shuffled() {
        double[] millis = new double[1000];
        Arrays.fill(millis, 100);
        SplittableRandom random = new SplittableRandom(2);
        for (int left = 80; left > 0; ) {
            int i = random.nextInt(millis.length);
            left -= millis[i] == 100 ? 1 : 0;
            millis[i] = 900;
        }
        return millis;
    }

    /** More than 5 % are slow, so the 95th percentile is 900 ms; in windows of fifty it is 900 in some and 100 in others. */
    @Test
    void aPercentileIsThatOfAllRequestsTogether() {
        double[] millis = shuffled();
        double meanOfWindows = IntStream.range(0, 20)
                .mapToDouble(window -> Arrays.stream(millis, window * 50, window * 50 + 50)
                        .sorted()
                        .toArray()[47])
                .average()
                .orElseThrow();
        assertThat(meanOfWindows).isBetween(500.0, 850.0);
        assertThat(value(read(millis).p95())).isEqualTo(900);
    }

    /** Beside a thousand requests of 100 ms ten of a second are one in a hundred; the mean of both groups' medians is 550 ms. */
    @Test
    void fewRequestsDoNotWeighAsMuchAsMany() {
        double[] millis = new double[1010];
        Arrays.fill(millis, 100);
        IntStream.range(0, 10).forEach(i -> millis[i * 101] = 1000);
        assertThat(value(read(millis).p50())).isEqualTo(100);
    }

    @Test
    void seventyOneRequestsHaveNo99thPercentile() {
        Percentiles few = read(DoubleStream.iterate(100, last -> 100 + last * 37 % 71)
                .limit(71)
                .toArray());
        assertThat(few.p99().estimate()).isEmpty();
        assertThat(few.p99().needed()).isGreaterThanOrEqualTo(368);
    }

    /** Gatling 3.15 keeps whole milliseconds: 0.4 ms would be none. */
    @Test
    void microsecondsAreKept() {
        double[] millis = new double[400];
        Arrays.fill(millis, 0.4);
        assertThat(value(read(millis).p50())).isCloseTo(0.4, within(1e-9));
    }
}
