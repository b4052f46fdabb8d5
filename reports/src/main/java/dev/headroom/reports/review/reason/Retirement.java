package dev.headroom.reports.review.reason;

import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.review.fact.Facts;

/** The workload's end as a risk of a bound purchase, in words. */
public final class Retirement {

    private static final double MONTHS_PER_YEAR = 12;

    private Retirement() {}

    /** A clause without a full stop; the plan must have a break-even hazard. */
    public static String inWords(Facts facts) {
        int months = facts.chosen().purchase().monthsBound();
        double hazard = facts.plan().breakEvenRetirementPerYear().orElseThrow();
        double withinTerm = -Math.expm1(-hazard * months / MONTHS_PER_YEAR);
        return "the purchase pays while the chance that the workload ends within " + bound(months) + " is below "
                + Numbers.percent(withinTerm);
    }

    /** One sentence or two for the section on what would change the answer. */
    static String sentence(Facts facts) {
        if (facts.chosen().purchase().buysNothing()) {
            return "Nothing is bought, so nothing is bound if the workload ends.";
        }
        if (facts.chosen().purchase().monthsBound() == 0) {
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
                + Numbers.rounded(hazard)
                + " per year. "
                + (facts.reserves()
                        ? "The reservation is paid until the end of the term, whatever it carries."
                        : "Units are paid until the end of the term, whatever they carry.");
    }

    private static String bound(int months) {
        return months == 1 ? "the month" : "the " + months + " months";
    }
}
