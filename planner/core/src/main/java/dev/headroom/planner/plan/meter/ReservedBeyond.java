package dev.headroom.planner.plan.meter;

import dev.headroom.planner.plan.request.PlanRequest;

/** Adds up what of the tokens above a reservation on demand refuses and what it answers late, minute by minute. */
final class ReservedBeyond {

    private final MinuteQuota quota;
    private final double reachInput;
    private final double reachOutput;
    private final PriorityPremium premium;
    private double refusedInput;
    private double refusedOutput;
    private double late;
    private double premiumUsd;

    ReservedBeyond(PlanRequest request) {
        quota = new MinuteQuota(request.rules().quota());
        reachInput =
                request.onDemand().map(reach -> reach.rates().inputPerMinute()).orElse(Double.MAX_VALUE);
        reachOutput =
                request.onDemand().map(reach -> reach.rates().outputPerMinute()).orElse(Double.MAX_VALUE);
        premium = PriorityPremium.of(request);
    }

    /** How often input and output use up the quota of tokens. */
    double use(double input, double output) {
        return quota.tokensUse(input, output);
    }

    /** The share of requests of which something is above: that of the stream with the larger share above. */
    static double shareAbove(double inputAbove, double input, double outputAbove, double output) {
        double ofInput = inputAbove > 0 ? inputAbove / input : 0;
        return outputAbove > 0 ? Math.max(ofInput, outputAbove / output) : ofInput;
    }

    /** Whether a minute with at most so much above the rates, such use of the quota of tokens and so many requests can be refused or late in any part. */
    boolean isTouched(double inputAbove, double outputAbove, double use, double requests) {
        return use > 1 || quota.requestsUse(requests) > 1 || inputAbove > reachInput || outputAbove > reachOutput;
    }

    /** Takes a minute with so much above the rates, which are tokens of so many requests. */
    void take(double inputAbove, double outputAbove, double requests) {
        double reaches = Math.max(inputAbove / reachInput, outputAbove / reachOutput);
        if (reaches > 1) {
            double beyond = 1 - 1 / reaches;
            late += (inputAbove + outputAbove) * beyond;
            premiumUsd += premium.usd(inputAbove, outputAbove) * beyond;
        }
        double uses = quota.uses(inputAbove, outputAbove, requests);
        if (uses > 1) {
            double refused = 1 - 1 / uses;
            refusedInput += inputAbove * refused;
            refusedOutput += outputAbove * refused;
        }
    }

    double refusedInput() {
        return refusedInput;
    }

    double refusedOutput() {
        return refusedOutput;
    }

    double late() {
        return late;
    }

    double premiumUsd() {
        return premiumUsd;
    }
}
