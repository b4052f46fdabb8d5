package dev.headroom.planner.plan;

import dev.headroom.planner.capacity.OnDemandQuota;

/** Replays minutes against units that may differ from minute to minute: the arithmetic of {@link SpillMeter} for one number at a time. */
final class ScheduledMeter {

    private final double usdPerInput;
    private final double usdPerOutput;
    private final double inputPerMinute;
    private final double outputPerMinute;
    private final double inputShare;
    private final double outputShare;
    private final OnDemandQuota quota;
    private final double reachInput;
    private final double reachOutput;
    private double allTokens;
    private double spilledTokens;
    private double spillUsd;
    private double refusedTokens;
    private double refusedUsd;
    private double lateTokens;

    ScheduledMeter(Variant variant, PlanRequest request) {
        usdPerInput = request.prices().onDemand().usd(1, 0) * variant.priceFactor();
        usdPerOutput = request.prices().onDemand().usd(0, 1) * variant.priceFactor();
        inputPerMinute = variant.unit().inputPerMinute();
        outputPerMinute = variant.unit().outputPerMinute();
        double interactive = 1 - request.rules().deferrableShare();
        inputShare = interactive * variant.inputFactor();
        outputShare = interactive * variant.outputFactor();
        quota = request.rules().quota();
        reachInput =
                request.onDemand().map(reach -> reach.rates().inputPerMinute()).orElse(Double.MAX_VALUE);
        reachOutput =
                request.onDemand().map(reach -> reach.rates().outputPerMinute()).orElse(Double.MAX_VALUE);
    }

    void read(double inputTokens, double outputTokens, int units) {
        double input = inputTokens * inputShare;
        double output = outputTokens * outputShare;
        double need = Math.max(input / inputPerMinute, output / outputPerMinute);
        if (!(need > 0)) {
            return;
        }
        double total = input + output;
        allTokens += total;
        if (units >= need) {
            return;
        }
        double spilled = 1 - units / need;
        double cost = input * usdPerInput + output * usdPerOutput;
        spilledTokens += total * spilled;
        spillUsd += cost * spilled;
        double quotaTokens = input + output * quota.outputBurndown();
        double refused = Math.max(0, spilled - quota.tokensPerMinute() / quotaTokens);
        refusedTokens += total * refused;
        refusedUsd += cost * refused;
        lateTokens += total * Math.max(0, spilled - 1 / Math.max(input / reachInput, output / reachOutput));
    }

    /** What was read, each minute of which stands for so many. */
    ScheduledMonth month(int minutesEach) {
        return new ScheduledMonth(
                minutesEach * allTokens,
                minutesEach * spilledTokens,
                minutesEach * spillUsd,
                minutesEach * refusedTokens,
                minutesEach * refusedUsd,
                minutesEach * lateTokens);
    }
}
