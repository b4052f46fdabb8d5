package dev.headroom.planner.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.planner.quantity.Sample;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.inference.TestUtils;
import org.junit.jupiter.api.Test;

class FuturesTest {

    private static final int WEEK = 168;
    private static final DemandCurve STEADY = (DemandCurve)
            DemandFitter.fit(Histories.hourly(8 * WEEK, h -> Histories.officeHours(h, 10_000)), ZoneOffset.UTC);

    private static Futures futures(int hours) {
        return new Futures(STEADY, STEADY.historyEnd(), hours, 42);
    }

    private static List<Double> minutes(Future future) {
        List<Double> minutes = new ArrayList<>();
        future.forEachMinute((minute, input, output) -> minutes.add(input));
        return minutes;
    }

    @Test
    void theSameNumberIsTheSameFutureInAnyOrder() {
        Futures futures = futures(2 * WEEK);
        List<Double> third = minutes(futures.draw(3));
        futures.draw(0);
        assertThat(minutes(futures.draw(3))).isEqualTo(third).hasSize(2 * WEEK * 60);
        assertThat(minutes(futures.draw(4))).isNotEqualTo(third);
        assertThat(minutes(futures.draw(200)))
                .isEqualTo(minutes(futures(2 * WEEK).draw(200)));
    }

    /** The median of the walk: no drift was seen, so the level of week 1 scatters round today's. */
    @Test
    void futuresOfASteadyWorkloadScatterRoundItsLevel() {
        Futures futures = futures(WEEK);
        Sample means = Sample.of(IntStream.range(0, 200)
                .mapToDouble(n -> minutes(futures.draw(n)).stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow())
                .toArray());
        assertThat(means.quantile(0.5)).isCloseTo(STEADY.level().inputPerMinute(), withinPercentage(3));
        assertThat(means.quantile(0.9)).isGreaterThan(means.quantile(0.1) * 1.02);
    }

    @Test
    void uncertaintyGrowsWithDistance() {
        Futures futures = futures(26 * WEEK);
        double near = spread(futures, 1);
        double far = spread(futures, 25);
        assertThat(far).isGreaterThan(1.5 * near);
    }

    private static double spread(Futures futures, int week) {
        Sample levels = Sample.of(IntStream.range(0, 60)
                .mapToDouble(n -> Math.log(futures.draw(n).inputPerMinute(week * WEEK + 10)))
                .toArray());
        return levels.quantile(0.9) - levels.quantile(0.1);
    }

    /** Minutes scatter round their hour's mean with CV^2 = c0^2 + kappa / m. */
    @Test
    void minutesKeepTheMeanAndTheScatterOfTheirHour() {
        Future future = futures(4 * WEEK).draw(1);
        double[] ratios = new double[future.hours() * 60];
        future.forEachMinute((minute, input, output) -> ratios[minute] = input / future.inputPerMinute(minute / 60));
        Sample sample = Sample.of(ratios);
        assertThat(sample.mean()).isCloseTo(1, withinPercentage(1));
        double variance = IntStream.range(0, ratios.length)
                .mapToDouble(i -> (ratios[i] - 1) * (ratios[i] - 1))
                .average()
                .orElseThrow();
        double expected = IntStream.range(0, future.hours())
                .mapToDouble(h -> STEADY.input().bursts().cvSquared(future.inputPerMinute(h)))
                .average()
                .orElseThrow();
        assertThat(variance).isCloseTo(expected, withinPercentage(10));
    }

    /** Over many futures of one busy hour, of either stream; and the same at every reading. */
    @Test
    void peaksOfHoursAreDistributedAsTheLargestOfTheirMinutes() {
        Futures futures = futures(12);
        double[] read = new double[400];
        double[] drawn = new double[400];
        for (int n = 0; n < 400; n++) {
            int number = n;
            Future future = futures.draw(n);
            future.forEachMinute((minute, input, output) -> {
                if (minute / 60 == 9) {
                    read[number] = Math.max(read[number], output);
                }
            });
            future.forEachPeak((hour, input, output) -> drawn[number] = hour == 9 ? output : drawn[number]);
        }
        assertThat(TestUtils.kolmogorovSmirnovTest(read, drawn)).isGreaterThan(0.01);
        assertThat(peaks(futures.draw(7))).isEqualTo(peaks(futures.draw(7))).isNotEqualTo(peaks(futures.draw(8)));
    }

    private static List<Double> peaks(Future future) {
        List<Double> peaks = new ArrayList<>();
        future.forEachPeak((hour, input, output) -> peaks.add(input));
        return peaks;
    }

    @Test
    void anHourThatAsksForNothingHasNoPeak() {
        Future future = futures(2).draw(0).only(new boolean[] {false, true});
        assertThat(peaks(future).get(0)).isZero();
        assertThat(peaks(future).get(1)).isGreaterThan(future.inputPerMinute(1));
    }

    @Test
    void inputAndOutputRiseTogether() {
        Future future = futures(WEEK).draw(2);
        List<double[]> pairs = new ArrayList<>();
        future.forEachMinute((minute, input, output) -> pairs.add(new double[] {input, output}));
        double correlation = new org.apache.commons.math3.stat.correlation.PearsonsCorrelation()
                .correlation(
                        pairs.stream().mapToDouble(p -> p[0]).toArray(),
                        pairs.stream().mapToDouble(p -> p[1]).toArray());
        assertThat(correlation).isGreaterThan(0.9);
    }
}
