package dev.headroom.planner.plan.reason;

import dev.headroom.planner.plan.purchase.Dollars;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.OwnedUnits;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.quantity.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what the rules for purchases did to a plan. */
public final class RuleNotes {

    private final PlanRequest request;
    private final Horizon horizon;
    private final Candidate chosen;
    private final List<String> notes = new ArrayList<>();

    private RuleNotes(PlanRequest request, Horizon horizon, Candidate chosen) {
        this.request = request;
        this.horizon = horizon;
        this.chosen = chosen;
    }

    public static List<String> of(PlanRequest request, Horizon horizon, Candidate chosen, List<BindingRule> binding) {
        RuleNotes said = new RuleNotes(request, horizon, chosen);
        said.lead();
        said.endOfLife();
        request.buying().owned().forEach(said::owned);
        binding.forEach(said::binding);
        said.missed();
        return List.copyOf(said.notes);
    }

    private void lead() {
        Duration lead = request.buying().lead();
        if (!lead.isZero()) {
            say(
                    "no purchase begins before %s, %s after the end of the history: the plan begins then",
                    day(horizon.start()), lead.toHours() < 48 ? lead.toHours() + " hours" : lead.toDays() + " days");
        }
    }

    private void endOfLife() {
        request.buying().endOfLife().ifPresent(end -> {
            boolean within = !end.isAfter(horizon.end());
            say(
                    "the model is withdrawn on %s: no term reaches past it%s",
                    day(end), within ? ", and the plan ends then" : "");
        });
    }

    private void owned(OwnedUnits owned) {
        String what = owned.name() + " (" + owned.units() + ", owned)";
        if (!owned.end().isAfter(horizon.start())) {
            say(
                    "%s ended on %s, before the plan begins: nothing of it is counted, but it is billed on until somebody"
                            + " deletes it",
                    what, day(owned.end()));
        } else if (owned.end().isBefore(horizon.end())) {
            say(
                    "%s ends on %s: it is billed on until somebody deletes it, which is not counted",
                    what, day(owned.end()));
        }
    }

    private void binding(BindingRule rule) {
        say(
                "%s; %s, %s would be best%s and cost %s, %s than this plan%s",
                limit(rule.kind()),
                switch (rule.kind()) {
                    case COVERAGE, RISK_AVERSION -> "if nobody asked for that";
                    default -> "without that limit";
                },
                rule.best(),
                chosen.purchase() instanceof Purchase.Scheduled ? " of all without units by the hour" : "",
                Dollars.shown(rule.cost()),
                difference(rule.cost()),
                rule.meetsTarget() && !chosen.meetsTarget() ? ", and keep the target that this plan misses" : "");
    }

    private String limit(BindingRule.Kind kind) {
        PurchaseRules rules = request.buying();
        return switch (kind) {
            case UNIT_QUOTA -> "the account may hold " + units(rules.unitQuota().orElseThrow());
            case MONTHLY_BUDGET ->
                "units may cost "
                        + Dollars.shown(Money.ofUsd(rules.usdPerMonth().orElseThrow())) + " a month at most";
            case MOST_ON_TERM -> "the units on a term are limited (" + terms(rules) + ")";
            case COVERAGE ->
                "units are to carry " + percent(rules.coverage().orElseThrow()) + " of each month's tokens";
            case RISK_AVERSION ->
                String.format(
                        Locale.ROOT,
                        "the mean cost of the worst %s of futures counts %s times beside the mean of all",
                        percent(rules.risk().tail()),
                        rules.risk().aversion());
        };
    }

    private static String units(int count) {
        return count == 0 ? "no model unit" : count == 1 ? "1 model unit" : count + " model units";
    }

    private static String terms(PurchaseRules rules) {
        return String.join(
                ", ",
                rules.mostOnTerm().entrySet().stream()
                        .map(cap -> cap.getValue() + " for " + cap.getKey().label())
                        .toList());
    }

    /** Limits may forbid what was asked for. */
    private void missed() {
        request.buying().coverage().stream()
                .filter(asked -> chosen.carriedShare() < asked)
                .forEach(asked -> say(
                        "units are to carry %s of each month's tokens, but the other rules leave %s",
                        percent(asked), percent(chosen.carriedShare())));
    }

    private String difference(Money cost) {
        Money more = cost.minus(chosen.cost());
        String size = Dollars.shown(new Money(more.usd().abs()));
        return size + (more.usd().signum() > 0 ? " more" : " less");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private void say(String words, Object... values) {
        notes.add(String.format(Locale.ROOT, words, values));
    }
}
