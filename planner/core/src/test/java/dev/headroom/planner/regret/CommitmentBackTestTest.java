package dev.headroom.planner.regret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.demand.Histories;
import dev.headroom.planner.demand.Holidays;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.quantity.Work;
import dev.headroom.planner.usage.UsageHistory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommitmentBackTestTest {

    private static final int DAY = 24;

    private static final Stakes ANY_LEVEL = anyLevel(Holidays.NONE);

    private static Stakes anyLevel(Holidays holidays) {
        return new Stakes(TokenRates::inputPerMinute, Increment.NONE, Stakes.RATIOS, ZoneOffset.UTC, holidays, 1);
    }

    private static UsageHistory history(int hours) {
        return Histories.hourly(hours, h -> Histories.officeHours(h, 10_000) * (1 + 0.1 * (h % 7)));
    }

    private static CommitmentBackTestResult test(UsageHistory history, Stakes stakes) {
        return CommitmentBackTest.run(
                history, stakes, RollingOrigins.of(CommitmentTerm.ONE_MONTH, history), new Work());
    }

    @Test
    void aHistoryThatIsTooShortIsToldHowLongItMustBe() {
        assertThat(test(history(44 * DAY - 1), ANY_LEVEL))
                .isEqualTo(new NothingToJudge("not enough data: 43 days; a back-test of decisions on a term of 30 days"
                        + " needs at least 44 days"));
    }

    /** 104 days have the room of 60 days, two terms: nine origins, the first, one behind its end and the last of them apart. */
    @Test
    void originsThatDoNotOverlapAreCounted() {
        UsageHistory history = history(104 * DAY);
        Work work = new Work();
        CommitmentBackTest test = (CommitmentBackTest)
                CommitmentBackTest.run(history, ANY_LEVEL, RollingOrigins.of(CommitmentTerm.ONE_MONTH, history), work);
        assertThat(test.origins()).hasSize(9).contains(Histories.MONDAY.plus(Duration.ofDays(14)));
        assertThat(test.independent()).isEqualTo(3);
        assertThat(work.share()).isEqualTo(1);
        assertThat(test.regrets()).hasSize(12 * 4);
    }

    /** A steady week: what was cheapest before is cheapest again, and a fixed percentile is right at one price ratio at most. */
    @Test
    void thePlannerFollowsThePriceRatioAndFixedFiguresDoNot() {
        CommitmentBackTest test = (CommitmentBackTest) test(history(60 * DAY), ANY_LEVEL);
        for (double ratio : Stakes.RATIOS) {
            assertThat(test.regret("headroom", ratio).mean()).isBetween(0.0, 0.02);
            assertThat(test.regret("peak", ratio).mean()).isGreaterThan(0.1);
        }
        assertThat(test.regret("on demand only", 4).mean()).isGreaterThan(0.5);
        assertThat(test.regret("P90", 1.25).worst())
                .isGreaterThanOrEqualTo(test.regret("P90", 1.25).p90());
    }

    /** The last term begins half a day behind a week at a fifth of the others: who knows that it was a holiday does not plan the next month by it. */
    @Test
    void holidaysThatOwnersNameMoveNoDecision() {
        UsageHistory history = Histories.hourly(
                97 * DAY, h -> Histories.officeHours(h, 10_000) * (h >= 59 * DAY && h < 66 * DAY ? 0.2 : 1));
        List<LocalDate> week = LocalDate.ofInstant(Histories.MONDAY, ZoneOffset.UTC)
                .plusDays(59)
                .datesUntil(
                        LocalDate.ofInstant(Histories.MONDAY, ZoneOffset.UTC).plusDays(66))
                .toList();
        CommitmentBackTest blind = (CommitmentBackTest) test(history, ANY_LEVEL);
        CommitmentBackTest told = (CommitmentBackTest) test(history, anyLevel(new Holidays(week)));
        assertThat(told.origins())
                .isEqualTo(blind.origins())
                .contains(Histories.MONDAY.plus(Duration.ofHours(66 * DAY + 12)));
        assertThat(lastRegret(told)).isLessThan(0.02).isLessThan(lastRegret(blind) / 2);
    }

    private static double lastRegret(CommitmentBackTest test) {
        List<Double> regrets = test.regret("headroom", 2.1).regrets();
        return regrets.get(regrets.size() - 1);
    }

    /** Units of 20,000 input tokens a minute: all rules buy whole ones, and hindsight too. */
    @Test
    void ofAKnownCapacityWholeUnitsAreBought() {
        Need units = Need.units(new TokenRates(20_000, 20_000));
        Stakes stakes = new Stakes(units, Increment.UNIT, List.of(1.6), ZoneOffset.UTC, Holidays.NONE, 1);
        CommitmentBackTest test = (CommitmentBackTest) test(history(60 * DAY), stakes);
        assertThat(test.regret("headroom", 1.6).mean()).isBetween(0.0, 0.02);
        assertThat(units.of(new TokenRates(10_000, 30_000))).isEqualTo(1.5);
    }

    @Test
    void aHistoryWithoutTokensInItsTermsHasNothingToJudge() {
        UsageHistory history = Histories.hourly(60 * DAY, h -> h < 10 * DAY ? 1000 : 0);
        assertThat(test(history, ANY_LEVEL)).isInstanceOf(NothingToJudge.class);
    }
}
