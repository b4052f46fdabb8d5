package dev.headroom.planner.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;

class DemandFitterTest {

    private static final int WEEK = 168;

    private static DemandCurve curve(UsageHistory history) {
        return (DemandCurve) DemandFitter.fit(history, ZoneOffset.UTC);
    }

    /** Mean of the week: (118 x 1 + 50 x 5) / 168 = 2.190 times the quiet level. */
    @Test
    void whatWasRefusedIsSaidAndNotAddedToDemand() {
        UsageHistory calm = Histories.hourly(8 * 168, h -> Histories.officeHours(h, 10_000));
        List<UsageInterval> refusing = calm.intervals().stream()
                .map(hour -> new UsageInterval(
                        hour.start(),
                        hour.resolution(),
                        hour.counts()
                                .plus(new UsageCounts(
                                        0, 0, 0, 0, 0, hour.counts().requests() / 4))))
                .toList();
        UsageHistory history = new UsageHistory(calm.modelId(), calm.workload(), calm.notes(), refusing);
        DemandCurve plain = (DemandCurve) DemandFitter.fit(calm, ZoneOffset.UTC);
        DemandCurve curve = (DemandCurve) DemandFitter.fit(history, ZoneOffset.UTC);
        assertThat(curve.level()).isEqualTo(plain.level());
        assertThat(curve.notes())
                .hasSize(plain.notes().size() + 1)
                .last()
                .asString()
                .contains("requests were refused, 20 %");
    }

    @Test
    void findsLevelAndShapeOfASteadyWeek() {
        DemandCurve curve = curve(Histories.hourly(8 * WEEK, h -> Histories.officeHours(h, 1000)));
        assertThat(curve.level().inputPerMinute()).isCloseTo(1000 * 368 / 168.0, withinPercentage(0.1));
        assertThat(curve.level().outputPerMinute()).isCloseTo(100 * 368 / 168.0, withinPercentage(0.2));
        double busy = curve.input().profile().at(10);
        double quiet = curve.input().profile().at(3);
        assertThat(busy / quiet).isCloseTo(5, within(0.4));
        assertThat(curve.days()).hasSize(56);
        assertThat(curve.input().level().driftPerWeek()).isCloseTo(0, within(1e-3));
    }

    /** Weekly growth of 5 % in the logarithm, seven changes: shrunk by 7 / 11. */
    @Test
    void driftIsShrunkAndItsSpreadHasAFloor() {
        DemandCurve curve = curve(Histories.hourly(8 * WEEK, h -> 5000 * Math.exp(0.05 * Math.floorDiv(h, WEEK))));
        LevelWalk level = curve.input().level();
        assertThat(level.changesSeen()).isEqualTo(7);
        assertThat(level.driftPerWeek()).isCloseTo(0.05 * 7 / 11, within(1e-4));
        assertThat(level.weeklySd()).isCloseTo(Math.sqrt(12 * 0.06 * 0.06 / 18), within(1e-4));
        assertThat(level.medianGrowth(1e6)).isCloseTo(Math.exp(0.05 * 7 / 11 * 0.95 / 0.05), within(1e-3));
    }

    /** A week of next to nothing before the first users came: not growth. */
    @Test
    void aLaunchIsNotGrowth() {
        DemandCurve curve = curve(Histories.hourly(8 * WEEK, h -> h < WEEK ? 10 : 5000));
        assertThat(curve.input().level().driftPerWeek()).isCloseTo(0, within(1e-6));
        assertThat(curve.input().level().weeklySd()).isLessThan(0.06);
    }

    @Test
    void missingNightsAreNotTakenForBusyWeeks() {
        List<UsageInterval> kept = new ArrayList<>();
        UsageHistory whole = Histories.hourly(4 * WEEK, h -> Histories.officeHours(h, 1000));
        for (int h = 0; h < whole.intervals().size(); h++) {
            boolean nightOfLastWeek = h >= 3 * WEEK && h % 24 < 3;
            if (!nightOfLastWeek) {
                kept.add(whole.intervals().get(h));
            }
        }
        DemandCurve curve = curve(new UsageHistory("model", "workload", List.of(), kept));
        assertThat(curve.level().inputPerMinute()).isCloseTo(1000 * 368 / 168.0, withinPercentage(3));
    }

    /** Minutes drawn from Gamma with CV^2 = 0.1 + 1,000 / m: the law that methods for LLM traffic fit. */
    @Test
    void findsHowMinutesScatter() {
        SplittableRandom levels = new SplittableRandom(3);
        MinuteBursts bursts = bursts(8 * WEEK, hour -> levels.nextDouble(1_000, 20_000));
        assertThat(bursts.source()).isEqualTo(MinuteBursts.Source.MEASURED);
        assertThat(bursts.c0Squared()).isCloseTo(0.1, within(0.01));
        assertThat(bursts.kappaTokens()).isCloseTo(1_000, within(50.0));
    }

    /** Nights with a request an hour, in most of whose minutes nothing is asked: they say nothing of how busy hours scatter. */
    @Test
    void quietNightsDoNotMakeBusyHoursBurst() {
        SplittableRandom levels = new SplittableRandom(4);
        MinuteBursts bursts = bursts(4 * WEEK, hour -> Math.exp(levels.nextDouble(Math.log(5), Math.log(50_000))));
        assertThat(bursts.c0Squared()).isCloseTo(0.1, within(0.02));
        assertThat(bursts.kappaTokens()).isCloseTo(1_000, within(150.0));
    }

    private static MinuteBursts bursts(int hours, IntToDoubleFunction meanOfHour) {
        Chance chance = new Chance(5);
        List<UsageInterval> minutes = new ArrayList<>();
        for (int hour = 0; hour < hours; hour++) {
            double mean = meanOfHour.applyAsDouble(hour);
            double cvSquared = 0.1 + 1_000 / mean;
            GammaDistribution gamma = new GammaDistribution(chance, 1 / cvSquared, mean * cvSquared);
            for (int m = 0; m < 60; m++) {
                long tokens = Math.round(gamma.sample());
                minutes.add(new UsageInterval(
                        Histories.MONDAY.plusSeconds(3600L * hour + 60L * m),
                        Duration.ofMinutes(1),
                        UsageCounts.of(tokens > 0 ? 1 : 0, tokens, tokens)));
            }
        }
        return curve(new UsageHistory("m", "w", List.of(), minutes)).input().bursts();
    }

    @Test
    void coarseHistoriesSayThatTheirMinutesAreAssumed() {
        MinuteBursts bursts =
                curve(Histories.hourly(2 * WEEK, h -> 6000)).input().bursts();
        assertThat(bursts.source()).isEqualTo(MinuteBursts.Source.ASSUMED);
        assertThat(bursts.kappaTokens()).isCloseTo(3 * 1000, withinPercentage(1));
    }

    /** Half of the newest week is missing, too much for a level of its own: the level is that of the week before. */
    @Test
    void aThinNewestWeekTakesTheLevelOfTheWeekBefore() {
        UsageHistory whole = Histories.hourly(8 * WEEK, h -> 10_000);
        List<UsageInterval> kept = new ArrayList<>(whole.intervals().subList(0, 7 * WEEK));
        kept.addAll(whole.intervals().subList(7 * WEEK + 85, 8 * WEEK));
        DemandCurve curve = curve(new UsageHistory("model", "workload", List.of(), kept));
        assertThat(curve.level().inputPerMinute()).isCloseTo(10_000, withinPercentage(0.1));
        assertThat(curve.days())
                .allSatisfy(day -> assertThat(day.input())
                        .allSatisfy(ratio -> assertThat(ratio).isCloseTo(1, within(0.01))));
    }

    @Test
    void weeksThatAreAllThinAreNotEnough() {
        UsageHistory whole = Histories.hourly(40 * 24, h -> 10_000);
        List<UsageInterval> mornings = new ArrayList<>();
        for (int h = 0; h < whole.intervals().size(); h++) {
            if (h % 24 < 6) {
                mornings.add(whole.intervals().get(h));
            }
        }
        DemandFit fit = DemandFitter.fit(new UsageHistory("model", "workload", List.of(), mornings), ZoneOffset.UTC);
        assertThat(fit).isInstanceOf(NotEnoughData.class);
        assertThat(((NotEnoughData) fit).reason()).contains("84 hours of a week");
    }

    @Test
    void aHistoryWithoutTokensHasNoDemand() {
        UsageHistory silent = Histories.hourly(2 * WEEK, h -> 0);
        assertThatThrownBy(() -> DemandFitter.fit(silent, ZoneOffset.UTC)).hasMessageContaining("no tokens");
    }

    @Test
    void anHourIsNotEnough() {
        UsageInterval only = new UsageInterval(Histories.MONDAY, Duration.ofMinutes(57), UsageCounts.of(10, 100, 10));
        DemandFit fit = DemandFitter.fit(new UsageHistory("m", "w", List.of(), List.of(only)), ZoneOffset.UTC);
        assertThat(fit).isInstanceOf(NotEnoughData.class);
        assertThat(((NotEnoughData) fit).reason())
                .isEqualTo("not enough data: 57 minutes; a demand curve needs at least 7 days");
    }

    @Test
    void daysBeginWhereTheWorkloadLives() {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        DemandCurve curve =
                (DemandCurve) DemandFitter.fit(Histories.hourly(8 * WEEK, h -> Histories.officeHours(h, 1000)), tokyo);
        double busy = curve.input().profile().at(10 + 9);
        assertThat(busy).isGreaterThan(2 * curve.input().profile().at(3));
    }
}
