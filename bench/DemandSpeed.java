import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.DemandFitter;
import dev.headroom.planner.demand.Future;
import dev.headroom.planner.demand.Futures;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What a demand curve, its futures and the largest minute of each of their hours cost on one core, warm: against the length of the history
 * and against the number of futures.
 *
 * <p>{@code taskset -c 0 java -cp 'cli/target/lib/*' bench/DemandSpeed.java}. Futures are of 26 weeks, hour by hour, input and
 * output; the last column also reads every minute of the first 20, as a plan does.
 */
public final class DemandSpeed {

    private static final int AHEAD = 26 * 168;

    public static void main(String[] args) {
        for (int i = 0; i < 4; i++) {
            once(52, 500, false);
        }
        for (int weeks : new int[] {8, 26, 52, 104, 156}) {
            once(weeks, 1000, true);
        }
        for (int futures : new int[] {250, 500, 1000, 2000}) {
            once(26, futures, true);
        }
    }

    private static void once(int weeks, int count, boolean said) {
        UsageHistory history = history(weeks);
        long begun = System.nanoTime();
        DemandCurve curve = (DemandCurve) DemandFitter.fit(history, ZoneOffset.UTC, Duration.ofHours(AHEAD));
        long fitted = System.nanoTime();
        Futures futures = new Futures(curve, curve.historyEnd(), AHEAD, 1);
        double[] peak = new double[1];
        for (int number = 0; number < count; number++) {
            Future future = futures.draw(number);
            future.forEachPeak((hour, input, output) -> peak[0] = Math.max(peak[0], input + output));
        }
        long drawn = System.nanoTime();
        double[] most = new double[1];
        for (int number = 0; number < 20; number++) {
            futures.draw(number).forEachMinute((minute, input, output) -> most[0] = Math.max(most[0], input + output));
        }
        long read = System.nanoTime();
        if (said) {
            System.out.printf(
                    Locale.ROOT,
                    "%4d weeks of history, %5d futures: fit %.2f s, futures and peak minutes %.2f s, together %.2f s; minutes %.1f ms a future"
                            + " (largest of all futures %.0f, of 20 %.0f)%n",
                    weeks, count, (fitted - begun) / 1e9, (drawn - fitted) / 1e9, (drawn - begun) / 1e9,
                    (read - drawn) / 20e6, peak[0], most[0]);
        }
    }

    private static UsageHistory history(int weeks) {
        SplittableRandom chance = new SplittableRandom(7);
        List<UsageInterval> hours = new ArrayList<>();
        for (int hour = 0; hour < weeks * 168; hour++) {
            boolean office = hour / 24 % 7 < 5 && hour % 24 >= 8 && hour % 24 < 18;
            long tokens = (long) ((office ? 3_000_000 : 600_000) * (0.7 + 0.6 * chance.nextDouble()));
            hours.add(new UsageInterval(
                    Instant.parse("2024-01-01T00:00:00Z").plusSeconds(3600L * hour),
                    Duration.ofHours(1),
                    UsageCounts.of(tokens / 1000, tokens, tokens / 10)));
        }
        return new UsageHistory("model", "workload", List.of(), hours);
    }
}
