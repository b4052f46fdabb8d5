package dev.headroom.planner.plan.reason;

import dev.headroom.planner.plan.reading.FutureReplay;
import dev.headroom.planner.quantity.Sample;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Folds the minutes that were kept of every future into bands, day by day. */
public final class Outlook {

    private Outlook() {}

    public static List<DayBand> of(List<FutureReplay> replays, Instant start, ZoneId zone) {
        Map<LocalDate, int[]> days = days(replays.get(0).inputSamples().length, start, zone);
        List<DayBand> bands = new ArrayList<>();
        days.forEach((date, range) -> {
            Sample input = pooled(replays, FutureReplay::inputSamples, range);
            Sample output = pooled(replays, FutureReplay::outputSamples, range);
            bands.add(new DayBand(
                    date,
                    input.quantile(0.5),
                    input.quantile(0.9),
                    input.quantile(0.99),
                    output.quantile(0.5),
                    output.quantile(0.9),
                    output.quantile(0.99)));
        });
        return bands;
    }

    /** The samples of each local day, as from (inclusive) and to (exclusive). */
    private static Map<LocalDate, int[]> days(int samples, Instant start, ZoneId zone) {
        Map<LocalDate, int[]> days = new LinkedHashMap<>();
        for (int i = 0; i < samples; i++) {
            LocalDate date = start.plusSeconds(60L * FutureReplay.STRIDE_MINUTES * i)
                    .atZone(zone)
                    .toLocalDate();
            int at = i;
            days.computeIfAbsent(date, key -> new int[] {at, at})[1] = i + 1;
        }
        return days;
    }

    private static Sample pooled(List<FutureReplay> replays, Function<FutureReplay, double[]> samples, int[] range) {
        int length = range[1] - range[0];
        double[] pool = new double[length * replays.size()];
        for (int r = 0; r < replays.size(); r++) {
            System.arraycopy(samples.apply(replays.get(r)), range[0], pool, r * length, length);
        }
        return Sample.of(pool);
    }
}
