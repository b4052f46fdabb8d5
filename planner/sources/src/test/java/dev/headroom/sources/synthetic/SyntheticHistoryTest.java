package dev.headroom.sources.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

/** What went in is counted back out of the minutes, by hand. */
class SyntheticHistoryTest {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final long SEED = 7;
    private static final Predicate<ZonedDateTime> WEEKEND =
            time -> time.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    private static final Predicate<ZonedDateTime> WORK =
            WEEKEND.negate().and(time -> time.getHour() >= 9 && time.getHour() < 17);
    private static final Predicate<ZonedDateTime> NIGHT = WEEKEND.negate().and(time -> time.getHour() < 5);

    private static final UsageHistory DEMO = SyntheticHistory.generate(SyntheticProfile.demo(), SEED);

    /** No growth, no walk, no odd days, no drift: every working minute has the same expectation. */
    private static final UsageHistory STEADY = SyntheticHistory.generate(
            demo(SyntheticProfile.demo().span(), new LevelPath(0, 0, 0), new RequestSize(1050, 0, 0.9)), SEED);

    private static SyntheticProfile demo(SyntheticSpan span, LevelPath level, RequestSize input) {
        SyntheticProfile demo = SyntheticProfile.demo();
        return new SyntheticProfile(
                demo.modelId(),
                demo.workload(),
                span,
                demo.week(),
                demo.peakRequestsPerMinute(),
                level,
                demo.noise(),
                input,
                demo.output());
    }

    private static SummaryStatistics minutes(
            UsageHistory history, Predicate<ZonedDateTime> when, ToDoubleFunction<UsageCounts> what) {
        SummaryStatistics statistics = new SummaryStatistics();
        for (UsageInterval interval : history.intervals()) {
            if (when.test(interval.start().atZone(ZONE))) {
                statistics.addValue(what.applyAsDouble(interval.counts()));
            }
        }
        return statistics;
    }

    private static double cvSquared(SummaryStatistics minutes) {
        return minutes.getVariance() / (minutes.getMean() * minutes.getMean());
    }

    private static Predicate<ZonedDateTime> week(int index) {
        ZonedDateTime from = LocalDate.of(2026, 8, 31).plusWeeks(index).atStartOfDay(ZONE);
        return time -> !time.isBefore(from) && time.isBefore(from.plusWeeks(1));
    }

    @Test
    void eightWeeksOfMinutesThatSayTheyAreMade() {
        assertThat(DEMO.intervals()).hasSize(80_640);
        assertThat(DEMO.observed()).isEqualTo(Duration.ofDays(56));
        assertThat(DEMO.start()).isEqualTo(Instant.parse("2026-08-31T07:00:00Z"));
        assertThat(DEMO.end()).isEqualTo(Instant.parse("2026-10-26T07:00:00Z"));
        assertThat(DEMO.modelId()).isEqualTo("meta.llama3-1-8b-instruct-v1:0");
        assertThat(DEMO.workload()).isEqualTo("demo");
        assertThat(DEMO.notes()).containsExactly("synthetic: made by headroom's generator with seed 7, not observed");
        assertThat(DEMO.total().throttles()).isZero();
        assertThat(DEMO.total().cacheReadTokens()).isZero();
    }

    @Test
    void aSeedIsAHistory() {
        assertThat(SyntheticHistory.generate(SyntheticProfile.demo(), SEED)).isEqualTo(DEMO);
        UsageHistory other = SyntheticHistory.generate(SyntheticProfile.demo(), SEED + 1);
        assertThat(other.intervals()).isNotEqualTo(DEMO.intervals());
    }

    /** 4,300 requests of 1,050 input and 105 output tokens; 19,200 minutes with a CV of .15: standard error .1 %. */
    @Test
    void workingHoursStandAtThePeak() {
        assertThat(minutes(STEADY, WORK, UsageCounts::requests).getMean()).isCloseTo(4300, withinPercentage(0.5));
        assertThat(minutes(STEADY, WORK, UsageCounts::inputTokens).getMean()).isCloseTo(4.515e6, withinPercentage(0.5));
        assertThat(minutes(STEADY, WORK, UsageCounts::outputTokens).getMean())
                .isCloseTo(451_500, withinPercentage(0.5));
    }

    /** Odd days of 8 % and weekly steps of 4 % move the last working day by no more than 25 %, three deviations. */
    @Test
    void theDemoEndsNearItsPeak() {
        double lastWeek =
                minutes(DEMO, WORK.and(week(7)), UsageCounts::inputTokens).getMean();
        assertThat(lastWeek).isBetween(0.8 * 4.5e6, 1.2 * 4.5e6);
    }

    /** A day's oddity moves its night and its noon alike, so the ratio is sharp even in the demo. */
    @Test
    void peakToTroughIsSix() {
        double work = minutes(DEMO, WORK, UsageCounts::requests).getMean();
        double night = minutes(DEMO, NIGHT, UsageCounts::requests).getMean();
        assertThat(work / night).isCloseTo(6, withinPercentage(3));
        assertThat(minutes(STEADY, WORK, UsageCounts::requests).getMean()
                        / minutes(STEADY, NIGHT, UsageCounts::requests).getMean())
                .isCloseTo(6, withinPercentage(0.6));
    }

    /** Sixteen weekend days with an oddity of 8 % each: standard error 2.4 % of the share. */
    @Test
    void weekendsAreLessThanHalfAsBusy() {
        double weekend = minutes(DEMO, WEEKEND, UsageCounts::requests).getMean();
        double weekday = minutes(DEMO, WEEKEND.negate(), UsageCounts::requests).getMean();
        assertThat(weekend / weekday).isCloseTo(0.45, within(0.035));
        assertThat(minutes(STEADY, WEEKEND, UsageCounts::requests).getMean()
                        / minutes(STEADY, WEEKEND.negate(), UsageCounts::requests)
                                .getMean())
                .isCloseTo(0.45, within(0.003));
    }

    /** From the first week to the last there are seven steps of 3 %. */
    @Test
    void requestsGrowByTheirGrowth() {
        UsageHistory growing = SyntheticHistory.generate(
                demo(SyntheticProfile.demo().span(), new LevelPath(0.03, 0, 0), new RequestSize(1050, 0, 0.9)), SEED);
        double first = minutes(growing, week(0), UsageCounts::requests).getMean();
        double last = minutes(growing, week(7), UsageCounts::requests).getMean();
        assertThat(Math.pow(last / first, 1 / 7.0) - 1).isCloseTo(0.03, within(0.001));
    }

    /** Seven steps with a deviation of 4 %, and two weeks of odd days: 1.6 % standard error of the growth a week. */
    @Test
    void theDemoGrowsByItsGrowthWithinItsChance() {
        double first = minutes(DEMO, week(0), UsageCounts::requests).getMean();
        double last = minutes(DEMO, week(7), UsageCounts::requests).getMean();
        assertThat(Math.pow(last / first, 1 / 7.0) - 1).isCloseTo(0.03, within(0.05));
    }

    /**
     * CV^2 of input = .02 + (4,000 + 1,050 x 1.81) / m, of output = .02 + 4,000 / m + 2 / requests, by the algebra of
     * compound Poisson counts under a common multiplier.
     */
    @Test
    void minutesScatterByTheLawInTheJavadoc() {
        double peak = 4.515e6;
        assertThat(cvSquared(minutes(STEADY, WORK, UsageCounts::inputTokens)))
                .isCloseTo(0.02 + 5900.5 / peak, withinPercentage(5));
        assertThat(cvSquared(minutes(STEADY, NIGHT, UsageCounts::inputTokens)))
                .isCloseTo(0.02 + 5900.5 * 6 / peak, withinPercentage(7));
        assertThat(cvSquared(minutes(STEADY, NIGHT, UsageCounts::outputTokens)))
                .isCloseTo(0.02 + 4000 * 6 / peak + 2 * 6 / 4300.0, withinPercentage(7));
    }

    @Test
    void oneMultiplierMovesBothStreams() {
        double[] input = STEADY.intervals().stream()
                .filter(interval -> WORK.test(interval.start().atZone(ZONE)))
                .mapToDouble(interval -> interval.counts().inputTokens())
                .toArray();
        double[] output = STEADY.intervals().stream()
                .filter(interval -> WORK.test(interval.start().atZone(ZONE)))
                .mapToDouble(interval -> interval.counts().outputTokens())
                .toArray();
        assertThat(new PearsonsCorrelation().correlation(input, output)).isBetween(0.95, 0.999);
    }

    /** From the middle of the first week to that of the last: (1 + .1 x 7.5 / 8) / (1 + .1 x .5 / 8) = 1.0870. */
    @Test
    void inputPerRequestDriftsAndOutputStays() {
        assertThat(perRequest(7, UsageCounts::inputTokens) / perRequest(0, UsageCounts::inputTokens))
                .isCloseTo(1.0870, within(0.003));
        assertThat(perRequest(7, UsageCounts::outputTokens)).isCloseTo(105, withinPercentage(0.3));
        assertThat(perRequest(0, UsageCounts::outputTokens)).isCloseTo(105, withinPercentage(0.3));
    }

    private static double perRequest(int week, ToDoubleFunction<UsageCounts> tokens) {
        return minutes(DEMO, week(week), tokens).getSum()
                / minutes(DEMO, week(week), UsageCounts::requests).getSum();
    }

    /** Clocks go back on 2026-11-01: that day has 25 hours, and work still begins at nine by the clock. */
    @Test
    void workingHoursFollowTheClockOfTheZone() {
        SyntheticProfile demo = SyntheticProfile.demo();
        SyntheticProfile autumn = new SyntheticProfile(
                "m",
                "w",
                new SyntheticSpan(ZONE, LocalDate.of(2026, 10, 26), 2),
                new WeekShape(9, 17, 0, 0.25, 0.45),
                demo.peakRequestsPerMinute(),
                new LevelPath(0, 0, 0),
                demo.noise(),
                demo.input(),
                demo.output());
        UsageHistory history = SyntheticHistory.generate(autumn, SEED);
        assertThat(history.intervals()).hasSize(2 * 7 * 24 * 60 + 60);
        for (int day : new int[] {26, 30, 33, 37}) {
            assertThat(requestsOf(history, day, 8)).isCloseTo(4300 * 0.25, withinPercentage(15));
            assertThat(requestsOf(history, day, 9)).isCloseTo(4300, withinPercentage(15));
            assertThat(requestsOf(history, day, 16)).isCloseTo(4300, withinPercentage(15));
            assertThat(requestsOf(history, day, 17)).isCloseTo(4300 * 0.25, withinPercentage(15));
        }
    }

    private static double requestsOf(UsageHistory history, int dayOfOctober, int hour) {
        LocalDate day = LocalDate.of(2026, 9, 30).plusDays(dayOfOctober);
        return minutes(history, time -> time.toLocalDate().equals(day) && time.getHour() == hour, UsageCounts::requests)
                .getMean();
    }

    @Test
    void aQuietWorkloadHasMinutesWithoutRequests() {
        SyntheticProfile demo = SyntheticProfile.demo();
        SyntheticProfile quiet = new SyntheticProfile(
                "m",
                "w",
                new SyntheticSpan(ZONE, LocalDate.of(2026, 8, 31), 1),
                demo.week(),
                1,
                new LevelPath(0, 0, 0),
                new MinuteNoise(0, 0),
                new RequestSize(1000, 0, 0),
                demo.output());
        UsageHistory history = SyntheticHistory.generate(quiet, SEED);
        SummaryStatistics work = minutes(history, WORK, UsageCounts::requests);
        assertThat(work.getMean()).isCloseTo(1, within(0.09));
        assertThat(work.getMin()).isZero();
        assertThat(history.total().inputTokens())
                .isEqualTo(1000 * history.total().requests());
    }
}
