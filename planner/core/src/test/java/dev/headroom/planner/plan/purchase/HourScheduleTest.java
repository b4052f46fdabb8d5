package dev.headroom.planner.plan.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HourScheduleTest {

    /** Mondays, by the calendar. */
    private static final Instant MONDAY = Instant.parse("2026-11-02T00:00:00Z");

    private static final Instant NEXT = Instant.parse("2026-11-09T00:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-11-16T00:00:00Z");

    private static List<Integer> week(int units, int firstDay, int lastDay, int from, int to) {
        List<Integer> week = new ArrayList<>(Collections.nCopies(HourWeek.HOURS, 0));
        for (int day = firstDay; day <= lastDay; day++) {
            for (int hour = from; hour < to; hour++) {
                week.set(24 * day + hour, units);
            }
        }
        return week;
    }

    private static HourSchedule weekdays(int units) {
        return new HourSchedule(List.of(new HourWeek(MONDAY, NEXT, week(units, 0, 4, 13, 19))), 1);
    }

    /** By hand: 3 units for 6 hours on 5 days are 90 unit-hours; 5 times 3 starts of an hour are 15 more. */
    @Test
    void startsArePaid() {
        assertThat(weekdays(3).unitHours()).isEqualTo(90);
        assertThat(weekdays(3).billedUnitHours()).isEqualTo(105);
    }

    @Test
    void aUnitThatGoesOnOverTheEdgeOfAWeekStartsOnce() {
        HourSchedule all = new HourSchedule(List.of(new HourWeek(MONDAY, THIRD, week(1, 0, 6, 0, 24))), 1);
        assertThat(all.billedUnitHours()).isEqualTo(2 * 168 + 1);
    }

    @Test
    void holdsByTheHourOfTheWeekInUtc() {
        HourSchedule hours = weekdays(3);
        assertThat(hours.at(Instant.parse("2026-11-02T12:59:00Z"))).isZero();
        assertThat(hours.at(Instant.parse("2026-11-02T13:00:00Z"))).isEqualTo(3);
        assertThat(hours.at(Instant.parse("2026-11-06T18:59:00Z"))).isEqualTo(3);
        assertThat(hours.at(Instant.parse("2026-11-07T13:00:00Z"))).isZero();
        assertThat(hours.at(Instant.parse("2026-11-09T13:00:00Z"))).isZero();
    }

    @Test
    void daysThatAreAlikeAreToldTogether() {
        assertThat(weekdays(3)).hasToString("by the hour without commitment 3 more on Mon-Fri 13:00-19:00 UTC");
        List<Integer> two = week(1, 0, 1, 9, 17);
        two.set(24 * 3 + 9, 2);
        two.set(24 * 3 + 10, 1);
        assertThat(HourBlock.of(new HourWeek(MONDAY, NEXT, two)))
                .containsExactly(
                        new HourBlock("Mon, Tue", 9, 17, 1),
                        new HourBlock("Thu", 9, 10, 2),
                        new HourBlock("Thu", 10, 11, 1));
    }

    @Test
    void weeksThatGoOnAreOne() {
        List<Integer> same = week(3, 0, 4, 13, 19);
        HourSchedule joined =
                new HourSchedule(List.of(new HourWeek(MONDAY, NEXT, same), new HourWeek(NEXT, THIRD, same)), 1);
        assertThat(joined.weeks()).containsExactly(new HourWeek(MONDAY, THIRD, same));
        HourSchedule changed = new HourSchedule(
                List.of(new HourWeek(MONDAY, NEXT, same), new HourWeek(NEXT, THIRD, week(4, 0, 4, 13, 19))), 1);
        // 90 and 120 in which they carry; each of ten days has its start, of 3 and then of 4.
        assertThat(changed).hasToString("up to 4 more by the hour without commitment, 245 unit-hours paid in all");
    }

    /** Mondays from 13 h on, in the second week only; asked for an hour before. */
    @Test
    void isAskedForBeforeItsFirstHourAndGoneAfterItsLast() {
        HourSchedule later = new HourSchedule(
                List.of(
                        new HourWeek(MONDAY, NEXT, Collections.nCopies(HourWeek.HOURS, 0)),
                        new HourWeek(NEXT, THIRD, week(1, 0, 0, 13, 19))),
                1);
        assertThat(later.firstAsked()).isEqualTo(NEXT.plus(12, ChronoUnit.HOURS));
        assertThat(later.lastHeld()).isEqualTo(NEXT.plus(19, ChronoUnit.HOURS));
    }

    @Test
    void isBoughtOnTopOfUnits() {
        Purchase base = new Purchase.Units(new ModelUnits(4), CommitmentTerm.SIX_MONTHS);
        Purchase bought = new Purchase.Scheduled(base, weekdays(3));
        assertThat(bought.units()).isEqualTo(new ModelUnits(7));
        assertThat(bought.monthsBound()).isEqualTo(6);
        assertThat(bought.steady()).isEqualTo(base);
        assertThat(bought)
                .hasToString("4 model units for 6 months, and by the hour without commitment 3 more on Mon-Fri"
                        + " 13:00-19:00 UTC");
        assertThatThrownBy(() -> new Purchase.Scheduled(bought, weekdays(1))).hasMessageContaining("on top of units");
    }

    @Test
    void aWeekThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new HourWeek(MONDAY, NEXT, List.of(1)))
                .hasMessageContaining("has 1 hours, must have 168");
        assertThatThrownBy(() -> weekdays(-1)).hasMessageContaining("model units of an hour");
        assertThatThrownBy(() -> weekdays(0)).hasMessageContaining("holds nothing");
        HourWeek first = new HourWeek(MONDAY, NEXT, week(1, 0, 4, 13, 19));
        assertThatThrownBy(() -> new HourSchedule(List.of(first, first), 1)).hasMessageContaining("before it ends");
    }
}
