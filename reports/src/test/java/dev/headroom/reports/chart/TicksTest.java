package dev.headroom.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.reports.document.Axis.Kind;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TicksTest {

    /** By hand: the raw step is span / most, rounded up to 1, 2, 5 times a power of ten. */
    @ParameterizedTest
    @CsvSource({"10, 5, 2", "10, 10, 1", "11, 5, 5", "8420000, 5, 2000000", "0.3, 5, 0.1", "1, 5, 0.2", "100, 9, 20"})
    void stepsAreRound(double span, int most, double step) {
        assertThat(Ticks.step(span, most)).isCloseTo(step, within(step * 1e-9));
    }

    static Stream<double[]> spans() {
        SplittableRandom random = new SplittableRandom(1);
        return Stream.generate(() -> new double[] {Math.pow(10, random.nextDouble(-6, 12)), random.nextInt(2, 12)})
                .limit(300);
    }

    @ParameterizedTest
    @MethodSource("spans")
    void aStepIsTheSmallestRoundOneThatIsEnough(double[] span) {
        double step = Ticks.step(span[0], (int) span[1]);
        double digit = step / Math.pow(10, Math.floor(Math.log10(step) + 1e-9));
        assertThat(span[0] / step).isLessThanOrEqualTo(span[1] * (1 + 1e-8));
        assertThat(span[0] / step).isGreaterThan(span[1] / 2.5 * (1 - 1e-8));
        assertThat(DoubleStream.of(1, 2, 5, 10).anyMatch(round -> Math.abs(round - digit) < 1e-6))
                .isTrue();
    }

    @Test
    void multiplesIncludeBothEnds() {
        assertThat(Ticks.multiples(0, 10, 2)).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0, 10.0);
        assertThat(Ticks.multiples(0.1, 0.65, 0.2)).hasSize(3);
    }

    @Test
    void ceilingAndFloorAreRound() {
        assertThat(Ticks.ceiling(730)).isEqualTo(1000);
        assertThat(Ticks.ceiling(200)).isEqualTo(200);
        assertThat(Ticks.floor(730)).isEqualTo(500);
        assertThat(Ticks.floor(1000)).isEqualTo(1000);
        assertThat(Ticks.floor(0.3)).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void decadesAreParted() {
        assertThat(Ticks.logarithmic(20, 500)).containsExactly(20.0, 50.0, 100.0, 200.0, 500.0);
        assertThat(Ticks.logarithmic(1, 10_000)).containsExactly(1.0, 10.0, 100.0, 1000.0, 10_000.0);
    }

    @Test
    void anUpwardAxisEndsAtRoundValues() {
        Ruler ruler = Ruler.rounded(Kind.NUMBER, 0, 8_420_000, 5);
        assertThat(ruler.high()).isEqualTo(10_000_000);
        assertThat(ruler.ticks()).extracting(Tick::label).containsExactly("0", "2M", "4M", "6M", "8M", "10M");
    }

    @Test
    void moneyHasItsSignAndWholeNumbersNoHalves() {
        assertThat(Ruler.rounded(Kind.MONEY, 0, 227_000, 5).ticks())
                .extracting(Tick::label)
                .containsExactly("$0", "$50k", "$100k", "$150k", "$200k", "$250k");
        assertThat(Ruler.exact(Kind.WHOLE, 0, 2, 9).ticks())
                .extracting(Tick::label)
                .containsExactly("0", "1", "2");
    }

    @Test
    void placesAreEvenOrByRatio() {
        assertThat(Ruler.exact(Kind.NUMBER, 0, 200, 5).share(50)).isEqualTo(0.25);
        assertThat(Ruler.rounded(Kind.LOGARITHM, 10, 1000, 5).share(100)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void anAxisOfNothingButZeroStillHasALength() {
        Ruler ruler = Ruler.rounded(Kind.NUMBER, 0, 0, 5);
        assertThat(ruler.high()).isGreaterThan(ruler.low());
    }
}
