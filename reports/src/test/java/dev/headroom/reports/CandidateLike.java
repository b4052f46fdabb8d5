package dev.headroom.reports;

import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.Candidate;

/** A candidate that is another one but for a part. */
final class CandidateLike {

    private CandidateLike() {}

    static Candidate buying(Purchase purchase, Candidate like) {
        return with(purchase, like.throttledShare(), like.assuredThrottledShare(), like.meetsTarget(), like);
    }

    /** With the target met, so many of the tokens refused on the mean and in the futures that the plan answers for. */
    static Candidate throttling(double mean, double assured, Candidate like) {
        return with(like.purchase(), mean, assured, true, like);
    }

    /** With 1.5 % of the tokens refused on the mean, 2.5 % in the futures that the plan answers for, and the target missed. */
    static Candidate missing(Candidate like) {
        return with(like.purchase(), 0.015, 0.025, false, like);
    }

    private static Candidate with(Purchase purchase, double mean, double assured, boolean meets, Candidate like) {
        return new Candidate(
                purchase,
                like.cost(),
                like.low(),
                like.high(),
                like.tail(),
                like.unitCost(),
                like.spillCost(),
                like.refusedCost(),
                like.batchCost(),
                like.carriedShare(),
                mean,
                assured,
                like.assuredLateShare(),
                like.utilisation(),
                like.chanceCheaper(),
                meets);
    }
}
