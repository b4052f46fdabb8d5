package dev.headroom.planner.plan.hours;

import dev.headroom.planner.plan.purchase.Holdings;
import dev.headroom.planner.plan.purchase.HourSchedule;
import dev.headroom.planner.plan.purchase.HourWeek;
import dev.headroom.planner.plan.purchase.ScheduledHoldings;
import dev.headroom.planner.plan.reading.Costing;
import dev.headroom.planner.plan.reading.Reading;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.portfolio.Portfolio;
import dev.headroom.planner.portfolio.SpillCosts;
import dev.headroom.planner.price.CommitmentTerm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the purchase of least cost among those with units by the hour: for each month and each number of units that is held all along the
 * best schedule, and then, with what these cost and leave in place of what on demand costs, the best purchases.
 */
public final class HourlyUnits {

    /** A promise is looked at in about so many minutes of all futures while the search goes on, in all of them at its end. */
    private static final int PROMISE_MINUTES = 1_200_000;

    /** What hours cost on demand is learned from about so many. */
    private static final int COST_MINUTES = 4_000_000;

    private static final int TRIES = 4;

    private final Horizon horizon;
    private final Reading reading;
    private final PlanRequest request;
    private final HourSearch search;
    private final HourCosts costs;

    private HourlyUnits(PlanRequest request, Horizon horizon, Reading reading, boolean prioritises) {
        this.request = request;
        this.horizon = horizon;
        this.reading = reading;
        this.costs = HourCosts.of(
                request,
                horizon,
                reading.scheduled().thinned(COST_MINUTES),
                reading.costing().mostUnits(),
                prioritises);
        this.search = new HourSearch(
                request, horizon, reading.market(), costs, reading.scheduled().thinned(PROMISE_MINUTES), prioritises);
    }

    /** Whether units by the hour can be bought at all. */
    public static boolean areSold(Horizon horizon, Reading reading) {
        return horizon.terms().contains(CommitmentTerm.NO_COMMITMENT)
                && reading.costing().mostUnits() > 0
                && !reading.scheduled().isEmpty();
    }

    /** Empty where none is sold, or where in no hour one more pays. */
    public static Optional<ScheduledHoldings> of(PlanRequest request, Horizon horizon, Reading reading) {
        if (!areSold(horizon, reading)) {
            return Optional.empty();
        }
        Optional<ScheduledHoldings> inTime = new HourlyUnits(request, horizon, reading, false).best();
        return request.mayPrioritise()
                ? better(reading, inTime, new HourlyUnits(request, horizon, reading, true).best())
                : inTime;
    }

    private static Optional<ScheduledHoldings> better(
            Reading reading, Optional<ScheduledHoldings> one, Optional<ScheduledHoldings> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        Costing costing = reading.costing();
        return costing.standing(other.get()).beats(costing.standing(one.get())) ? other : one;
    }

    /** The promise is weighed more until all minutes keep it too. */
    private Optional<ScheduledHoldings> best() {
        Optional<ScheduledHoldings> best = best(0);
        for (int safety = 1; safety < TRIES && best.isPresent() && misses(best.get()); safety++) {
            best = best(safety);
        }
        return best;
    }

    private boolean misses(ScheduledHoldings held) {
        return !reading.costing().standing(held).keeps();
    }

    private Optional<ScheduledHoldings> best(int safety) {
        List<List<HourChoice>> choices = IntStream.range(0, horizon.periods())
                .parallel()
                .mapToObj(month -> choices(month, safety))
                .toList();
        SpillCosts left = left(choices);
        int[] least = choices.stream().mapToInt(HourlyUnits::leastKept).toArray();
        return reading.market()
                .beside(left, least)
                .or(() -> reading.market().beside(left, new int[least.length]))
                .flatMap(portfolio -> held(portfolio, choices));
    }

    /** By the number of units held all along. A coverage is asked of these alone. */
    private List<HourChoice> choices(int month, int safety) {
        boolean covers = request.buying().coverage().isPresent();
        int first = covers
                ? reading.market().floors()[month]
                : Math.min(costs.mostUnits(), reading.market().owned().units(month));
        List<HourChoice> choices = new ArrayList<>();
        for (int base = 0; base <= costs.mostUnits(); base++) {
            choices.add(base < first ? none(month, base) : search.of(month, base, safety));
        }
        return choices;
    }

    private HourChoice none(int month, int base) {
        int[] units = new int[HourWeek.HOURS];
        Arrays.fill(units, base);
        return new HourChoice(new int[HourWeek.HOURS], 0, costs.spillUsd(month, units), false);
    }

    /** The fewest units all along from which on the promise is kept; 0 where it never is. */
    private static int leastKept(List<HourChoice> choices) {
        return IntStream.range(0, choices.size())
                .filter(base -> choices.get(base).keeps())
                .findFirst()
                .orElse(0);
    }

    private SpillCosts left(List<List<HourChoice>> choices) {
        double[][] usd = new double[choices.size()][costs.mostUnits() + 1];
        for (int month = 0; month < usd.length; month++) {
            for (int base = 0; base < usd[month].length; base++) {
                HourChoice choice = choices.get(month).get(base);
                usd[month][base] =
                        choice.usd() + choice.spillUsd() + reading.market().meanDeferredUsd(month, base);
            }
        }
        return SpillCosts.of(new double[][][] {usd});
    }

    private Optional<ScheduledHoldings> held(Portfolio portfolio, List<List<HourChoice>> choices) {
        Holdings base = reading.holdings(portfolio);
        List<HourWeek> weeks = new ArrayList<>();
        for (int month = 0; month < choices.size(); month++) {
            int units = Math.min(costs.mostUnits(), base.units()[month]);
            weeks.add(search.week(month, choices.get(month).get(units).extra()));
        }
        if (weeks.stream().allMatch(week -> week.most() == 0)) {
            return Optional.empty();
        }
        HourSchedule hours = new HourSchedule(weeks, HourSchedule.START_HOURS);
        return Optional.of(
                new ScheduledHoldings(base, hours, base.usd() + hours.billedUnitHours() * costs.usdPerHour()));
    }
}
