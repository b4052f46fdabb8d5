package dev.headroom.reports.review.headline;

import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reading.UnitStep;
import dev.headroom.planner.plan.reason.BindingRule;
import dev.headroom.planner.plan.reason.BreakEven;
import dev.headroom.planner.plan.request.Excluded;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.reports.document.Headline;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Words;
import dev.headroom.reports.review.reason.WhyNothing;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The three lines of a plan that buys nothing: which reason it has, and what would change it. */
final class NothingHeadlines {

    private final Facts facts;

    private NothingHeadlines(Facts facts) {
        this.facts = facts;
    }

    static Headline of(Facts facts) {
        NothingHeadlines lines = new NothingHeadlines(facts);
        return new Headline(lines.purchase(), lines.cost(), lines.watch());
    }

    private WhyNothing why() {
        return WhyNothing.of(facts);
    }

    private String purchase() {
        String model = facts.plan().modelId();
        return switch (why()) {
            case NO_UNIT_PRICE ->
                "Buy nothing: no model unit of " + model + " has a price in " + facts.region()
                        + ", so there is nothing to compare.";
            case NO_RESERVATION ->
                "Buy nothing: " + model
                        + " is sold by reserved tokens a minute, not by the unit, and none may be bought yet.";
            case RESERVATION_DEARER ->
                "Buy nothing: on demand is cheaper than every reservation considered, and " + model
                        + " has no price by the unit.";
            case NEVER_PAYS ->
                "Buy nothing: even a unit that carried all of " + facts.plan().workload()
                        + " would cost more than on demand.";
            case CAPACITY_UNKNOWN -> "Buy nothing yet: nobody knows what one model unit of " + model + " carries.";
            case FORBIDDEN -> "Buy nothing yet: " + forbidden();
            case SAVES_TOO_LITTLE ->
                "Buy nothing: the best purchase would save less than the "
                        + Numbers.percent(facts.plan().buying().leastSaving()) + " that a change is to save.";
            case HISTORY_TOO_SHORT -> "Buy nothing yet: the history is too short for every term that has a price.";
            case NO_TERM_LEFT -> "Buy nothing: no term that has a price ends before the model is withdrawn.";
            case ON_DEMAND_CHEAPER ->
                "Buy nothing: " + facts.withoutPurchase().replace(" only", "")
                        + " is cheaper than every purchase considered.";
        };
    }

    private String cost() {
        String onDemand = Words.sentence(facts.withoutPurchase()) + " costs " + Headlines.spent(facts, facts.chosen());
        return facts.nearestPurchase()
                .map(candidate -> onDemand + "; the nearest purchase, " + candidate.purchase() + ", costs "
                        + Words.difference(candidate.cost(), facts.chosen().cost()) + ".")
                .orElse(onDemand + ".");
    }

    private String watch() {
        String changes = switch (why()) {
            case NO_UNIT_PRICE -> priceToLookFor();
            case NO_RESERVATION -> reservedRefusals();
            case RESERVATION_DEARER -> reservedUse();
            case NEVER_PAYS ->
                "It would change at more than "
                        + Numbers.rounded(priceOverDemand())
                        + " times the demand, or at a lower price of a unit.";
            case CAPACITY_UNKNOWN -> breakEven() + " " + toMeasure();
            case FORBIDDEN -> lifted();
            case SAVES_TOO_LITTLE, NO_TERM_LEFT -> breakEven();
            case HISTORY_TOO_SHORT -> refusals() + " Collect more history, then plan again.";
            case ON_DEMAND_CHEAPER -> breakEven() + firstUnit() + (refusals().isEmpty() ? "" : " " + refusals());
        };
        return Headlines.missed(facts).map(missed -> missed + " " + changes).orElse(changes);
    }

    private String reservedUse() {
        String share = facts.nearestPurchase()
                .map(nearest -> "; the nearest would be used to " + Numbers.percent(nearest.utilisation()))
                .orElse("");
        return "A reservation costs what on demand does when this much of it is used, every minute: "
                + ReservedHeadlines.breakEvens(facts) + share + ".";
    }

    /** Why no reservation could be bought: a term's own reason, or the budget where it has none. */
    private String reservedRefusals() {
        String reasons = facts.plan().prices().reserved().values().stream()
                .flatMap(price -> facts.plan().excluded().stream()
                        .filter(excluded -> excluded.term().equals(price.what())))
                .map(excluded -> Words.sentence(excluded.reason()) + ".")
                .collect(Collectors.joining(" "));
        return reasons.isEmpty() ? "The budget of a month is below the smallest reservation that is sold." : reasons;
    }

    /** The first rule that stands in the way. */
    private BindingRule binding() {
        return facts.plan().binding().get(0);
    }

    private String forbidden() {
        return ForbiddingLimit.of(binding().kind(), facts.plan().buying())
                + switch (binding().kind()) {
                    case UNIT_QUOTA, MONTHLY_BUDGET, MOST_ON_TERM -> ", and ";
                    case COVERAGE, RISK_AVERSION -> "; at the mean, ";
                }
                + binding().best() + " would be best.";
    }

    private String lifted() {
        return "With that purchase it would cost " + Numbers.money(binding().cost()) + ", "
                + Words.difference(binding().cost(), facts.chosen().cost()) + ".";
    }

    private String toMeasure() {
        String like = facts.demand()
                .map(curve -> " with requests of " + Numbers.rounded(curve.meanInputPerRequest()) + " input and "
                        + Numbers.rounded(curve.meanOutputPerRequest()) + " output tokens")
                .orElse("");
        return "Measure one unit" + like
                + " (bought by the hour: headroom loadtest steps --arn ARN --units 1), or have"
                + " its figure declared (--declared-unit).";
    }

    private String priceToLookFor() {
        return facts.unit()
                .map(unit -> {
                    TokenRates full = Facts.carried(unit, facts.mix(), 1);
                    double worth = facts.plan().prices().onDemand().usdPerHour(full);
                    return "A unit that is always full replaces " + Words.hourly(worth)
                            + " on demand and can pay only at a price below that: add its price to the price book.";
                })
                .orElse(
                        "Add the price of a unit, with its source, to the price book, and measure what a unit carries.");
    }

    private String breakEven() {
        Optional<BreakEven> cheapest = facts.cheapestBreakEven();
        if (cheapest.isEmpty()) {
            return "Tokens cost nothing on demand, so no unit can pay.";
        }
        BreakEven even = cheapest.get();
        String unit = "A unit " + Words.on(even.term()) + " (" + Words.hourly(even.usdPerHour()) + ")";
        if (even.shareOfUnit().orElse(0) > 1) {
            return unit + " can never pay: it costs "
                    + Numbers.percent(even.shareOfUnit().getAsDouble())
                    + " of what all that it carries costs on demand.";
        }
        String share = even.shareOfUnit().isPresent()
                ? " (" + Numbers.percent(even.shareOfUnit().getAsDouble()) + " of what it carries)"
                : "";
        return unit + " pays from " + Words.tokens(even) + ", every minute" + share + ".";
    }

    private String firstUnit() {
        return facts.plan().steps().stream()
                .findFirst()
                .filter(first -> facts.chosen().meetsTarget())
                .map(NothingHeadlines::replaces)
                .orElse("");
    }

    private static String replaces(UnitStep first) {
        return " The first would replace " + Numbers.money(first.avoids()) + " on demand for "
                + Numbers.money(first.price()) + ".";
    }

    /** Terms that have a price and too little history. */
    private String refusals() {
        return Stream.of(CommitmentTerm.values())
                .filter(term -> facts.plan().prices().units().containsKey(term))
                .flatMap(term -> facts.plan().excluded().stream()
                        .filter(excluded -> excluded.term().equals(term.label())))
                .map(Excluded::reason)
                .map(reason -> Words.sentence(reason) + ".")
                .collect(Collectors.joining(" "));
    }

    /** How many times what the demand costs on demand the cheapest unit costs. */
    private double priceOverDemand() {
        Candidate nothing = facts.plan().onDemandOnly();
        double unit = facts.cheapestBreakEven().orElseThrow().usdPerHour() * facts.hours();
        return unit / Math.max(0.01, usd(nothing.spillCost()));
    }

    private static double usd(Money money) {
        return money.usd().doubleValue();
    }
}
