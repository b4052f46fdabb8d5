package dev.headroom.reports.review.headline;

import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reading.ReservedUse;
import dev.headroom.planner.price.ReservedTerm;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Reservations;
import java.util.stream.Collectors;

/** What the three lines say of a reservation. */
final class ReservedHeadlines {

    private ReservedHeadlines() {}

    static String purchase(Facts facts, Purchase.Reserved bought) {
        boolean whole = facts.chosen().carriedShare() >= 1;
        return "Reserve " + bought.rates() + " of " + facts.plan().modelId() + " in " + facts.region() + " for "
                + bought.term().label() + (whole ? "." : "; what is above goes on demand by itself.");
    }

    /** What it carries, how much of it is used, and how much would have to be. */
    static String limit(Facts facts, Purchase.Reserved bought) {
        Candidate chosen = facts.chosen();
        return "It carries " + Numbers.percent(chosen.carriedShare()) + " of all tokens and is used to "
                + Numbers.percent(chosen.utilisation()) + "; at " + share(facts, bought.term())
                + " it would cost what on demand does. The AWS account team sells it"
                + (chosen.cost().compareTo(facts.plan().onDemandOnly().cost()) > 0
                        ? "; ask first for a higher on-demand quota, which costs nothing."
                        : ".");
    }

    /** As in {@code for 1 month at 100 %, for 3 months at 90 %}. */
    static String breakEvens(Facts facts) {
        return facts.plan().prices().reserved().keySet().stream()
                .map(term -> "for " + term.label() + " at " + share(facts, term))
                .collect(Collectors.joining(", "));
    }

    private static String share(Facts facts, ReservedTerm term) {
        ReservedUse use = Reservations.use(facts, term);
        String input = Numbers.percent(use.ofInput());
        String output = Numbers.percent(use.ofOutput());
        return input.equals(output) ? input : input + " of its input and " + output + " of its output";
    }
}
