package dev.headroom.planner.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpectationsTest {

    private static final int WEEK = 168;
    private static final DemandCurve CURVE = (DemandCurve)
            DemandFitter.fit(Histories.hourly(8 * WEEK, h -> Histories.officeHours(h, 10_000)), ZoneOffset.UTC);
    private static final LocalDate END =
            CURVE.historyEnd().atZone(ZoneOffset.UTC).toLocalDate();

    private static ExpectedChange change(int inDays, double requests, double input, double output) {
        return new ExpectedChange(END.plusDays(inDays), requests, input, output, "a test, today");
    }

    private static Expectations changes(ExpectedChange... changes) {
        return new Expectations(List.of(changes), Optional.empty(), 0);
    }

    private static Future drawn(Expectations expected, int hours) {
        return new Futures(CURVE.expecting(expected), CURVE.historyEnd(), hours, 42).draw(7);
    }

    @Test
    void aLaunchMultipliesBothStreamsFromItsDayOnAndLeavesTheDaysBefore() {
        Future before = drawn(Expectations.NONE, 2 * WEEK);
        Future after = drawn(changes(change(3, 2, 1.5, 1), change(10, 0.5, 1, 3)), 2 * WEEK);
        for (int hour = 0; hour < 2 * WEEK; hour++) {
            double input = hour < 72 ? 1 : hour < 240 ? 3 : 1.5;
            double output = hour < 72 ? 1 : hour < 240 ? 2 : 3;
            assertThat(after.inputPerMinute(hour)).isCloseTo(input * before.inputPerMinute(hour), within(1e-6));
            assertThat(after.outputPerMinute(hour)).isCloseTo(output * before.outputPerMinute(hour), within(1e-6));
        }
    }

    @Test
    void afterItsRetirementNothingIsAskedInAnyMinute() {
        Future future = drawn(new Expectations(List.of(), Optional.of(END.plusDays(5)), 0), 2 * WEEK);
        assertThat(future.inputPerMinute(119)).isPositive();
        double[] later = {0};
        future.forEachMinute((minute, input, output) -> later[0] += minute >= 7_200 ? input + output : 0);
        assertThat(later[0]).isZero();
    }

    /** By hand: after two months of a chance of .3 each, .49 are left; two standard errors of 2,000 draws are .022. */
    @Test
    void asManyFuturesHaveEndedAsTheChanceSays() {
        DemandCurve mortal = CURVE.expecting(new Expectations(List.of(), Optional.empty(), 0.3));
        Futures futures = new Futures(mortal, CURVE.historyEnd(), 1_460, 1);
        double alive = IntStream.range(0, 2_000)
                .filter(number -> futures.draw(number).outputPerMinute(1_459) > 0)
                .count();
        assertThat(alive / 2_000).isCloseTo(0.49, within(0.022));
    }

    @Test
    void withoutAChanceOfTheEndTheFuturesAreTheSame() {
        Future plain = drawn(Expectations.NONE, WEEK);
        Future same = drawn(changes(change(1, 1, 1, 1)), WEEK);
        assertThat(same.inputPerMinute(100)).isCloseTo(plain.inputPerMinute(100), withinPercentage(1e-9));
    }

    @Test
    void whatTheHistoryHasSeenIsNotExpectedAgain() {
        assertThatThrownBy(() -> CURVE.expecting(changes(change(-1, 2, 1, 1))))
                .hasMessageContaining("a change is expected on " + END.minusDays(1))
                .hasMessageContaining("take it out of the workload's file");
        assertThatThrownBy(() -> CURVE.expecting(new Expectations(List.of(), Optional.of(END.minusDays(9)), 0)))
                .hasMessageContaining("the retirement is on " + END.minusDays(9));
    }

    @Test
    void eachExpectationIsSaidWithWhoSaidIt() {
        Expectations all = new Expectations(List.of(change(3, 1.5, 1.2, 1)), Optional.of(END.plusDays(30)), 0.02);
        assertThat(all.said()).hasSize(3);
        assertThat(all.said().get(0)).contains("1.50 times the requests").contains("(a test, today)");
        assertThat(all.said().get(2)).contains("2.00 %");
    }

    @Test
    void factorsAndChancesOutOfTheirRangeAreRefused() {
        assertThatThrownBy(() -> change(1, -1, 1, 1)).hasMessageContaining("requests is -1");
        assertThatThrownBy(() -> change(1, 1, 0, 1)).hasMessageContaining("inputPerRequest is 0");
        assertThatThrownBy(() -> new Expectations(List.of(), Optional.empty(), 1))
                .hasMessageContaining("endsPerMonth is 1");
    }
}
