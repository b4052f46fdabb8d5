package dev.headroom.reports.review.since;

import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.compare.Comparison;
import dev.headroom.planner.compare.Reviewed;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.request.OwnedUnits;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.review.fact.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people decided: targets, quotas, what limits a purchase, what is owned, and what futures were drawn from. */
final class ChangedSettings {

    private static final String NONE = "none";

    private final Reviewed then;
    private final Reviewed now;
    private final List<Changed> changes = new ArrayList<>();

    private ChangedSettings(Reviewed then, Reviewed now) {
        this.then = then;
        this.now = now;
    }

    static List<Changed> of(Comparison comparison) {
        return new ChangedSettings(comparison.then(), comparison.now()).changes();
    }

    private List<Changed> changes() {
        if (then.capacity().isPresent() && now.capacity().isPresent()) {
            changes.add(Changed.words(
                    "latency target (its part of the cost is in what a unit carries)",
                    target(then.capacity().get()),
                    target(now.capacity().get())));
        }
        plans("refused tokens, at most", plan -> Numbers.percent(plan.rules().throttledShare()));
        plans("in so many futures", plan -> Numbers.percent(plan.rules().assurance()));
        plans("tokens that may wait", plan -> Numbers.percent(plan.rules().deferrableShare()));
        plans(
                "on-demand quota, tokens a minute",
                plan -> whole(plan.rules().quota().tokensPerMinute()));
        plans(
                "on-demand quota, requests a minute",
                plan -> whole(plan.rules().quota().requestsPerMinute()));
        plans(
                "on-demand quota, tokens a day",
                plan -> whole(plan.rules().quota().tokensPerDay()));
        plans("burndown of an output token", plan -> whole(plan.rules().quota().outputBurndown()));
        plans("futures", plan -> Integer.toString(plan.rules().futures()));
        plans("seed", plan -> Long.toString(plan.rules().seed()));
        purchases();
        return changes;
    }

    private void purchases() {
        plans(
                "quota of model units",
                plan -> plan.buying().unitQuota().isPresent()
                        ? Integer.toString(plan.buying().unitQuota().getAsInt())
                        : NONE);
        plans("lead time of a purchase", plan -> plan.buying().lead().toString());
        plans("budget a month", plan -> money(plan.buying().usdPerMonth()));
        for (CommitmentTerm term : CommitmentTerm.values()) {
            plans("most units " + Words.on(term), plan -> cap(plan, term));
        }
        plans(
                "end of the model's life",
                plan -> plan.buying().endOfLife().map(Object::toString).orElse(NONE));
        plans("owned", ChangedSettings::owned);
        plans("coverage asked for", plan -> share(plan.buying().coverage()));
        plans(
                "aversion to bad futures",
                plan -> Numbers.compact(plan.buying().risk().aversion()) + " times the worst "
                        + Numbers.percent(plan.buying().risk().tail()));
        plans(
                "least saving of a purchase",
                plan -> Numbers.percent(plan.buying().leastSaving()));
    }

    private void plans(String what, Function<Plan, String> words) {
        changes.add(Changed.words(what, words.apply(then.plan()), words.apply(now.plan())));
    }

    private static String target(CapacityCurve curve) {
        LatencyTarget target = curve.target();
        return Numbers.percent(target.quantile()) + " within "
                + target.timeToFirstToken().toMillis() + " ms to the first token and "
                + target.endToEnd().toMillis() + " ms to the end";
    }

    private static String whole(double number) {
        return Numbers.fixed(number, 0);
    }

    private static String whole(OptionalDouble number) {
        return number.isPresent() ? whole(number.getAsDouble()) : NONE;
    }

    private static String share(OptionalDouble share) {
        return share.isPresent() ? Numbers.percent(share.getAsDouble()) : NONE;
    }

    private static String money(OptionalDouble usd) {
        return usd.isPresent() ? Numbers.money(Money.ofUsd(usd.getAsDouble())) : NONE;
    }

    private static String cap(Plan plan, CommitmentTerm term) {
        return Optional.ofNullable(plan.buying().mostOnTerm().get(term))
                .map(Object::toString)
                .orElse("no limit");
    }

    private static String owned(Plan plan) {
        List<OwnedUnits> owned = plan.buying().owned();
        return owned.isEmpty()
                ? "nothing"
                : owned.stream()
                        .map(one -> one.units() + " at " + Numbers.price(one.usdPerHour()) + " an hour to " + one.end())
                        .collect(Collectors.joining(", "));
    }
}
