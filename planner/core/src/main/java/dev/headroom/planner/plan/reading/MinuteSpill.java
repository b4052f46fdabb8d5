package dev.headroom.planner.plan.reading;

import dev.headroom.planner.plan.meter.SpillMeter;
import dev.headroom.planner.plan.meter.SpillTotals;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.TokenRates;
import java.util.List;

/**
 * What a plan says of given minutes: they are read by the meter that it reads its futures with.
 *
 * @param allTokens input and output tokens of the minutes that could not wait
 * @param spilledTokens those that the units do not carry
 * @param spilledUsd what these cost on demand in US dollars, refused ones at the same price
 * @param throttledTokens those that on demand refuses
 */
public record MinuteSpill(double allTokens, double spilledTokens, double spilledUsd, double throttledTokens) {

    /**
     * Reads minutes.
     *
     * @param request says what one unit carries, the quota behind units and the prices
     * @param units how many stand, 0 or above
     * @param minutes tokens asked for in each
     * @param inputPerRequest mean input tokens of a request, above 0
     */
    public static MinuteSpill of(PlanRequest request, int units, List<TokenRates> minutes, double inputPerRequest) {
        Require.atLeast("model units", units, 0);
        Require.positive("input tokens of a request", inputPerRequest);
        SpillMeter meter = new SpillMeter(Variant.planned(request.unit()), request, units);
        minutes.forEach(minute -> meter.read(
                minute.inputPerMinute(), minute.outputPerMinute(), minute.inputPerMinute() / inputPerRequest));
        SpillTotals totals = meter.totals(1);
        return new MinuteSpill(
                totals.allTokens(),
                totals.allTokens() - totals.carriedTokens(units),
                totals.spillUsd(units),
                totals.throttledTokens(units));
    }

    /** The share of all tokens that spills. */
    public double spilledShare() {
        return allTokens > 0 ? spilledTokens / allTokens : 0;
    }

    /** The share of all tokens that is refused. */
    public double throttledShare() {
        return allTokens > 0 ? throttledTokens / allTokens : 0;
    }
}
