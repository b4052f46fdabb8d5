package dev.headroom.planner.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.quantity.TokenRates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnOfTheYearTest {

    /** 1,000 tokens a minute; from 22 December to 2 January 640. */
    private static List<HourUsage> hours(String from, int days) {
        Instant start = LocalDate.parse(from).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<HourUsage> hours = new ArrayList<>();
        for (int hour = 0; hour < days * 24; hour++) {
            Instant at = start.plusSeconds(3600L * hour);
            double rate = TurnOfTheYear.has(at, ZoneOffset.UTC) ? 640 : 1000;
            hours.add(new HourUsage(at, new TokenRates(rate, rate)));
        }
        return hours;
    }

    private static double factor(List<HourUsage> hours) {
        return new RareDaysFitter(
                        hours,
                        ZoneOffset.UTC,
                        SeasonProfile.flat(),
                        hour -> hour.rates().inputPerMinute())
                .turnOfTheYear();
    }

    /** Half of the logarithm of one, two thirds of that of two: .8 and .7427. */
    @Test
    void whatWasSeenOnceIsHalfBelieved() {
        assertThat(factor(hours("2024-10-01", 130))).isCloseTo(0.8, within(1e-9));
        assertThat(factor(hours("2023-10-01", 500))).isCloseTo(Math.pow(0.64, 2 / 3.0), within(1e-9));
    }

    @Test
    void withoutAWholeTurnNothingIsKnown() {
        assertThat(factor(hours("2024-02-01", 200))).isEqualTo(1);
        assertThat(factor(hours("2024-10-01", 87))).isEqualTo(1);
    }

    @Test
    void itsDaysMoveNoLevelWhereEnoughOthersWereSeen() {
        List<HourUsage> hours = hours("2024-10-01", 100);
        assertThat(OrdinaryHours.of(hours, ZoneOffset.UTC, Holidays.NONE))
                .hasSize((100 - 12) * 24)
                .allMatch(hour -> hour.rates().inputPerMinute() == 1000);
        List<HourUsage> few = hours("2024-12-01", 40);
        assertThat(OrdinaryHours.of(few, ZoneOffset.UTC, Holidays.NONE)).isEqualTo(few);
    }
}
