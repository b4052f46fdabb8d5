import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.DemandFitter;
import dev.headroom.planner.demand.MinuteBursts;
import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.GammaDistribution;

/**
 * How well minutes scatter round their hours as the fit to other hours says, beside Poisson requests of one size.
 *
 * <p>{@code java -cp 'cli/target/lib/*' bench/MinuteAccuracy.java minutes.csv}: a header, then a minute's number from 0 and its tokens; a
 * minute that is left out had none. The first week of BurstGPT is in {@code burstgpt_analysis.json} of the repository
 * IsabellaLiu99/burstgpt_analysis: {@code jq -r '"minute,tokens", (.week1_min[] | "\(.t),\(.tps * 60)")'}.
 */
public final class MinuteAccuracy {

    private static final double[] LEVELS = {0.9, 0.95, 0.99, 0.999};
    private static final Instant MONDAY = Instant.parse("2026-08-03T00:00:00Z");
    private static final int TOKENS_A_REQUEST = 700;

    public static void main(String[] args) throws IOException {
        double[][] hours = hours(Path.of(args[0]));
        int half = hours.length / 2;
        System.out.println("share of minutes at or below the quantile of:     .9    .95    .99   .999 | the same in the busiest quarter of the hours");
        split("even hours, tested on odd", hours, hour -> hour % 2 == 0);
        split("odd hours, tested on even", hours, hour -> hour % 2 == 1);
        split("first half, tested on second", hours, hour -> hour < half);
        split("second half, tested on first", hours, hour -> hour >= half);
        MinuteBursts poisson = new MinuteBursts(0, TOKENS_A_REQUEST, MinuteBursts.Source.ASSUMED);
        row("one size of " + TOKENS_A_REQUEST + " tokens, tested on all", hours, poisson);
    }

    private static void split(String name, double[][] hours, IntPredicate fitted) {
        MinuteBursts bursts = fit(chosen(hours, fitted));
        double[][] others = chosen(hours, fitted.negate());
        row(name, others, bursts);
    }

    private static double[][] chosen(double[][] hours, IntPredicate which) {
        return IntStream.range(0, hours.length).filter(which).mapToObj(hour -> hours[hour]).toArray(double[][]::new);
    }

    /** Over and over until they are the two weeks that a curve needs at the least; what is fitted of minutes does not mind. */
    private static MinuteBursts fit(double[][] hours) {
        List<UsageInterval> minutes = new ArrayList<>();
        for (int hour = 0; hour < 14 * 24; hour++) {
            for (int m = 0; m < 60; m++) {
                long tokens = Math.round(hours[hour % hours.length][m]);
                minutes.add(new UsageInterval(
                        MONDAY.plusSeconds(3600L * hour + 60L * m),
                        Duration.ofMinutes(1),
                        UsageCounts.of(tokens > 0 ? 1 : 0, tokens, tokens)));
            }
        }
        UsageHistory history = new UsageHistory("model", "workload", List.of(), minutes);
        return ((DemandCurve) DemandFitter.fit(history, ZoneOffset.UTC)).input().bursts();
    }

    private static double leastOfTheBusiest(double[][] hours) {
        double[] means = Arrays.stream(hours).mapToDouble(MinuteAccuracy::mean).sorted().toArray();
        return means[means.length * 3 / 4];
    }

    private static void row(String name, double[][] hours, MinuteBursts bursts) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-45s", name));
        for (double least : new double[] {0, leastOfTheBusiest(hours)}) {
            for (double level : LEVELS) {
                line.append(String.format(Locale.ROOT, " %6.4f", covered(hours, bursts, level, least)));
            }
            line.append(least > 0 ? "" : " |");
        }
        System.out.printf(Locale.ROOT, "%s  (c0^2 %.3f, kappa %.0f)%n", line, bursts.c0Squared(), bursts.kappaTokens());
    }

    private static double covered(double[][] hours, MinuteBursts bursts, double level, double least) {
        long all = 0;
        long within = 0;
        for (double[] hour : hours) {
            double mean = mean(hour);
            if (mean > 0 && mean >= least) {
                double c = bursts.cvSquared(mean);
                double quantile = new GammaDistribution(null, 1 / c, c * mean).inverseCumulativeProbability(level);
                all += hour.length;
                within += Arrays.stream(hour).filter(tokens -> tokens <= quantile).count();
            }
        }
        return (double) within / all;
    }

    private static double mean(double[] hour) {
        return Arrays.stream(hour).average().orElseThrow();
    }

    private static double[][] hours(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int last = Integer.parseInt(lines.get(lines.size() - 1).split(",")[0]);
        double[][] hours = new double[last / 60 + 1][60];
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            int minute = Integer.parseInt(cells[0]);
            hours[minute / 60][minute % 60] = Double.parseDouble(cells[1]);
        }
        return hours;
    }
}
