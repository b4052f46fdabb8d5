package dev.headroom.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTicksTest {

    private static List<String> labels(String from, String to, int most) {
        return DateTicks.of(day(from), day(to), most).stream().map(Tick::label).toList();
    }

    private static double day(String date) {
        return (double) LocalDate.parse(date).toEpochDay();
    }

    @Test
    void monthsHaveTheYearAtTheFirstAndAtItsTurn() {
        assertThat(labels("2026-08-03", "2027-03-28", 9))
                .containsExactly("Sep 2026", "Oct", "Nov", "Dec", "Jan 2027", "Feb", "Mar");
    }

    @Test
    void fewerMonthsKeepToJanuary() {
        assertThat(labels("2026-08-03", "2027-03-28", 4)).containsExactly("Sep 2026", "Nov", "Jan 2027", "Mar");
    }

    /** 2026-10-05 is a Monday. */
    @Test
    void weeksBeginOnMondays() {
        assertThat(labels("2026-09-30", "2026-10-28", 5)).containsExactly("5 Oct", "12 Oct", "19 Oct", "26 Oct");
    }

    @Test
    void aFewDaysAreAllNamed() {
        assertThat(labels("2026-09-29", "2026-10-01", 9)).containsExactly("29 Sep", "30 Sep", "1 Oct");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20, 60, 200, 500, 1500, 9000})
    void thereAreNeverTooManyAndAlwaysSome(int days) {
        List<Tick> ticks = DateTicks.of(20_000, 20_000 + days, 6);
        assertThat(ticks)
                .hasSizeBetween(1, 6)
                .allSatisfy(tick -> assertThat(tick.at()).isBetween(20_000.0, 20_000.0 + days));
    }
}
