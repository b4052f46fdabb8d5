package dev.headroom.planner.demand;

import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Fits a demand curve to a usage history. Input and output are fitted apart and drawn together. */
public final class DemandFitter {

    private DemandFitter() {}

    /**
     * As {@link #fit(UsageHistory, ZoneId, Duration)}, for the longest term that the history carries: what a plan covers.
     *
     * @throws IllegalArgumentException where the history has no tokens at all
     */
    public static DemandFit fit(UsageHistory history, ZoneId zone) {
        return fit(history, zone, Expectations.NONE);
    }

    /**
     * As {@link #fit(UsageHistory, ZoneId)}, with what owners expect: their holidays move no level and no profile.
     *
     * @throws IllegalArgumentException where the history has no tokens at all, or something is expected of a day that it has seen
     */
    public static DemandFit fit(UsageHistory history, ZoneId zone, Expectations expected) {
        CommitmentTerm longest = CommitmentTerm.ONE_MONTH;
        for (CommitmentTerm term : CommitmentTerm.values()) {
            boolean carried = HistoryRule.refuses(term, history.observed()).isEmpty();
            longest = carried && term.months() > longest.months() ? term : longest;
        }
        DemandFit fit = fit(history, zone, longest.boundFrom(history.end()), expected.holidays());
        return fit instanceof DemandCurve curve ? curve.expecting(expected) : fit;
    }

    /**
     * Fits level, season, residual days, minute bursts, and the weights of what futures are made of.
     *
     * @param history what was asked
     * @param zone where the workload's days begin and end
     * @param horizon how far ahead forecasts are to be good, at least an hour
     * @return the curve, or how much history is missing
     * @throws IllegalArgumentException where the history has no tokens at all
     */
    public static DemandFit fit(UsageHistory history, ZoneId zone, Duration horizon) {
        return fit(history, zone, horizon, Holidays.NONE);
    }

    /**
     * As {@link #fit(UsageHistory, ZoneId, Duration)}, with days that move no level and no profile.
     *
     * @throws IllegalArgumentException where the history has no tokens at all
     */
    public static DemandFit fit(UsageHistory history, ZoneId zone, Duration horizon, Holidays holidays) {
        Optional<NotEnoughData> refusal = HistoryRule.refuses(CommitmentTerm.NO_COMMITMENT, history.observed());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        UsageCounts total = history.total();
        Require.that(
                total.inputTokens() + total.outputTokens() > 0,
                "the history of " + history.workload() + " has no tokens; there is no demand to fit");
        List<HourUsage> hours = HourlyUsage.of(history);
        List<HourUsage> ordinary = OrdinaryHours.of(hours, zone, holidays);
        Optional<WalkFitter> walk = WalkFitter.fit(ordinary, zone);
        if (walk.isEmpty()) {
            return tooThin(history, hours);
        }
        double requests = Math.max(1, total.requests());
        StreamModel input = walk.get().input().model(BurstFitter.fit(history, UsageCounts::inputTokens));
        StreamModel output = walk.get().output().model(BurstFitter.fit(history, UsageCounts::outputTokens));
        int changes = Math.min(input.level().changesSeen(), output.level().changesSeen());
        int ahead = Require.atLeast("hours of the horizon", Math.toIntExact(horizon.toHours()), 1);
        return new DemandCurve(
                history.modelId(),
                history.workload(),
                zone,
                history.end(),
                history.observed(),
                total.inputTokens() / requests,
                total.outputTokens() / requests,
                input,
                output,
                BlendFitter.fit(ordinary, Futures.nextHour(history.end()), zone, ahead, changes),
                walk.get().days(),
                hours,
                Expectations.of(holidays),
                notes(history));
    }

    private static NotEnoughData tooThin(UsageHistory history, List<HourUsage> hours) {
        String pieces = StreamFitter.hasLevel(hours)
                ? "whole days of which at least " + WalkFitter.LEAST_HOURS_A_DAY + " hours"
                : "at least " + StreamFitter.LEAST_HOURS_A_WEEK + " hours of a week";
        return new NotEnoughData(
                "a demand curve, for which " + pieces + " must be observed,", history.observed(), HistoryRule.CURVE);
    }

    /** What was refused is not in the counts, and how much of it was tried again nobody knows: a bound, not a repair. */
    private static List<String> notes(UsageHistory history) {
        List<String> notes = new ArrayList<>(history.notes());
        long refused = history.total().throttles();
        if (refused > 0) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%,d requests were refused, %.2g %% of all attempts: demand was higher by up to as much, less what was"
                            + " tried again and served",
                    refused,
                    100.0 * refused / (refused + history.total().requests())));
        }
        return notes;
    }
}
