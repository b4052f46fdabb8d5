package dev.headroom.reports.review.headline;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.plan.purchase.Order;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reason.BindingRule;
import dev.headroom.planner.plan.reason.Sensitivity;
import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.reports.document.Headline;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Words;
import dev.headroom.reports.review.reason.Retirement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The three lines of a plan that buys. */
public final class Headlines {

    private Headlines() {}

    public static Headline of(Facts facts) {
        return facts.buys() ? buying(facts) : NothingHeadlines.of(facts);
    }

    private static Headline buying(Facts facts) {
        Candidate chosen = facts.chosen();
        if (chosen.purchase() instanceof Purchase.Reserved reserved) {
            return new Headline(ReservedHeadlines.purchase(facts, reserved), cost(facts), watch(facts));
        }
        String rest = facts.units() == 1 ? "what it does not carry" : "what they do not carry";
        return new Headline(
                buy(facts) + (chosen.carriedShare() < 1 ? "; " + rest + " stays on demand." : "."),
                cost(facts),
                watch(facts));
    }

    private static String buy(Facts facts) {
        String model = " of " + facts.unitModel().inWords() + " in " + facts.region();
        String steady = buy(facts.chosen().purchase().steady(), facts.plan().start(), model);
        return facts.chosen().purchase() instanceof Purchase.Scheduled scheduled
                ? steady + ", and " + scheduled.hours()
                : steady;
    }

    private static String buy(Purchase steady, Instant start, String model) {
        if (steady instanceof Purchase.Mixed mixed) {
            return buy(mixed, start, model);
        }
        return steady instanceof Purchase.Units plain
                ? "Buy " + plain.units() + model + " " + Words.on(plain.term())
                : "Buy no unit" + model + " all along";
    }

    /** What begins now is decided; what begins later is a plan. */
    private static String buy(Purchase.Mixed mixed, Instant start, String model) {
        String now = mixed.orders().stream()
                .filter(order -> order.start().equals(start))
                .map(Order::onTerm)
                .collect(Collectors.joining(", and "));
        String later = Order.inWords(mixed.orders().stream()
                .filter(order -> order.start().isAfter(start))
                .toList());
        return (now.isEmpty() ? "Buy nothing now" : "Buy " + now)
                + model
                + (later.isEmpty() ? "" : ", and plan for " + later + ", to be decided again by then");
    }

    private static String cost(Facts facts) {
        Candidate chosen = facts.chosen();
        Money nothing = facts.plan().onDemandOnly().cost();
        String purpose = chosen.meetsTarget() ? " to keep the target" : " to miss the target by less";
        boolean dearer = chosen.cost().compareTo(nothing) > 0;
        String chance =
                Words.futures(chosen.chanceCheaper(), facts.plan().rules().futures());
        return spent(facts, chosen) + ", against " + Numbers.money(nothing) + " " + facts.withoutPurchase()
                + refusing(facts) + ": "
                + Words.difference(chosen.cost(), nothing)
                + (dearer ? purpose + ", cheaper in " : ", and cheaper in ") + chance + ".";
    }

    /** Tokens that are refused are counted at their price, but somebody waits for them. */
    private static String refusing(Facts facts) {
        Candidate nothing = facts.plan().onDemandOnly();
        if (!nothing.meetsTarget()
                && nothing.assuredThrottledShare() <= facts.plan().rules().throttledShare()) {
            return ", which would answer up to " + Numbers.percent(nothing.assuredLateShare())
                    + " of a month's tokens late";
        }
        return nothing.meetsTarget()
                ? ""
                : ", which would refuse " + Numbers.percent(nothing.throttledShare()) + " of tokens";
    }

    /** What a candidate costs, by the horizon and by the month, with the interval that eight futures in ten lie in. */
    static String spent(Facts facts, Candidate candidate) {
        return Numbers.money(candidate.cost()) + " over " + facts.horizon() + " ("
                + (facts.months() == 1 ? "" : Numbers.money(facts.perMonth(candidate.cost())) + " a month; ")
                + "8 of 10 futures lie between " + Numbers.money(candidate.low()) + " and "
                + Numbers.money(candidate.high()) + ")";
    }

    private static String watch(Facts facts) {
        return limit(facts) + " " + missed(facts).or(() -> turn(facts)).orElseGet(() -> bound(facts));
    }

    private static String limit(Facts facts) {
        if (facts.chosen().purchase() instanceof Purchase.Reserved reserved) {
            return ReservedHeadlines.limit(facts, reserved);
        }
        TokenRates together = facts.unit().orElseThrow().times(facts.units());
        String how = facts.plan().unit() instanceof UnitCapacity.Declared declared
                ? "declared by " + declared.saidBy() + ", not measured"
                : "measured" + doubts(facts);
        String they = facts.units() == 1 ? "It carries " : "They carry ";
        String atMost = facts.changes() ? "At their most they carry " : they;
        return atMost + Words.tokens(together) + " (" + how + "), "
                + Numbers.percent(facts.chosen().carriedShare())
                + " of all tokens; the callers send the rest on demand themselves.";
    }

    /** The kinds of what is known against the measurement; in full it stands among the assumptions. */
    private static String doubts(Facts facts) {
        if (!(facts.plan().unit() instanceof UnitCapacity.Measured measured)
                || measured.caveats().isEmpty()) {
            return "";
        }
        return ", but doubtful: "
                + measured.caveats().stream()
                        .map(caveat -> caveat.split(":", 2)[0])
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    /** Said first where it holds: no purchase keeps the target. */
    static Optional<String> missed(Facts facts) {
        Candidate chosen = facts.chosen();
        if (chosen.meetsTarget()) {
            return Optional.empty();
        }
        String missed = facts.buys() ? "The target is missed all the same" : "On demand alone misses the target";
        String within = " in " + Numbers.percent(facts.plan().rules().assurance()) + " of futures";
        if (chosen.assuredThrottledShare() <= facts.plan().rules().throttledShare()) {
            return Optional.of(missed + ": up to " + Numbers.percent(chosen.assuredLateShare())
                    + " of a month's tokens are more than on demand answers in time" + within
                    + remedy(facts, "; ask for more model units."));
        }
        return Optional.of(missed + ": up to " + Numbers.percent(chosen.assuredThrottledShare())
                + " of tokens are refused" + within + ", where "
                + Numbers.percent(facts.plan().rules().throttledShare())
                + " are allowed" + remedy(facts, "; ask for a higher on-demand quota."));
    }

    /** Where a limit on purchases forbids what would keep the target, it is the limit that is to be spoken about. */
    private static String remedy(Facts facts, String otherwise) {
        return facts.plan().binding().stream()
                .filter(BindingRule::meetsTarget)
                .findFirst()
                .map(rule -> ". "
                        + Words.sentence(
                                ForbiddingLimit.of(rule.kind(), facts.plan().buying())) + ": without that limit "
                        + rule.best() + " would keep the target and cost " + Numbers.money(rule.cost()) + ", "
                        + Words.difference(rule.cost(), facts.chosen().cost()) + ".")
                .orElse(otherwise);
    }

    /** The change that turns the answer at the greatest regret, and one by which the target would be missed. */
    private static Optional<String> turn(Facts facts) {
        List<String> clauses = new ArrayList<>();
        facts.plan().sensitivities().stream()
                .filter(other -> other.flips() && other.chosenMeetsTarget())
                .max(Comparator.comparing(Sensitivity::regret))
                .map(dearest -> "If " + dearest.change() + ", " + dearest.best()
                        + " would be best, and keeping this would cost " + Numbers.money(dearest.regret()) + " more.")
                .ifPresent(clauses::add);
        facts.plan().sensitivities().stream()
                .filter(other -> !other.chosenMeetsTarget())
                .max(Comparator.comparing(Sensitivity::cost))
                .map(Headlines::tooLittle)
                .ifPresent(clauses::add);
        return clauses.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", clauses));
    }

    private static String tooLittle(Sensitivity other) {
        return "If " + other.change() + ", this would be too little for the target and "
                + (other.flips() ? other.best() + " the better choice." : "so would all else that was considered.");
    }

    private static String bound(Facts facts) {
        String steady = "None of the changes that were tried turns the answer";
        return facts.plan().breakEvenRetirementPerYear().isPresent()
                ? steady + "; " + Retirement.inWords(facts) + "."
                : steady + ".";
    }
}
