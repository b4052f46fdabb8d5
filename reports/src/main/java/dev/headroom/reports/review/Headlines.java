package dev.headroom.reports.review;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.plan.Candidate;
import dev.headroom.planner.plan.Sensitivity;
import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.reports.document.Headline;
import dev.headroom.reports.document.Numbers;
import java.util.Comparator;
import java.util.Optional;

/** The three lines of a plan that buys. */
final class Headlines {

    private Headlines() {}

    static Headline of(Facts facts) {
        return facts.buys() ? buying(facts) : NothingHeadlines.of(facts);
    }

    private static Headline buying(Facts facts) {
        Candidate chosen = facts.chosen();
        String rest = chosen.carriedShare() < 1 ? "; what they do not carry stays on demand." : ".";
        return new Headline(
                "Buy " + chosen.purchase() + " of " + facts.plan().modelId() + " in " + facts.region()
                        + (facts.units() == 1 ? rest.replace("they do", "it does") : rest),
                cost(facts),
                watch(facts));
    }

    private static String cost(Facts facts) {
        Candidate chosen = facts.chosen();
        Money nothing = facts.plan().onDemandOnly().cost();
        boolean dearer = chosen.cost().compareTo(nothing) > 0;
        String chance =
                Words.futures(chosen.chanceCheaper(), facts.plan().rules().futures());
        return spent(facts, chosen) + ", against " + Numbers.money(nothing) + " on demand only: "
                + Words.difference(chosen.cost(), nothing)
                + (dearer ? " to keep the target, cheaper in " + chance + "." : ", and cheaper in " + chance + ".");
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
        TokenRates together = facts.unit().orElseThrow().times(facts.units());
        String how = facts.plan().unit() instanceof UnitCapacity.Declared declared
                ? "declared by " + declared.saidBy() + ", not measured"
                : "measured";
        return (facts.units() == 1 ? "It carries " : "They carry ") + Words.tokens(together) + " (" + how + "), "
                + Numbers.percent(facts.chosen().carriedShare())
                + " of all tokens; the callers send the rest on demand themselves.";
    }

    /** Said first where it holds: no purchase keeps the target. */
    static Optional<String> missed(Facts facts) {
        Candidate chosen = facts.chosen();
        if (chosen.meetsTarget()) {
            return Optional.empty();
        }
        return Optional.of("The target is missed all the same: up to " + Numbers.percent(chosen.assuredThrottledShare())
                + " of tokens are refused in "
                + Numbers.percent(facts.plan().rules().assurance())
                + " of futures, where " + Numbers.percent(facts.plan().rules().throttledShare())
                + " are allowed; ask for a higher on-demand quota.");
    }

    /** The change that would harm most: one by which the target is missed, else the one of the greatest regret. */
    private static Optional<String> turn(Facts facts) {
        return facts.plan().sensitivities().stream()
                .filter(other -> other.flips() || !other.chosenMeetsTarget())
                .max(Comparator.comparing((Sensitivity other) -> !other.chosenMeetsTarget())
                        .thenComparing(Sensitivity::flips)
                        .thenComparing(Sensitivity::regret))
                .map(Headlines::turned);
    }

    private static String turned(Sensitivity other) {
        if (!other.flips()) {
            return "If " + other.change() + ", this would miss the target, and so would all else that was considered.";
        }
        String keeping = Words.moreOrLess(other.regret()) + (other.chosenMeetsTarget() ? "." : " and miss the target.");
        return "If " + other.change() + ", " + other.best() + " would be best; keeping this would cost " + keeping;
    }

    private static String bound(Facts facts) {
        String steady = "None of the changes that were tried turns the answer";
        return facts.plan().breakEvenRetirementPerYear().isPresent()
                ? steady + "; " + Retirement.inWords(facts) + "."
                : steady + ".";
    }
}
