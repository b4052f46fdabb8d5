package dev.headroom.planner.demand;

import dev.headroom.planner.quantity.Sample;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Fits one stream: weekly levels, then the profile of ratios to them, then the levels again with the profile taken out, so
 * that a week with missing nights is not taken for a busy one. What a week does that the next one takes back is smoothed out of
 * the levels and stays with its days.
 */
final class StreamFitter {

    static final int LEAST_HOURS_A_WEEK = 84;
    private static final double LEAST_LEVEL = 1;
    private static final double LAUNCH_SHARE = 0.1;

    private final double[] values;
    private final int[] week;
    private final int[] hourOfWeek;
    private final double[] levels;
    private final WeeklyChanges changes;
    private final SeasonProfile profile;
    private final List<Double> recentLevels;

    /** Weeks are counted back from the last hour, so that the newest one is whole. */
    StreamFitter(List<HourUsage> hours, ZoneId zone, ToDoubleFunction<HourUsage> stream) {
        values = hours.stream().mapToDouble(stream).toArray();
        week = hours.stream().mapToInt(hour -> weeksBack(hours, hour)).toArray();
        hourOfWeek = hours.stream()
                .mapToInt(hour -> SeasonProfile.hourOfWeek(hour.hour(), zone))
                .toArray();
        double[] raw = levels(SeasonProfile.flat());
        profile = profile(raw);
        double[] seen = levels(profile);
        List<Double> since = sinceLaunch(oldestFirst(seen));
        recentLevels = newestFirst(since);
        changes = WeeklyChanges.of(since);
        levels = smoothed(seen, changes.gain(), since.get(0));
    }

    StreamModel model(MinuteBursts bursts) {
        return new StreamModel(profile, LevelWalk.fit(levelOf(0), changes), recentLevels, bursts);
    }

    private static List<Double> newestFirst(List<Double> oldestFirst) {
        List<Double> newest = new ArrayList<>(oldestFirst);
        Collections.reverse(newest);
        return List.copyOf(newest.subList(0, Math.min(StreamModel.MOST_LEVELS, newest.size())));
    }

    /** Weeks before a tenth of the median level was reached are a launch, not growth. */
    private static List<Double> sinceLaunch(List<Double> oldestFirst) {
        double launched = LAUNCH_SHARE * Sample.of(oldestFirst).quantile(0.5);
        int first = 0;
        while (oldestFirst.get(first) < launched) {
            first++;
        }
        return oldestFirst.subList(first, oldestFirst.size());
    }

    private static List<Double> oldestFirst(double[] newestFirst) {
        List<Double> oldestFirst = new ArrayList<>();
        for (int w = newestFirst.length - 1; w >= 0; w--) {
            if (!Double.isNaN(newestFirst[w])) {
                oldestFirst.add(newestFirst[w]);
            }
        }
        return oldestFirst;
    }

    /** Each level moved towards its week's by the gain, in logarithms, from the launch on. */
    private static double[] smoothed(double[] newestFirst, double gain, double launched) {
        double[] smooth = newestFirst.clone();
        double level = Double.NaN;
        for (int w = smooth.length - 1; w >= 0; w--) {
            if (!Double.isNaN(smooth[w]) && (!Double.isNaN(level) || smooth[w] >= launched)) {
                double seen = Math.log(smooth[w]);
                level = Double.isNaN(level) ? seen : level + gain * (seen - level);
                smooth[w] = Math.exp(level);
            }
        }
        return smooth;
    }

    /** The ratio of hour {@code i} to its level x profile. */
    double residual(int i) {
        double expected = levelOf(week[i]) * profile.at(hourOfWeek[i]);
        return expected > 0 ? values[i] / expected : 1;
    }

    /** A week too thin for a level of its own takes the next newer one's, and where there is none, the next older one's. */
    private double levelOf(int w) {
        for (int newer = w; newer >= 0; newer--) {
            if (!Double.isNaN(levels[newer])) {
                return levels[newer];
            }
        }
        for (int older = w + 1; older < levels.length; older++) {
            if (!Double.isNaN(levels[older])) {
                return levels[older];
            }
        }
        throw new IllegalStateException("no week has a level");
    }

    /** Whether any week was observed for long enough to have a level. */
    static boolean hasLevel(List<HourUsage> hours) {
        int[] seen = new int[hours.isEmpty() ? 1 : weeksBack(hours, hours.get(0)) + 1];
        hours.forEach(hour -> seen[weeksBack(hours, hour)]++);
        return Arrays.stream(seen).anyMatch(count -> count >= LEAST_HOURS_A_WEEK);
    }

    /** Whole weeks from an hour to the last one. */
    private static int weeksBack(List<HourUsage> hours, HourUsage hour) {
        Instant end = hours.get(hours.size() - 1).hour();
        return (int) (Duration.between(hour.hour(), end).toHours() / SeasonProfile.HOURS);
    }

    private SeasonProfile profile(double[] raw) {
        SeasonFitter fitter = new SeasonFitter();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(raw[week[i]])) {
                fitter.add(hourOfWeek[i], values[i] / raw[week[i]]);
            }
        }
        return fitter.fit();
    }

    /** Mean of each week, newest first, over the mean of the profile at the hours that were observed. */
    private double[] levels(SeasonProfile shape) {
        int weeks = Arrays.stream(week).max().orElse(0) + 1;
        double[] sum = new double[weeks];
        double[] weight = new double[weeks];
        int[] seen = new int[weeks];
        for (int i = 0; i < values.length; i++) {
            sum[week[i]] += values[i];
            weight[week[i]] += shape.at(hourOfWeek[i]);
            seen[week[i]]++;
        }
        double[] found = new double[weeks];
        for (int w = 0; w < weeks; w++) {
            boolean enough = seen[w] >= LEAST_HOURS_A_WEEK && weight[w] > 0;
            found[w] = enough ? Math.max(LEAST_LEVEL, sum[w] / weight[w]) : Double.NaN;
        }
        return found;
    }
}
