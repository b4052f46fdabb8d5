package dev.headroom.planner.demand;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Fits both streams of a walk and the days that it is drawn with.
 *
 * @param input of input tokens
 * @param output of output tokens
 * @param days at least one
 */
record WalkFitter(StreamFitter input, StreamFitter output, List<ResidualDay> days) {

    /** A day with fewer observed hours is not used as a day to draw from. */
    static final int LEAST_HOURS_A_DAY = 20;

    /** Of hours in the order of time; empty where no week has a level, or no day is whole. */
    static Optional<WalkFitter> fit(List<HourUsage> hours, ZoneId zone) {
        if (!StreamFitter.hasLevel(hours)) {
            return Optional.empty();
        }
        StreamFitter input = new StreamFitter(hours, zone, hour -> hour.rates().inputPerMinute());
        StreamFitter output = new StreamFitter(hours, zone, hour -> hour.rates().outputPerMinute());
        List<ResidualDay> days = days(hours, zone, input, output);
        return days.isEmpty() ? Optional.empty() : Optional.of(new WalkFitter(input, output, days));
    }

    /** To draw hours from, the minutes left aside. */
    WalkModel model() {
        MinuteBursts none = MinuteBursts.assumed(0);
        return new WalkModel(input.model(none), output.model(none), days);
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
            double mean = Arrays.stream(ratios)
                    .filter(ratio -> !Double.isNaN(ratio))
                    .average()
                    .orElse(1);
            return Arrays.stream(ratios)
                    .map(ratio -> Double.isNaN(ratio) ? mean : ratio)
                    .boxed()
                    .toList();
        }

        private static double[] unseen() {
            double[] ratios = new double[24];
            Arrays.fill(ratios, Double.NaN);
            return ratios;
        }
    }
}
