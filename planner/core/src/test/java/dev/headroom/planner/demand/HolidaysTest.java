package dev.headroom.planner.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.usage.UsageHistory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HolidaysTest {

    private static final LocalDate START =
            LocalDate.ofInstant(Histories.hourly(1, hour -> 1).start(), ZoneOffset.UTC);
    private static final int DAYS = 12 * 7;
    private static final LocalDate SEEN = START.plusDays(50);
    private static final LocalDate AHEAD = START.plusDays(DAYS + 10);

    /** 1,000 tokens a minute; on the 51st day a quarter of them. */
    private static final UsageHistory HISTORY =
            Histories.hourly(DAYS * 24, hour -> START.plusDays(hour / 24).equals(SEEN) ? 250 : 1000);

    private static DemandCurve fit(Holidays holidays) {
        return (DemandCurve)
                DemandFitter.fit(HISTORY, ZoneOffset.UTC, new Expectations(List.of(), Optional.empty(), 0, holidays));
    }

    private static double mean(DemandCurve curve, int day) {
        Futures futures = new Futures(curve, curve.historyEnd(), 20 * 24, 1);
        double sum = 0;
        for (int hour = 24 * day; hour < 24 * (day + 1); hour++) {
            sum += futures.draw(3).inputPerMinute(hour) / 24;
        }
        return sum;
    }

    /** Of one that was seen at a quarter half the logarithm is believed: a half. */
    @Test
    void aHolidayToComeIsLikeThoseThatWereSeen() {
        DemandCurve curve = fit(new Holidays(List.of(SEEN, AHEAD)));
        DemandCurve without = fit(new Holidays(List.of(SEEN)));
        assertThat(mean(curve, 10) / mean(without, 10)).isCloseTo(0.5, within(1e-6));
        assertThat(mean(curve, 9)).isEqualTo(mean(without, 9));
    }

    @Test
    void oneOfWhichNoneWasSeenIsADayLikeOthers() {
        DemandCurve curve = fit(new Holidays(List.of(AHEAD)));
        assertThat(mean(curve, 10)).isEqualTo(mean(fit(Holidays.NONE), 10));
    }

    @Test
    void aHolidayThatWasSeenMovesNoWeek() {
        assertThat(fit(new Holidays(List.of(SEEN))).input().profile().factors())
                .allSatisfy(factor -> assertThat(factor).isCloseTo(1, within(1e-9)));
        assertThat(fit(Holidays.NONE).input().profile().factors())
                .anySatisfy(factor -> assertThat(factor).isLessThan(0.99));
    }

    /** Both kinds of days multiplied would count Christmas twice. */
    @Test
    void theTurnOfTheYearIsNoHoliday() {
        Holidays holidays = new Holidays(List.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 5, 1)));
        assertThat(holidays.single()).containsExactly(LocalDate.of(2026, 5, 1));
        assertThat(holidays.days()).isSorted().hasSize(2);
    }
}
