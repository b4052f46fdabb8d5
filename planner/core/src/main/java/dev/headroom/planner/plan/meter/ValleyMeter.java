package dev.headroom.planner.plan.meter;

import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.price.TokenPrice;
import java.util.Arrays;

/**
 * Fills the valleys of units with what may wait a day, day by day, for every number of units at once.
 *
 * <p>In a day of M minutes u units leave M u - sum min(u, need) unit-minutes idle. They carry what that day defers as far as that
 * reaches; the rest is paid by the token. Bedrock's batch inference does not run on bought units: who defers sends the requests himself.
 */
final class ValleyMeter {

    private static final int DAY_MINUTES = 1440;

    private final int minutesADay;
    private final double share;
    private final double inputPerMinute;
    private final double outputPerMinute;
    private final double usdPerInput;
    private final double usdPerOutput;
    private final double inputFactor;
    private final double outputFactor;
    private final double[] minutesByNeed;
    private final double[] needByNeed;
    private final double[] leftUsd;
    private final double[] filledTokens;
    private int minutes;
    private double input;
    private double output;
    private double deferredTokens;

    /** @param everyMinutes of so many minutes one is read: a day has fewer of them */
    ValleyMeter(Variant variant, PlanRequest request, int mostUnits, int everyMinutes) {
        minutesADay = DAY_MINUTES / everyMinutes;
        share = request.rules().deferrableShare();
        inputPerMinute = variant.unit().inputPerMinute();
        outputPerMinute = variant.unit().outputPerMinute();
        inputFactor = variant.inputFactor();
        outputFactor = variant.outputFactor();
        TokenPrice price = Deferral.price(request);
        usdPerInput = price.usd(1, 0) * variant.priceFactor();
        usdPerOutput = price.usd(0, 1) * variant.priceFactor();
        int size = mostUnits + 1;
        minutesByNeed = new double[size];
        needByNeed = new double[size];
        leftUsd = new double[size];
        filledTokens = new double[size];
    }

    /** A minute that asks for {@code need} units of what cannot wait, and for these tokens in all, of which a share may. */
    void read(double need, double inputTokens, double outputTokens) {
        if (!(share > 0)) {
            return;
        }
        input += inputTokens * inputFactor * share;
        output += outputTokens * outputFactor * share;
        if (need > 0) {
            int bucket = Math.min(minutesByNeed.length - 1, (int) Math.ceil(need) - 1);
            minutesByNeed[bucket]++;
            needByNeed[bucket] += need;
        }
        minutes++;
        if (minutes == minutesADay) {
            closeDay();
        }
    }

    private void closeDay() {
        double asked = Math.max(input / inputPerMinute, output / outputPerMinute);
        deferredTokens += input + output;
        double usd = input * usdPerInput + output * usdPerOutput;
        double below = 0;
        double above = 0;
        for (double count : minutesByNeed) {
            above += count;
        }
        for (int u = 0; u < leftUsd.length; u++) {
            double idle = (double) minutes * u - (below + u * above);
            double filled = asked > 0 ? Math.max(0, Math.min(1, idle / asked)) : 0;
            leftUsd[u] += usd * (1 - filled);
            filledTokens[u] += (input + output) * filled;
            below += needByNeed[u];
            above -= minutesByNeed[u];
        }
        minutes = 0;
        input = 0;
        output = 0;
        Arrays.fill(minutesByNeed, 0);
        Arrays.fill(needByNeed, 0);
    }

    /** To be asked once, at the end; a day that is not whole counts as it is. */
    void close() {
        if (minutes > 0) {
            closeDay();
        }
    }

    /** US dollars by the token for what the valleys of so many units do not hold. */
    double leftUsd(int units) {
        return leftUsd[units];
    }

    /** Tokens that may wait. */
    double deferredTokens() {
        return deferredTokens;
    }

    /** Those of them that so many units carry. */
    double filledTokens(int units) {
        return filledTokens[units];
    }
}
