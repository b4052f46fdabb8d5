package dev.headroom.sources.account;

import dev.headroom.planner.price.CommitmentTerm;
import java.time.Instant;
import java.util.Optional;

/**
 * A purchase of Provisioned Throughput, as the account has it.
 *
 * @param name its name
 * @param arn its ARN, by which it is called
 * @param modelId the foundation model, or the ARN of a custom one
 * @param units how many model units
 * @param bound for how long, and until when
 * @param state Creating, InService, Updating or Failed
 * @param failure why it failed; absent where it did not or nobody says
 */
public record BoughtUnits(
        String name, String arn, String modelId, int units, Bound bound, String state, Optional<String> failure) {

    /**
     * How a purchase is bound.
     *
     * @param term its commitment
     * @param created when it was bought
     * @param named the end of the term that AWS names; absent without a commitment
     */
    public record Bound(CommitmentTerm term, Instant created, Optional<Instant> named) {

        /**
         * When what was committed to ends or ended; absent without a commitment. A purchase that nobody deletes renews itself and is billed on,
         * and AWS then names the end of the renewed term: from the first end on it can be deleted, so that is the one that counts.
         */
        public Optional<Instant> ends() {
            Instant first = created.plus(term.boundFrom(created));
            return named.map(end -> first.isBefore(end) ? first : end);
        }
    }

    /** Whether it is paid for whatever is decided now. */
    public boolean isOwned(Instant now) {
        return !state.equals("Failed") && bound.ends().filter(now::isBefore).isPresent();
    }

    /** Why it is not counted as owned, and what that means. */
    public String whyNot() {
        if (state.equals("Failed")) {
            return "has failed" + failure.map(text -> " (" + text + ")").orElse("") + " and carries nothing";
        }
        return bound.ends()
                .map(end -> "its commitment ended at " + end + "; it is billed on until somebody deletes it")
                .orElse("is without commitment and can be deleted at any time");
    }
}
