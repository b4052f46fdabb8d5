package dev.headroom.planner.leak;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Sample;
import dev.headroom.planner.usage.UsageCounts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * What the growth of requests between two stretches costs: tokens per request of the later less those of the earlier, with the
 * interval of whole days drawn again from each.
 *
 * @see "B. Efron, Bootstrap Methods: Another Look at the Jackknife, Annals of Statistics 7, 1979"
 */
final class GrowthCost {

    private static final int RESAMPLES = 400;
    private static final double CONFIDENCE = 0.90;

    private GrowthCost() {}

    /** Tokens per request of {@code now} less those of {@code before}. */
    static Estimate tokensPerRequest(
            List<UseHour> before,
            List<UseHour> now,
            ToDoubleFunction<UsageCounts> tokens,
            ZoneId zone,
            SplittableRandom random) {
        List<UsageCounts> earlier = days(before, zone);
        List<UsageCounts> later = days(now, zone);
        double[] resamples = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            resamples[i] = perRequest(drawn(later, random), tokens) - perRequest(drawn(earlier, random), tokens);
        }
        return Sample.of(resamples).around(perRequest(later, tokens) - perRequest(earlier, tokens), CONFIDENCE);
    }

    private static List<UsageCounts> days(List<UseHour> hours, ZoneId zone) {
        TreeMap<LocalDate, UsageCounts> days = new TreeMap<>();
        hours.forEach(hour -> days.merge(hour.start().atZone(zone).toLocalDate(), hour.counts(), UsageCounts::plus));
        return new ArrayList<>(days.values());
    }

    private static List<UsageCounts> drawn(List<UsageCounts> days, SplittableRandom random) {
        return random.ints(days.size(), 0, days.size()).mapToObj(days::get).toList();
    }

    private static double perRequest(List<UsageCounts> days, ToDoubleFunction<UsageCounts> tokens) {
        UsageCounts sum = days.stream().reduce(UsageCounts.NONE, UsageCounts::plus);
        return tokens.applyAsDouble(sum) / sum.requests();
    }
}
