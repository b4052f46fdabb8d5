package dev.headroom.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reports.document.Axis;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-9);

    private static double day(String date) {
        return LocalDate.parse(date).toEpochDay();
    }

    private static List<String> labels(String from, String to, int most) {
        return DateTicks.of(day(from), day(to), most).stream().map(Tick::label).toList();
    }

    private static List<String> labels(Ruler ruler) {
        return ruler.ticks().stream().map(Tick::label).toList();
    }

    /** A span in at most five pieces: 10 is 5 x 2, 12 wants 5, 26 wants 10, 0.3 wants 0.1. */
    @ParameterizedTest
    @CsvSource({"10, 2", "12, 5", "26, 10", "0.3, 0.1", "5, 1", "1e6, 2e5", "3.7e-3, 1e-3"})
    void stepsAreOneTwoOrFiveTimesAPowerOfTen(double span, double step) {
        assertThat(Ticks.step(span, 5)).isCloseTo(step, Offset.offset(step * 1e-9));
    }

    @Test
    void multiplesIncludeBothEnds() {
        assertThat(Ticks.multiples(0, 0.6, 0.2)).hasSize(4).first().isEqualTo(0.0);
        assertThat(Ticks.multiples(3, 11, 5)).containsExactly(5.0, 10.0);
    }

    @Test
    void logarithmicTicksThinOutOverManyDecades() {
        assertThat(Ticks.logarithmic(10, 200)).containsExactly(10.0, 20.0, 50.0, 100.0, 200.0);
        assertThat(Ticks.logarithmic(1, 10_000)).containsExactly(1.0, 10.0, 100.0, 1_000.0, 10_000.0);
        assertThat(Ticks.floor(37)).isCloseTo(20, EXACT);
        assertThat(Ticks.floor(50)).isCloseTo(50, EXACT);
        assertThat(Ticks.ceiling(37)).isCloseTo(50, EXACT);
        assertThat(Ticks.ceiling(51)).isCloseTo(100, EXACT);
    }

    @Test
    void datesAreDaysWeeksOrMonths() {
        assertThat(labels("2026-09-01", "2026-09-04", 9)).containsExactly("1 Sep", "2 Sep", "3 Sep", "4 Sep");
        assertThat(labels("2026-09-01", "2026-09-30", 9))
                .as("Mondays of September 2026")
                .containsExactly("7 Sep", "14 Sep", "21 Sep", "28 Sep");
        assertThat(labels("2026-10-15", "2027-03-20", 9)).containsExactly("Nov 2026", "Dec", "Jan 2027", "Feb", "Mar");
        assertThat(labels("2026-08-03", "2027-03-28", 4))
                .as("seven months begin, so every second, counted so that a January is among them")
                .containsExactly("Sep 2026", "Nov", "Jan 2027", "Mar");
    }

    @Test
    void datesAreNeverMoreThanThereIsRoomFor() {
        for (int days = 1; days < 4000; days += 37) {
            assertThat(DateTicks.of(20_000, 20_000.0 + days, 6))
                    .as(days + " days")
                    .hasSizeBetween(1, 7);
        }
    }

    @Test
    void aMoneyAxisBeginsAtZeroAndEndsOnARoundValue() {
        Ruler ruler = Ruler.rounded(Axis.Kind.MONEY, 0, 12_960, 5);
        assertThat(ruler.high()).isCloseTo(15_000, EXACT);
        assertThat(labels(ruler)).containsExactly("$0", "$5,000", "$10k", "$15k");
        assertThat(ruler.share(3_750)).isCloseTo(0.25, EXACT);
    }

    /** From 30 to 3,000 the axis runs from 20 to 5,000: 2.4 decades; 1,000 is log10(50) = 1.7 of them up. */
    @Test
    void aLogarithmicAxisHasEqualRatiosAtEqualLengths() {
        Ruler ruler = Ruler.rounded(Axis.Kind.LOGARITHM, 30, 3_000, 5);
        assertThat(ruler.low()).isCloseTo(20, EXACT);
        assertThat(ruler.high()).isCloseTo(5_000, Offset.offset(1e-6));
        assertThat(ruler.share(1_000)).isCloseTo(1.69897 / 2.39794, Offset.offset(1e-5));
    }

    @Test
    void unitsAreWholeAndAFlatAxisStillHasALength() {
        assertThat(labels(Ruler.exact(Axis.Kind.WHOLE, 0, 3.09, 9))).containsExactly("0", "1", "2", "3");
        assertThat(Ruler.rounded(Axis.Kind.NUMBER, 0, 0, 5).high()).isGreaterThan(0);
        assertThat(Ruler.exact(Axis.Kind.NUMBER, 2, 2, 5).share(2)).isZero();
    }

    @Test
    void aPlotTurnsValuesIntoPixels() {
        Plot plot = new Plot(
                Ruler.exact(Axis.Kind.NUMBER, 0, 10, 5), Ruler.exact(Axis.Kind.NUMBER, 0, 4, 5), 50, 250, 20, 120);
        assertThat(plot.px(2.5)).isCloseTo(100, EXACT);
        assertThat(plot.py(0)).isCloseTo(120, EXACT);
        assertThat(plot.py(3)).isCloseTo(45, EXACT);
    }
}
