package dev.headroom.reports.review.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeeksTest {

    private static final LocalDate ANCHOR = LocalDate.of(2026, 9, 28);

    /** Day i, counted from the anchor, has p50 i, p90 10 i and p99 100 i. */
    private static List<StreamDay> days(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new StreamDay(ANCHOR.plusDays(i), new DayQuantiles(i, 10 * i, 100 * i)))
                .toList();
    }

    @Test
    void aWeekHasItsMedianDaysP50AndItsBusiestDaysTail() {
        assertThat(Weeks.of(days(0, 14), ANCHOR).values())
                .extracting(StreamDay::tokens)
                .containsExactly(new DayQuantiles(3, 60, 600), new DayQuantiles(10, 130, 1300));
    }

    @Test
    void observedWeeksAreCountedBackFromTheOutlook() {
        assertThat(Weeks.of(days(-14, 0), ANCHOR).keySet()).containsExactly(ANCHOR.minusDays(14), ANCHOR.minusDays(7));
    }

    @Test
    void aRestOfAFewDaysGoesWithTheWeekBesideIt() {
        assertThat(Weeks.of(days(0, 16), ANCHOR)).hasSize(2);
        assertThat(Weeks.of(days(0, 18), ANCHOR)).hasSize(3);
        assertThat(Weeks.of(days(-16, 0), ANCHOR).keySet()).containsExactly(ANCHOR.minusDays(16), ANCHOR.minusDays(7));
        assertThat(Weeks.of(days(0, 2), ANCHOR)).hasSize(1);
    }
}
