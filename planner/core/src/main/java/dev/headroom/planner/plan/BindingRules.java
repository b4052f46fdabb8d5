package dev.headroom.planner.plan;

import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reading.FutureReplay;
import dev.headroom.planner.plan.reading.Reading;
import dev.headroom.planner.plan.reason.BindingRule;
import dev.headroom.planner.plan.reason.BindingRule.Kind;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.portfolio.Risk;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Lifts one rule for purchases after the other, and looks what would be best without it in the same futures. */
final class BindingRules {

    private final PlanRequest request;
    private final Horizon horizon;
    private final List<FutureReplay> replays;

    BindingRules(PlanRequest request, Horizon horizon, List<FutureReplay> replays) {
        this.request = request;
        this.horizon = horizon;
        this.replays = replays;
    }

    /** The rules without which something else than {@code chosen} would be best. */
    List<BindingRule> on(Candidate chosen) {
        return Arrays.stream(Kind.values())
                .filter(this::isSet)
                .map(this::lifted)
                .filter(other -> !other.best().equals(chosen.purchase()))
                .filter(other -> !other.cost().equals(chosen.cost()))
                .toList();
    }

    private boolean isSet(Kind kind) {
        return !without(kind).equals(request.buying());
    }

    private BindingRule lifted(Kind kind) {
        PlanRequest freed = request.buyingBy(without(kind));
        Reading reading = Reading.of(freed, horizon, Variant.planned(request.unit()), 0, replays);
        Candidate best = reading.costing().candidate(Planner.worthTheChange(freed, reading, reading.best()));
        return new BindingRule(kind, best.purchase(), best.cost(), best.meetsTarget());
    }

    private PurchaseRules without(Kind kind) {
        PurchaseRules rules = request.buying();
        return new PurchaseRules(
                kind == Kind.UNIT_QUOTA ? OptionalInt.empty() : rules.unitQuota(),
                rules.lead(),
                kind == Kind.MONTHLY_BUDGET ? OptionalDouble.empty() : rules.usdPerMonth(),
                kind == Kind.MOST_ON_TERM ? Map.of() : rules.mostOnTerm(),
                rules.endOfLife(),
                rules.owned(),
                kind == Kind.COVERAGE ? OptionalDouble.empty() : rules.coverage(),
                kind == Kind.RISK_AVERSION ? Risk.NEUTRAL : rules.risk(),
                rules.leastSaving());
    }
}
