package dev.headroom.planner.plan.hours;

import dev.headroom.planner.plan.hours.HourCosts.Weights;
import dev.headroom.planner.plan.meter.Relief;
import dev.headroom.planner.plan.meter.SpillTotals;
import dev.headroom.planner.plan.purchase.HourSchedule;
import dev.headroom.planner.plan.purchase.HourWeek;
import dev.headroom.planner.plan.reading.Floors;
import dev.headroom.planner.plan.reading.FutureTotals;
import dev.headroom.planner.plan.reading.Market;
import dev.headroom.planner.plan.reading.ScheduledReplay;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The best units by the hour for one month and each number of units that is held all along. Where money alone does not keep the promise, a
 * token beyond it is weighed above its price, by doubling; where the budget is too small, a unit's hour is.
 */
final class HourSearch {

    /** On the first step money alone counts, on the second a token beyond the promise its price more, on each further twice as much. */
    private static final int STEPS = 16;

    private static final int BUDGET_HALVINGS = 20;

    private final PlanRequest request;
    private final Horizon horizon;
    private final Market market;
    private final HourCosts costs;
    private final ScheduledReplay replay;
    private final List<FutureTotals> totals;
    private final double usdPerToken;
    private final boolean prioritises;
    private final int[] floors;

    /** Over costs with the Priority tier or without it, and with the promise that is left then. */
    HourSearch(
            PlanRequest request,
            Horizon horizon,
            Market market,
            HourCosts costs,
            ScheduledReplay replay,
            boolean prioritises) {
        this.request = request;
        this.horizon = horizon;
        this.market = market;
        this.costs = costs;
        this.replay = replay;
        this.prioritises = prioritises;
        int[] inTime = market.inTime();
        floors = market.floors();
        for (int month = 0; month < floors.length && !prioritises; month++) {
            floors[month] = Math.max(floors[month], Math.min(market.quota(), inTime[month]));
        }
        this.totals = market.futures();
        usdPerToken = request.prices()
                        .onDemand()
                        .usd(
                                request.demand().meanInputPerRequest(),
                                request.demand().meanOutputPerRequest())
                / (request.demand().meanInputPerRequest() + request.demand().meanOutputPerRequest());
    }

    /** The choice of least cost that keeps the promise, weighed by so many steps more than is just enough; else that of least cost. */
    HourChoice of(int month, int base, int safety) {
        HourChoice cheapest = choice(month, base, new Weights(affordable(month, base), 0), base >= floors[month]);
        if (cheapest.keeps()) {
            return cheapest;
        }
        HourChoice kept = weighed(month, base, Math.min(STEPS, leastStep(month, base) + safety));
        return kept.keeps() && kept.usd() <= leftUsd(month, base) ? kept : cheapest;
    }

    /** The least step at which the promise is kept; the last where it is at none. */
    private int leastStep(int month, int base) {
        int low = -1;
        int high = STEPS;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            boolean keeps = weighed(month, base, middle).keeps();
            low = keeps ? low : middle;
            high = keeps ? middle : high;
        }
        return high;
    }

    private HourChoice weighed(int month, int base, int step) {
        double times = step == 0 ? 0 : Math.pow(2, step - 1);
        HourChoice choice = choice(month, base, new Weights(1, times * usdPerToken), false);
        return new HourChoice(choice.extra(), choice.usd(), choice.spillUsd(), keeps(month, base, choice.extra()));
    }

    private HourChoice choice(int month, int base, Weights weights, boolean keeps) {
        int[] extra = extra(month, base, weights);
        int[] units = Arrays.stream(extra).map(more -> more + base).toArray();
        return new HourChoice(extra, usd(month, extra), costs.spillUsd(month, units), keeps);
    }

    private int[] extra(int month, int base, Weights weights) {
        int[] extra = new int[HourWeek.HOURS];
        int most = Math.min(costs.mostUnits(), Math.min(market.quota(), base + mostWithout()));
        boolean paid = true;
        for (int unit = base + 1; unit <= most && paid; unit++) {
            boolean[] hours = costs.paid(month, unit, weights);
            paid = false;
            for (int hour = 0; hour < HourWeek.HOURS; hour++) {
                extra[hour] += hours[hour] ? 1 : 0;
                paid |= hours[hour];
            }
        }
        return extra;
    }

    private int mostWithout() {
        return request.buying().mostOnTerm().getOrDefault(CommitmentTerm.NO_COMMITMENT, costs.mostUnits());
    }

    /** How many times its price a unit's hour must count for the month's budget to be kept; 1 where it is. */
    private double affordable(int month, int base) {
        double least = 1;
        double most = 1;
        while (usd(month, extra(month, base, new Weights(most, 0))) > leftUsd(month, base)) {
            least = most;
            most *= 2;
        }
        for (int step = 0; step < BUDGET_HALVINGS && most > least; step++) {
            double middle = (least + most) / 2;
            boolean fits = usd(month, extra(month, base, new Weights(middle, 0))) <= leftUsd(month, base);
            least = fits ? least : middle;
            most = fits ? middle : most;
        }
        return most;
    }

    /** What the budget leaves for units by the hour if all others are of the dearest term; without a budget everything, never below 0. */
    private double leftUsd(int month, int base) {
        if (request.buying().usdPerMonth().isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double dearest = horizon.terms().stream()
                .mapToDouble(term -> market.catalogue().usdPerHour(term))
                .max()
                .orElse(0);
        int bought = Math.max(0, base - market.owned().units(month));
        double paid = market.owned().usd(month) + bought * dearest * horizon.hoursOf(month);
        return Math.max(0, request.buying().usdPerMonth().getAsDouble() - paid);
    }

    private double usd(int month, int[] extra) {
        if (Arrays.stream(extra).allMatch(units -> units == 0)) {
            return 0;
        }
        HourSchedule alone = new HourSchedule(List.of(week(month, extra)), HourSchedule.START_HOURS);
        return alone.billedUnitHours() * costs.usdPerHour();
    }

    HourWeek week(int month, int[] extra) {
        return new HourWeek(
                horizon.edges().get(month),
                horizon.edges().get(month + 1),
                Arrays.stream(extra).boxed().toList());
    }

    private boolean keeps(int month, int base, int[] extra) {
        List<Relief> reliefs = replay.reliefs(month, base, extra);
        return assured(
                                month,
                                (totals, i) -> totals.throttledTokens(base)
                                        - reliefs.get(i).refusedTokens())
                        <= request.rules().throttledShare()
                && (prioritises
                        || assured(
                                        month,
                                        (totals, i) -> totals.lateTokens(base)
                                                - reliefs.get(i).lateTokens())
                                <= Floors.allowedLateShare(request));
    }

    private interface Missed {
        double tokens(SpillTotals month, int future);
    }

    private double assured(int month, Missed missed) {
        double[] shares = IntStream.range(0, totals.size())
                .mapToDouble(i -> {
                    SpillTotals future = totals.get(i).month(month);
                    return future.allTokens() > 0 ? Math.max(0, missed.tokens(future, i)) / future.allTokens() : 0;
                })
                .toArray();
        return Sample.of(shares).quantile(request.rules().assurance());
    }
}
