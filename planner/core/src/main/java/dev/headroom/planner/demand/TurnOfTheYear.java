package dev.headroom.planner.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.function.ToDoubleFunction;

/**
 * The days from 22 December to 2 January, which are not like those around them: what they do to futures, as they did in the years
 * that were seen. Nothing, where none was.
 */
final class TurnOfTheYear {

    static final MonthDay FROM = MonthDay.of(12, 22);
    static final MonthDay TO = MonthDay.of(1, 2);
    static final int DAYS = 12;

    private final boolean[] within;
    private final boolean any;
    private final double input;
    private final double output;

    private TurnOfTheYear(DemandCurve curve, boolean[] within, boolean any) {
        this.within = within;
        this.any = any;
        input = any
                ? factor(curve, curve.input().profile(), hour -> hour.rates().inputPerMinute())
                : 1;
        output = any
                ? factor(curve, curve.output().profile(), hour -> hour.rates().outputPerMinute())
                : 1;
    }

    private static double factor(DemandCurve curve, SeasonProfile profile, ToDoubleFunction<HourUsage> stream) {
        return TurnFitter.factor(curve.history(), curve.zone(), profile, stream);
    }

    /** For futures of this place and length. */
    static TurnOfTheYear of(DemandCurve curve, Instant start, int hours) {
        boolean[] within = new boolean[hours];
        boolean any = false;
        for (int hour = 0; hour < hours; hour++) {
            within[hour] = has(start.plusSeconds(3600L * hour), curve.zone());
            any |= within[hour];
        }
        return new TurnOfTheYear(curve, within, any);
    }

    static boolean has(Instant hour, ZoneId zone) {
        MonthDay day = MonthDay.from(LocalDate.ofInstant(hour, zone));
        return !day.isBefore(FROM) || !day.isAfter(TO);
    }

    void applyTo(double[] inputPerMinute, double[] outputPerMinute) {
        for (int hour = 0; any && hour < within.length; hour++) {
            inputPerMinute[hour] *= within[hour] ? input : 1;
            outputPerMinute[hour] *= within[hour] ? output : 1;
        }
    }
}
