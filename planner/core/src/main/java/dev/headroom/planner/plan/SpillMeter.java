package dev.headroom.planner.plan;

import dev.headroom.planner.capacity.OnDemandQuota;

/**
 * Replays minutes against every number of model units at once.
 *
 * <p>A minute that asks for n units of work spills the share 1 - u / n of itself from u units, where u is below n, and nothing
 * otherwise: n = max(input / unit input, output / unit output). The spill goes on demand; what is over the quota there is
 * throttled. All sums over minutes with n above u are kept by the largest u below n and added up once at the end, so that a
 * minute costs the same whatever the number of units.
 */
final class SpillMeter {

    private final double usdPerInput;
    private final double usdPerOutput;
    private final double inputPerMinute;
    private final double outputPerMinute;
    private final OnDemandQuota quota;
    private final double inputShare;
    private final double outputShare;

    private final double reachInput;
    private final double reachOutput;
    private final double[] lateTokens;
    private final double[] usd;
    private final double[] usdPerNeed;
    private final double[] tokens;
    private final double[] tokensPerNeed;
    private final double[] throttledTokens;
    private final double[] throttledUsd;
    private final ValleyMeter valleys;
    private double allTokens;

    /** Meters 0 to {@code mostUnits} units on what is not deferred, every minute. */
    SpillMeter(Variant variant, PlanRequest request, int mostUnits) {
        this(variant, request, mostUnits, 1);
    }

    /** The same where of so many minutes one is read. */
    SpillMeter(Variant variant, PlanRequest request, int mostUnits, int everyMinutes) {
        usdPerInput = request.prices().onDemand().usd(1, 0) * variant.priceFactor();
        usdPerOutput = request.prices().onDemand().usd(0, 1) * variant.priceFactor();
        inputPerMinute = variant.unit().inputPerMinute();
        outputPerMinute = variant.unit().outputPerMinute();
        this.quota = request.rules().quota();
        reachInput =
                request.onDemand().map(reach -> reach.rates().inputPerMinute()).orElse(Double.MAX_VALUE);
        reachOutput =
                request.onDemand().map(reach -> reach.rates().outputPerMinute()).orElse(Double.MAX_VALUE);
        double interactive = 1 - request.rules().deferrableShare();
        inputShare = interactive * variant.inputFactor();
        outputShare = interactive * variant.outputFactor();
        int size = mostUnits + 1;
        usd = new double[size];
        usdPerNeed = new double[size];
        tokens = new double[size];
        tokensPerNeed = new double[size];
        throttledTokens = new double[size];
        throttledUsd = new double[size];
        lateTokens = new double[size];
        valleys = new ValleyMeter(variant, request, mostUnits, everyMinutes);
    }

    void read(double inputTokens, double outputTokens) {
        double input = inputTokens * inputShare;
        double output = outputTokens * outputShare;
        double total = input + output;
        double need = Math.max(input / inputPerMinute, output / outputPerMinute);
        valleys.read(need, inputTokens, outputTokens);
        if (!(need > 0)) {
            return;
        }
        allTokens += total;
        double cost = input * usdPerInput + output * usdPerOutput;
        int bucket = Math.min(usd.length - 1, (int) Math.ceil(need) - 1);
        usd[bucket] += cost;
        usdPerNeed[bucket] += cost / need;
        tokens[bucket] += total;
        tokensPerNeed[bucket] += total / need;
        throttle(input + output * quota.outputBurndown(), need, total, cost);
        delay(Math.max(input / reachInput, output / reachOutput), need, total);
    }

    /** Counts what on demand answers late: what spills beyond the largest stream that it was seen to answer in time. */
    private void delay(double reaches, double need, double total) {
        for (int u = 0; u < usd.length && u < need; u++) {
            double late = 1 - u / need - 1 / reaches;
            if (late <= 0) {
                return;
            }
            lateTokens[u] += total * late;
        }
    }

    /** Counts what the quota refuses, for each number of units whose spill is over it. */
    private void throttle(double quotaTokens, double need, double total, double cost) {
        for (int u = 0; u < usd.length && u < need; u++) {
            double spilled = 1 - u / need;
            double over = quotaTokens * spilled - quota.tokensPerMinute();
            if (over <= 0) {
                return;
            }
            double refused = over / quotaTokens;
            throttledTokens[u] += total * refused;
            throttledUsd[u] += cost * refused;
        }
    }

    /** The totals for every number of units, from all that was read; to be asked for once. Each minute read stands for so many. */
    SpillTotals totals(double minutesEach) {
        int size = usd.length;
        double[] spillUsd = new double[size];
        double[] spilledTokens = new double[size];
        double usdAbove = 0;
        double usdPerNeedAbove = 0;
        double tokensAbove = 0;
        double tokensPerNeedAbove = 0;
        for (int u = size - 1; u >= 0; u--) {
            usdAbove += usd[u];
            usdPerNeedAbove += usdPerNeed[u];
            tokensAbove += tokens[u];
            tokensPerNeedAbove += tokensPerNeed[u];
            spillUsd[u] = minutesEach * Math.max(0, usdAbove - u * usdPerNeedAbove);
            spilledTokens[u] = minutesEach * Math.max(0, tokensAbove - u * tokensPerNeedAbove);
            throttledTokens[u] *= minutesEach;
            throttledUsd[u] *= minutesEach;
            lateTokens[u] *= minutesEach;
        }
        valleys.close();
        double[] deferredUsd = new double[size];
        double[] filledTokens = new double[size];
        for (int u = 0; u < size; u++) {
            deferredUsd[u] = minutesEach * valleys.leftUsd(u);
            filledTokens[u] = minutesEach * valleys.filledTokens(u);
        }
        return new SpillTotals(
                minutesEach * allTokens,
                spillUsd,
                spilledTokens,
                throttledTokens,
                throttledUsd,
                lateTokens,
                deferredUsd,
                filledTokens,
                minutesEach * valleys.deferredTokens());
    }
}
