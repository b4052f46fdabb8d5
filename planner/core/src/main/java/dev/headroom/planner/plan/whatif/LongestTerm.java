package dev.headroom.planner.plan.whatif;

import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.price.CommitmentTerm;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For how long units may be bound at a point of a grid: as the plan's own rules have it, or no longer than a term. */
public enum LongestTerm {
    AS_PLANNED("any term that the plan considers", null),
    ONE_MONTH("1 month at most", CommitmentTerm.ONE_MONTH),
    NO_COMMITMENT("no commitment", CommitmentTerm.NO_COMMITMENT);

    private final String label;
    private final @Nullable CommitmentTerm term;

    LongestTerm(String label, @Nullable CommitmentTerm term) {
        this.label = label;
        this.term = term;
    }

    /** As a reader would say it: {@code 1 month at most}. */
    public String label() {
        return label;
    }

    /** The term; empty where the plan's own rules hold. */
    public Optional<CommitmentTerm> term() {
        return Optional.ofNullable(term);
    }

    /** Whether this keeps somebody from what a purchase binds. */
    public boolean allows(Purchase purchase) {
        return term().map(longest -> purchase.monthsBound() <= longest.months()).orElse(true);
    }

    PurchaseRules over(PurchaseRules rules) {
        return term().map(rules::boundAtMost).orElse(rules);
    }

    /** Those that are terms to be bought and shorter than the longest of them, which is as planned. */
    static List<LongestTerm> of(List<CommitmentTerm> bought) {
        int longest = bought.stream()
                .map(CommitmentTerm::months)
                .max(Comparator.naturalOrder())
                .orElse(0);
        return Arrays.stream(values())
                .filter(choice -> choice.term()
                        .map(term -> bought.contains(term) && term.months() < longest)
                        .orElse(true))
                .toList();
    }
}
