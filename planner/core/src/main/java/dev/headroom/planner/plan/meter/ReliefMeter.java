package dev.headroom.planner.plan.meter;

import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.Variant;

/** Replays minutes against so many units and some more: what the latter take off, by the arithmetic of {@link SpillMeter}. */
public final class ReliefMeter {

    private final double usdPerInput;
    private final double usdPerOutput;
    private final double inputPerMinute;
    private final double outputPerMinute;
    private final double inputShare;
    private final double outputShare;
    private final double requestShare;
    private final MinuteQuota quota;
    private final double reachInput;
    private final double reachOutput;
    private double tokens;
    private double usd;
    private double refusedTokens;
    private double refusedUsd;
    private double lateTokens;
    private final PriorityPremium premium;
    private final double priceFactor;
    private double premiumUsd;

    public ReliefMeter(Variant variant, PlanRequest request) {
        usdPerInput = request.prices().onDemand().usd(1, 0) * variant.priceFactor();
        usdPerOutput = request.prices().onDemand().usd(0, 1) * variant.priceFactor();
        premium = PriorityPremium.of(request);
        priceFactor = variant.priceFactor();
        inputPerMinute = variant.unit().inputPerMinute();
        outputPerMinute = variant.unit().outputPerMinute();
        double interactive = 1 - request.rules().deferrableShare();
        inputShare = interactive * variant.inputFactor();
        outputShare = interactive * variant.outputFactor();
        requestShare = interactive * variant.requestFactor();
        quota = new MinuteQuota(request.rules().quota());
        reachInput =
                request.onDemand().map(reach -> reach.rates().inputPerMinute()).orElse(Double.MAX_VALUE);
        reachOutput =
                request.onDemand().map(reach -> reach.rates().outputPerMinute()).orElse(Double.MAX_VALUE);
    }

    /** A minute, and how many requests its tokens are of, against {@code base} units and {@code extra} more. */
    public void read(double inputTokens, double outputTokens, double requests, int base, int extra) {
        double input = inputTokens * inputShare;
        double output = outputTokens * outputShare;
        double need = Math.max(input / inputPerMinute, output / outputPerMinute);
        if (!(need > base)) {
            return;
        }
        double before = 1 - base / need;
        double with = Math.max(0, 1 - (base + extra) / need);
        double total = input + output;
        double cost = input * usdPerInput + output * usdPerOutput;
        tokens += total * (before - with);
        usd += cost * (before - with);
        double admitted = 1 / quota.uses(input, output, requests * requestShare);
        if (before > admitted) {
            double served = before - Math.max(admitted, with);
            refusedTokens += total * served;
            refusedUsd += cost * served;
        }
        double reached = 1 / Math.max(input / reachInput, output / reachOutput);
        if (before > reached) {
            double late = before - Math.max(reached, with);
            lateTokens += total * late;
            premiumUsd += priceFactor * premium.usd(input, output) * late;
        }
    }

    /** What was read, each minute of which stands for so many. */
    public Relief relief(int minutesEach) {
        return new Relief(
                minutesEach * tokens,
                minutesEach * usd,
                minutesEach * refusedTokens,
                minutesEach * refusedUsd,
                minutesEach * lateTokens,
                minutesEach * premiumUsd);
    }
}
