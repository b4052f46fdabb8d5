package dev.headroom.reports.review;

import dev.headroom.planner.plan.Purchase;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.reports.document.Numbers;

/** The workload's end as a risk of a bound purchase, in words. */
final class Retirement {

    private static final double MONTHS_PER_YEAR = 12;

    private Retirement() {}

    /** A clause without a full stop; the plan must have a break-even hazard. */
    static String inWords(Facts facts) {
        CommitmentTerm term = ((Purchase.Units) facts.chosen().purchase()).term();
        double hazard = facts.plan().breakEvenRetirementPerYear().orElseThrow();
        double withinTerm = -Math.expm1(-hazard * term.months() / MONTHS_PER_YEAR);
        return "the purchase pays while the chance that the workload ends within " + bound(term) + " is below "
                + Numbers.percent(withinTerm);
    }

    /** One sentence or two for the section on what would change the answer. */
    static String sentence(Facts facts) {
        if (!(facts.chosen().purchase() instanceof Purchase.Units bought)) {
            return "Nothing is bought, so nothing is bound if the workload ends.";
        }
        if (bought.term() == CommitmentTerm.NO_COMMITMENT) {
            return "Nothing is bound: units without commitment can be deleted at any hour if the workload ends.";
        }
        if (facts.plan().breakEvenRetirementPerYear().isEmpty()) {
            return facts.chosen().cost().compareTo(facts.plan().onDemandOnly().cost()) < 0
                    ? "The purchase pays however soon the workload may be expected to end."
                    : "The purchase does not save money even if the workload lives: it is made for the target.";
        }
        double hazard = facts.plan().breakEvenRetirementPerYear().getAsDouble();
        String clause = inWords(facts);
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ", a hazard of "
                + Numbers.rounded(hazard) + " per year. Units are paid until the end of the term, whatever they carry.";
    }

    private static String bound(CommitmentTerm term) {
        return term == CommitmentTerm.ONE_MONTH ? "the month" : "the " + term.label();
    }
}
