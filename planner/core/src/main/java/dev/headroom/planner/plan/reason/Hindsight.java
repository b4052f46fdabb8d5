package dev.headroom.planner.plan.reason;

import dev.headroom.planner.demand.Futures;
import dev.headroom.planner.plan.meter.SpillTotals;
import dev.headroom.planner.plan.purchase.Held;
import dev.headroom.planner.plan.purchase.Holdings;
import dev.headroom.planner.plan.purchase.Reservation;
import dev.headroom.planner.plan.reading.BrokenMonth;
import dev.headroom.planner.plan.reading.Costing;
import dev.headroom.planner.plan.reading.FutureReplay;
import dev.headroom.planner.plan.reading.Market;
import dev.headroom.planner.plan.reading.Reading;
import dev.headroom.planner.plan.reading.ReplayRules;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.Work;
import dev.headroom.planner.statistics.Proportion;
import java.util.List;
import java.util.Optional;

/** Looks at a choice with what it did not know: other futures, a later decision, foresight. */
public final class Hindsight {

    private static final double CONFIDENCE = 0.9;

    private final PlanRequest request;
    private final Horizon horizon;

    public Hindsight(PlanRequest request, Horizon horizon) {
        this.request = request;
        this.horizon = horizon;
    }

    /** The choice in as many futures again. */
    public FreshCheck fresh(Futures futures, Held chosen, int mostUnits, Work work) {
        int count = request.rules().futures();
        ReplayRules planned = freshRules(mostUnits);
        Reading reading = planned.reading(0, planned.of(futures, count, 2 * count, work));
        Estimate kept = Proportion.of(reading.costing().futuresKept(chosen), count, CONFIDENCE);
        return new FreshCheck(
                count,
                kept,
                reading.costing().candidate(chosen).cost(),
                reading.costing().candidate(reading.costing().nothing()).cost());
    }

    private ReplayRules freshRules(int mostUnits) {
        return new ReplayRules(request, horizon, List.of(Variant.planned(request.unit())), mostUnits, 1);
    }

    /** What {@link #fresh} will take. */
    public double workOfFresh(int mostUnits) {
        return request.rules().futures() * freshRules(mostUnits).workEach();
    }

    /** Empty where the plan is of one month only, no unit can be bought, or the choice is a reservation: months are of units. */
    public Optional<Waiting> waiting(ReplayRules how, Reading planned, List<FutureReplay> replays, Held chosen) {
        if (horizon.periods() < 2 || horizon.terms().isEmpty() || chosen instanceof Reservation) {
            return Optional.empty();
        }
        double now = planned.market().best().objectiveUsd();
        double later = planned.market().atMost(Integer.MAX_VALUE, 1).objectiveUsd();
        double known = replays.parallelStream()
                .mapToDouble(replay ->
                        how.reading(0, List.of(replay)).market().best().meanUsd())
                .average()
                .orElse(now);
        return Optional.of(new Waiting(
                Money.ofUsd(Math.max(0, later - now)),
                Money.ofUsd(Math.max(0, planned.market().best().meanUsd() - known)),
                broken(planned)));
    }

    /** In the first month nothing new can be held; where the best purchases keep its target and nothing does not, waiting breaks it. */
    private Optional<BrokenMonth> broken(Reading planned) {
        Market market = planned.market();
        Costing costing = planned.costing();
        Holdings nothing = costing.nothing();
        Holdings best = planned.bestUnits();
        if (costing.keeps(nothing, 0) || !costing.keeps(best, 0)) {
            return Optional.empty();
        }
        double perRequest =
                request.demand().meanInputPerRequest() + request.demand().meanOutputPerRequest();
        double tokens = market.futures().stream()
                .map(future -> future.month(0))
                .mapToDouble(
                        month -> month.throttledTokens(held(nothing, month)) - month.throttledTokens(held(best, month)))
                .average()
                .orElse(0);
        return Optional.of(new BrokenMonth(
                Math.max(0, tokens / perRequest),
                costing.assuredThrottledShare(nothing, 0),
                costing.assuredLateShare(nothing, 0)));
    }

    private static int held(Holdings held, SpillTotals month) {
        return Math.min(held.units()[0], month.mostUnits());
    }
}
