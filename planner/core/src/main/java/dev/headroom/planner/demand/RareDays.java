package dev.headroom.planner.demand;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What days of one rare kind do to futures of one place and length, as they did in the history. Nothing, where none was seen. */
final class RareDays {

    private final boolean[] within;
    private final double input;
    private final double output;

    private RareDays(boolean[] within, double input, double output) {
        this.within = within;
        this.input = input;
        this.output = output;
    }

    static RareDays turnOfTheYear(DemandCurve curve, Instant start, int hours) {
        ZoneId zone = curve.zone();
        return of(curve, within(start, hours, hour -> TurnOfTheYear.has(hour, zone)), RareDaysFitter::turnOfTheYear);
    }

    static RareDays holidays(DemandCurve curve, Instant start, int hours) {
        Holidays holidays = curve.expected().holidays();
        ZoneId zone = curve.zone();
        return of(curve, within(start, hours, hour -> holidays.has(hour, zone)), fitter -> fitter.holiday(holidays));
    }

    private static RareDays of(DemandCurve curve, boolean[] within, Function<RareDaysFitter, Double> factor) {
        for (boolean any : within) {
            if (any) {
                return new RareDays(
                        within,
                        factor.apply(fitter(
                                curve,
                                curve.input().profile(),
                                hour -> hour.rates().inputPerMinute())),
                        factor.apply(fitter(
                                curve,
                                curve.output().profile(),
                                hour -> hour.rates().outputPerMinute())));
            }
        }
        return new RareDays(new boolean[0], 1, 1);
    }

    private static RareDaysFitter fitter(DemandCurve curve, SeasonProfile profile, ToDoubleFunction<HourUsage> stream) {
        return new RareDaysFitter(curve.history(), curve.zone(), profile, stream);
    }

    private static boolean[] within(Instant start, int hours, Predicate<Instant> rare) {
        boolean[] within = new boolean[hours];
        for (int hour = 0; hour < hours; hour++) {
            within[hour] = rare.test(start.plusSeconds(3600L * hour));
        }
        return within;
    }

    void applyTo(double[] inputPerMinute, double[] outputPerMinute) {
        for (int hour = 0; hour < within.length; hour++) {
            if (within[hour]) {
                inputPerMinute[hour] *= input;
                outputPerMinute[hour] *= output;
            }
        }
    }
}
