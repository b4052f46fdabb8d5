package dev.headroom.planner.plan.meter;

import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.Variant;

/**
 * Replays minutes against every number of model units at once.
 *
 * <p>A minute that asks for n units of work spills the share 1 - u / n of itself from u units, where u is below n, and nothing
 * otherwise: n = max(input / unit input, output / unit output). The spill goes on demand, as large a share of the requests as of the
 * tokens; what is over a quota there, of tokens or of requests, is throttled. All sums over minutes with n above u are kept by the largest u below n and added up once at the end, so that a
 * minute costs the same whatever the number of units.
 */
public final class SpillMeter {

    private final double usdPerInput;
    private final double usdPerOutput;
    private final double inputPerMinute;
    private final double outputPerMinute;
    private final MinuteQuota quota;
    private final double inputShare;
    private final double outputShare;
    private final double requestShare;

    private final double priceFactor;
    private final double reachInput;
    private final double reachOutput;
    private final double[] lateTokens;
    private final PriorityPremium premium;
    private final double[] premiumUsd;
    private final double[] usd;
    private final double[] usdPerNeed;
    private final double[] tokens;
    private final double[] tokensPerNeed;
    private final double[] throttledTokens;
    private final double[] throttledUsd;
    private final ValleyMeter valleys;
    private double allTokens;

    /** Meters 0 to {@code mostUnits} units on what is not deferred, every minute. */
    public SpillMeter(Variant variant, PlanRequest request, int mostUnits) {
        this(variant, request, mostUnits, 1);
    }

    /** The same where of so many minutes one is read. */
    public SpillMeter(Variant variant, PlanRequest request, int mostUnits, int everyMinutes) {
        usdPerInput = request.prices().onDemand().usd(1, 0) * variant.priceFactor();
        usdPerOutput = request.prices().onDemand().usd(0, 1) * variant.priceFactor();
        inputPerMinute = variant.unit().inputPerMinute();
        outputPerMinute = variant.unit().outputPerMinute();
        quota = new MinuteQuota(request.rules().quota());
        reachInput =
                request.onDemand().map(reach -> reach.rates().inputPerMinute()).orElse(Double.MAX_VALUE);
        reachOutput =
                request.onDemand().map(reach -> reach.rates().outputPerMinute()).orElse(Double.MAX_VALUE);
        premium = PriorityPremium.of(request);
        priceFactor = variant.priceFactor();
        double interactive = 1 - request.rules().deferrableShare();
        inputShare = interactive * variant.inputFactor();
        outputShare = interactive * variant.outputFactor();
        requestShare = interactive * variant.requestFactor();
        int size = mostUnits + 1;
        usd = new double[size];
        usdPerNeed = new double[size];
        tokens = new double[size];
        tokensPerNeed = new double[size];
        throttledTokens = new double[size];
        throttledUsd = new double[size];
        lateTokens = new double[size];
        premiumUsd = new double[size];
        valleys = new ValleyMeter(variant, request, mostUnits, everyMinutes);
    }

    /** A minute, and how many requests its tokens are of. */
    public void read(double inputTokens, double outputTokens, double requests) {
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
        throttle(quota.uses(input, output, requests * requestShare), need, total, cost);
        double dearer = priceFactor * premium.usd(input, output);
        delay(Math.max(input / reachInput, output / reachOutput), need, total, dearer);
    }

    /** Counts what on demand answers late: what spills beyond the largest stream that it was seen to answer in time. */
    private void delay(double reaches, double need, double total, double dearer) {
        for (int u = 0; u < usd.length && u < need; u++) {
            double late = 1 - u / need - 1 / reaches;
            if (late <= 0) {
                return;
            }
            lateTokens[u] += total * late;
            premiumUsd[u] += dearer * late;
        }
    }

    /** Counts what the quotas refuse, for each number of units whose spill is over them; the whole minute would use them so often. */
    private void throttle(double uses, double need, double total, double cost) {
        if (uses <= 1) {
            return;
        }
        double admitted = 1 / uses;
        for (int u = 0; u < usd.length && u < need; u++) {
            double refused = 1 - u / need - admitted;
            if (refused <= 0) {
                return;
            }
            throttledTokens[u] += total * refused;
            throttledUsd[u] += cost * refused;
        }
    }

    /** The totals for every number of units, from all that was read; to be asked for once. Each minute read stands for so many. */
    public SpillTotals totals(double minutesEach) {
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
            premiumUsd[u] *= minutesEach;
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
                premiumUsd,
                deferredUsd,
                filledTokens,
                minutesEach * valleys.deferredTokens());
    }
}
