package dev.headroom.planner.demand;

import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Fits a demand curve to a usage history. Input and output are fitted apart and drawn together. */
public final class DemandFitter {

    /** A day with fewer observed hours is not used as a day to draw from. */
    private static final int LEAST_HOURS_A_DAY = 20;

    private DemandFitter() {}

    /**
     * Fits level, season, residual days and minute bursts.
     *
     * @param history what was asked
     * @param zone where the workload's days begin and end
     * @return the curve, or how much history is missing
     * @throws IllegalArgumentException where the history has no tokens at all
     */
    public static DemandFit fit(UsageHistory history, ZoneId zone) {
        Optional<NotEnoughData> refusal = HistoryRule.refuses(CommitmentTerm.NO_COMMITMENT, history.observed());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Require.that(
                history.total().inputTokens() + history.total().outputTokens() > 0,
                "the history of " + history.workload() + " has no tokens; there is no demand to fit");
        List<HourUsage> hours = HourlyUsage.of(history);
        if (!StreamFitter.hasLevel(hours)) {
            return tooThin("at least " + StreamFitter.LEAST_HOURS_A_WEEK + " hours of a week", history);
        }
        StreamFitter input = new StreamFitter(hours, zone, hour -> hour.rates().inputPerMinute());
        StreamFitter output = new StreamFitter(hours, zone, hour -> hour.rates().outputPerMinute());
        List<ResidualDay> days = days(hours, zone, input, output);
        if (days.isEmpty()) {
            return tooThin("whole days of which at least " + LEAST_HOURS_A_DAY + " hours", history);
        }
        UsageCounts total = history.total();
        double requests = Math.max(1, total.requests());
        return new DemandCurve(
                history.modelId(),
                history.workload(),
                zone,
                history.end(),
                history.observed(),
                total.inputTokens() / requests,
                total.outputTokens() / requests,
                input.model(BurstFitter.fit(history, UsageCounts::inputTokens)),
                output.model(BurstFitter.fit(history, UsageCounts::outputTokens)),
                days,
                hours,
                history.notes());
    }

    private static NotEnoughData tooThin(String pieces, UsageHistory history) {
        return new NotEnoughData(
                "a demand curve, for which " + pieces + " must be observed,", history.observed(), HistoryRule.CURVE);
    }

    private static List<ResidualDay> days(List<HourUsage> hours, ZoneId zone, StreamFitter input, StreamFitter output) {
        Map<LocalDate, DayDraft> drafts = new TreeMap<>();
        for (int i = 0; i < hours.size(); i++) {
            ZonedDateTime local = hours.get(i).hour().atZone(zone);
            drafts.computeIfAbsent(local.toLocalDate(), date -> new DayDraft())
                    .put(local.getHour(), input.residual(i), output.residual(i));
        }
        List<ResidualDay> days = new ArrayList<>();
        drafts.forEach((date, draft) -> {
            if (draft.seen >= LEAST_HOURS_A_DAY) {
                days.add(new ResidualDay(date, draft.filled(draft.input), draft.filled(draft.output)));
            }
        });
        return days;
    }

    /** A day as it fills up; an hour that was not seen takes the day's mean ratio. */
    private static final class DayDraft {
        private final double[] input = unseen();
        private final double[] output = unseen();
        private int seen;

        void put(int hour, double inputRatio, double outputRatio) {
            seen += Double.isNaN(input[hour]) ? 1 : 0;
            input[hour] = inputRatio;
            output[hour] = outputRatio;
        }

        List<Double> filled(double[] ratios) {
            double mean = java.util.Arrays.stream(ratios)
                    .filter(ratio -> !Double.isNaN(ratio))
                    .average()
                    .orElse(1);
            return java.util.Arrays.stream(ratios)
                    .map(ratio -> Double.isNaN(ratio) ? mean : ratio)
                    .boxed()
                    .toList();
        }

        private static double[] unseen() {
            double[] ratios = new double[24];
            java.util.Arrays.fill(ratios, Double.NaN);
            return ratios;
        }
    }
}
