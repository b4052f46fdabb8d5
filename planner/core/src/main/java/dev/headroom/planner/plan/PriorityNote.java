package dev.headroom.planner.plan;

import dev.headroom.planner.plan.purchase.Dollars;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reading.FutureReplay;
import dev.headroom.planner.plan.reading.PriorityUse;
import dev.headroom.planner.plan.reading.Reading;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PriorityTier;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import dev.headroom.planner.quantity.Money;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what became of the Priority tier where on demand was seen to be late, and what would be otherwise. */
final class PriorityNote {

    private static final String SAME_QUOTA =
            "it uses the on-demand quota: what that refuses, it refuses too (Amazon Bedrock User Guide, Service tiers)";

    private final PlanRequest request;
    private final Horizon horizon;
    private final List<FutureReplay> replays;
    private final Candidate chosen;

    private PriorityNote(PlanRequest request, Horizon horizon, List<FutureReplay> replays, Candidate chosen) {
        this.request = request;
        this.horizon = horizon;
        this.replays = replays;
        this.chosen = chosen;
    }

    /** Empty where on demand was never seen to be late, or the tier has no price and nobody speaks of it. */
    static Optional<String> of(PlanRequest request, Horizon horizon, List<FutureReplay> replays, Candidate chosen) {
        if (request.onDemand().isEmpty()) {
            return Optional.empty();
        }
        PriorityNote note = new PriorityNote(request, horizon, replays, chosen);
        Optional<PriorityTier> said = request.rules().priority();
        if (request.priorityPrice().isEmpty()) {
            return said.map(tier -> note.unpriced());
        }
        return Optional.of(said.map(note::declared).orElseGet(note::undeclared));
    }

    private String unpriced() {
        return "the Priority tier is not weighed: the price book has no price of it for "
                + request.prices().onDemand().modelId();
    }

    private String declared(PriorityTier said) {
        if (!said.keepsLatency()) {
            return "the Priority tier is not used: it does not keep the latency target, says " + said.saidBy();
        }
        return chosen.priority()
                        .map(this::used)
                        .orElse("nothing goes on the Priority tier (" + times() + " the price"
                                + " on demand): the plan keeps the latency target for less without it")
                + "; that it answers within the"
                + " latency target is not measured, but said by " + said.saidBy() + "; " + SAME_QUOTA;
    }

    private String used(PriorityUse use) {
        return format(
                "%.1f %% of the tokens go on the Priority tier (%s the price on demand), what on demand would answer late in %s:"
                        + " %s more than on demand; without it, %s",
                100 * use.share(),
                times(),
                use.months() == horizon.periods()
                        ? "every month"
                        : use.months() + " of " + horizon.periods() + " months",
                Dollars.shown(use.premium()),
                best(new PriorityTier(false, "nobody")));
    }

    private String undeclared() {
        return "on the Priority tier (" + times()
                + " the price on demand) what on demand answers late may be in time: no load test"
                + " measures it and nobody says so, so it is not counted on; if it were (priorityTier in the workload's file), "
                + best(new PriorityTier(true, "nobody")) + "; " + SAME_QUOTA;
    }

    /** What would be best if that were said. */
    private String best(PriorityTier said) {
        PlanRequest other = request.saying(said);
        Reading reading = Reading.of(other, horizon, Variant.planned(request.unit()), 0, replays);
        Candidate best = reading.costing().candidate(Planner.worthTheChange(other, reading, reading.best()));
        Money more = best.cost().minus(chosen.cost());
        String difference = more.usd().signum() == 0
                ? "as much as this plan"
                : Dollars.shown(new Money(more.usd().abs()))
                        + (more.usd().signum() > 0 ? " more than this plan" : " less than this plan");
        return format(
                "%s would be best and cost %s, %s%s",
                best.purchase(),
                Dollars.shown(best.cost()),
                difference,
                best.meetsTarget() == chosen.meetsTarget()
                        ? ""
                        : best.meetsTarget() ? ", and keep the target that this plan misses" : ", and miss the target");
    }

    private String times() {
        TokenPrice onDemand = request.prices().onDemand();
        TokenPrice priority = request.prices().tier(TokenTier.PRIORITY).orElse(onDemand);
        double input = request.demand().meanInputPerRequest();
        double output = request.demand().meanOutputPerRequest();
        double usd = onDemand.usd(input, output);
        return usd > 0 ? format("%.2f times", priority.usd(input, output) / usd) : "above";
    }

    private static String format(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
