package dev.headroom.planner.plan.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.DemandFitter;
import dev.headroom.planner.demand.Futures;
import dev.headroom.planner.demand.Histories;
import dev.headroom.planner.plan.Requests;
import dev.headroom.planner.plan.Scheduling;
import dev.headroom.planner.plan.purchase.Held;
import dev.headroom.planner.plan.purchase.HourSchedule;
import dev.headroom.planner.plan.purchase.HourWeek;
import dev.headroom.planner.plan.purchase.ScheduledHoldings;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reading.Reading;
import dev.headroom.planner.plan.reading.ReplayRules;
import dev.headroom.planner.plan.reading.Standing;
import dev.headroom.planner.plan.reason.Proof;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.Work;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A unit carries 110,000 tokens a minute, $6.60 an hour on demand. */
@Tag("once")
class HourBoundTest {

    private static final double NO_QUOTA = 1e12;

    private static PlanRequest request(DemandCurve curve, double usdByTheHour, double quota, double aversion) {
        return new PlanRequest(
                curve,
                Requests.unit(100_000, 10_000),
                Requests.prices(usdByTheHour, 4, 3),
                Requests.rules(quota, 0),
                PurchaseRules.NONE.averse(aversion));
    }

    /** 2.4 units from 9 to 17 on weekdays, next to nothing besides; two weeks of it, so a month is planned. */
    private static DemandCurve nineToFive() {
        return (DemandCurve) DemandFitter.fit(
                Histories.hourly(
                        14 * 24, hour -> hour / 24 % 7 < 5 && hour % 24 >= 9 && hour % 24 < 17 ? 240_000 : 100),
                ZoneOffset.UTC);
    }

    /** One month, and no promise that binds: nothing is relaxed, so what was found is proved. */
    @Test
    void theBestHoursOfAMonthAreProved() {
        Solved solved = solved(request(nineToFive(), 4, NO_QUOTA, 0));
        Proof proof = solved.proof();
        assertThat(solved.chosen()).isInstanceOf(ScheduledHoldings.class);
        assertThat(proof.objective())
                .isEqualTo(solved.candidate(solved.chosen()).cost());
        assertThat(proof.gap().usd().doubleValue()).isLessThan(0.02);
    }

    /** Above $6.60 no hour pays for itself: without what the promise costs the bound would be what buying nothing costs. */
    @Test
    void whatAPromiseCostsIsInTheBound() {
        Solved solved = solved(request(nineToFive(), 7, 150_000, 0));
        Candidate chosen = solved.candidate(solved.chosen());
        assertThat(chosen.meetsTarget()).isTrue();
        double nothing = solved.candidate(solved.reading().costing().nothing())
                .cost()
                .usd()
                .doubleValue();
        double promise = chosen.cost().usd().doubleValue() - nothing;
        double proved = solved.proof().bound().usd().doubleValue() - nothing;
        assertThat(proved).isBetween(0.3 * promise, promise);
    }

    @Test
    void noScheduleOfAMonthThatKeepsThePromiseIsBelowTheBound() {
        holds(request(Requests.office(2), 4.5, 450_000, 0));
    }

    /** Where bad futures count, a bound by the weights of the choice's own holds for what has others. */
    @Test
    void noScheduleOfSixMonthsThatKeepsThePromiseIsBelowTheBoundWhereBadFuturesCount() {
        holds(request(Requests.OFFICE, 4.5, 450_000, 2));
    }

    /**
     * What is chosen, without all that a plan says besides.
     *
     * @param request what was asked
     * @param reading ten futures
     * @param chosen the best in them
     */
    private record Solved(PlanRequest request, Reading reading, Held chosen) {

        Proof proof() {
            return Proof.of(request, Horizon.of(request), reading, chosen);
        }

        Candidate candidate(Held held) {
            return reading.costing().candidate(held);
        }
    }

    private static Solved solved(PlanRequest request) {
        Horizon horizon = Horizon.of(request);
        ReplayRules how = new ReplayRules(request, horizon, List.of(Variant.planned(request.unit())), 12, 1);
        Futures futures = new Futures(request.demand(), horizon.drawn(), horizon.hours(), 7);
        Reading reading = how.reading(0, how.of(futures, 0, 10, new Work()));
        return new Solved(
                request,
                reading,
                Scheduling.of(request, horizon, reading, reading.best()).best());
    }

    /** Against what was found with more or fewer units in parts of the day, drawn for each month. */
    private static void holds(PlanRequest request) {
        Solved solved = solved(request);
        Reading reading = solved.reading();
        Held chosen = solved.chosen();
        Standing standing = reading.costing().standing(chosen);
        assertThat(standing.keeps()).isTrue();
        double bound = HourBound.usd(request, Horizon.of(request), reading, chosen);
        assertThat(bound).isBetween(0.75 * standing.objectiveUsd(), standing.objectiveUsd());
        SplittableRandom random = new SplittableRandom(11);
        int kept = 0;
        for (int trial = 0; trial < 20; trial++) {
            Standing other = reading.costing().standing(drawn((ScheduledHoldings) chosen, reading, random));
            kept += other.keeps() ? 1 : 0;
            assertThat(!other.keeps() || other.objectiveUsd() >= bound)
                    .as("%s", other)
                    .isTrue();
        }
        assertThat(kept).isPositive();
    }

    private static ScheduledHoldings drawn(ScheduledHoldings chosen, Reading reading, SplittableRandom random) {
        List<HourWeek> weeks = new ArrayList<>();
        int fewest = -random.nextInt(2);
        for (HourWeek week : chosen.hours().weeks()) {
            int[] more = random.ints(4, fewest, 2).toArray();
            weeks.add(new HourWeek(
                    week.start(),
                    week.end(),
                    IntStream.range(0, HourWeek.HOURS)
                            .map(hour -> Math.max(0, week.extra().get(hour) + more[hour % 24 / 6]))
                            .boxed()
                            .toList()));
        }
        HourSchedule hours = new HourSchedule(weeks, HourSchedule.START_HOURS);
        double price = reading.market().catalogue().usdPerHour(CommitmentTerm.NO_COMMITMENT);
        return new ScheduledHoldings(chosen.base(), hours, chosen.base().usd() + hours.billedUnitHours() * price);
    }
}
