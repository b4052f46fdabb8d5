package dev.headroom.planner.plan.meter;

import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;

/**
 * What a token on the Priority tier costs above one on demand, in US dollars; nothing where on demand was never seen to be late, so that
 * none would go there.
 *
 * @param usdPerInput of an input token
 * @param usdPerOutput of an output token
 */
record PriorityPremium(double usdPerInput, double usdPerOutput) {

    static PriorityPremium of(PlanRequest request) {
        TokenPrice onDemand = request.prices().onDemand();
        TokenPrice priority = request.onDemand()
                .flatMap(late -> request.prices().tier(TokenTier.PRIORITY))
                .orElse(onDemand);
        return new PriorityPremium(
                Math.max(0, priority.usd(1, 0) - onDemand.usd(1, 0)),
                Math.max(0, priority.usd(0, 1) - onDemand.usd(0, 1)));
    }

    double usd(double input, double output) {
        return input * usdPerInput + output * usdPerOutput;
    }
}
