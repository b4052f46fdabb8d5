import dev.headroom.planner.backtest.QuantileForecast;
import dev.headroom.planner.backtest.Rivals;
import dev.headroom.planner.backtest.Score;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.DemandFitter;
import dev.headroom.planner.demand.Future;
import dev.headroom.planner.demand.Futures;
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
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How good the demand curves are on public histories, beside seasonal naive, flat quantiles and the best of R's packages.
 *
 * <p>{@code java -cp 'cli/target/lib/*' bench/DemandAccuracy.java ../shared/data/history}. Where a file is not there, its rows are
 * left out. The last rows are Shaved Ice from many origins, whose forecasts overlap: where ten origins or five fall moves a figure more
 * than a better forecast would. Further files with a header and one series a column behind the hour, each with hours of history, hours
 * ahead, season in hours and number of origins: {@code FILE:240:96:24:1}. The forecasts are quantiles of the futures that a plan is made
 * of.
 */
public final class DemandAccuracy {

    private static final int FUTURES = 1000;
    private static final long TOKENS_A_UNIT = 1000;
    private static final Instant MONDAY = Instant.parse("2026-08-03T00:00:00Z");

    /** One forecast to make: what was known, since when, and what came. */
    private record Case(double[] known, double[] came, int season, Instant start) {}

    private record Series(Instant start, double[] hours) {}

    private record Outcome(Score model, Score naive, Score flat) {}

    /** R's best packaged method (forecast 8.20) on the same protocol, and what is aimed at. */
    private record Bar(String packaged, String target) {}

    private static final Bar NONE = new Bar("-", "-");

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "../shared/data/history");
        System.out.println(
                "rel: pinball loss over seasonal naive's, geometric mean; le: share at or below; WQL pooled; MASE over 24 h");
        System.out.printf(
                Locale.ROOT,
                "%-24s %3s %-14s %6s %6s %6s %6s  %5s %5s %5s  %6s %6s %6s%n",
                "set", "n", "forecast", "rel50", "rel90", "rel95", "rel99", "le90", "le95", "le99", "WQL95", "WQL99", "MASE");
        set("ServeGen clients, 4 d", folder.resolve("servegen_m-large_clients_hourly.csv"), DemandAccuracy::servegen,
                new Bar("auto.arima rel95 .83, flat .70 (60 clients)", "rel95 <= .52, le95 .93-.97"));
        set("BurstGPT, 14 d", folder.resolve("burstgpt_requests_hourly.csv"), DemandAccuracy::burst,
                new Bar("flat 28 d WQL95 .703 le95 .971; DHR within 4-9 %", "WQL95 <= .70, le99 >= .98"));
        Path ice = folder.resolve("shavedice_regions_hourly.csv");
        set("Shaved Ice, 4 w", ice, series -> rolling(series, 8 * 168, 4 * 168, 168, 10),
                new Bar("sNaive 1.00, MSTL+ETS rel95 1.33", "rel95 <= .78, le95 .93-.97"));
        set("Shaved Ice, 26 w", ice, series -> rolling(series, 26 * 168, 26 * 168, 168, 5),
                new Bar("sNaive 1.00, MSTL+ETS rel95 2.53", "rel95 <= .67, le95 .92-.98"));
        set("Shaved Ice, 4 w, 30 orig.", ice, series -> rolling(series, 8 * 168, 4 * 168, 168, 30), NONE);
        set("Shaved Ice, 13 w, 20 or.", ice, series -> rolling(series, 13 * 168, 13 * 168, 168, 20), NONE);
        set("Shaved Ice, 26 w, 20 or.", ice, series -> rolling(series, 26 * 168, 26 * 168, 168, 20), NONE);
        for (String further : Arrays.copyOfRange(args, Math.min(1, args.length), args.length)) {
            String[] parts = further.split(":");
            int[] n = IntStream.range(1, 5).map(i -> Integer.parseInt(parts[i])).toArray();
            set(Path.of(parts[0]).getFileName() + " " + n[1] / 24 + " d", Path.of(parts[0]),
                    series -> rolling(series, n[0], n[1], n[2], n[3]), NONE);
        }
    }

    private static void set(String name, Path file, Function<Series, List<Case>> cases, Bar bar) throws IOException {
        if (!Files.exists(file)) {
            System.out.println(name + ": " + file + " is not there, left out");
            return;
        }
        long begun = System.nanoTime();
        List<Outcome> outcomes = new ArrayList<>();
        for (Series series : columns(file)) {
            cases.apply(series).forEach(one -> outcomes.add(outcome(one)));
        }
        double seconds = (System.nanoTime() - begun) / 1e9 / outcomes.size();
        row(name, "headroom", outcomes, Outcome::model);
        row("", "seasonal naive", outcomes, Outcome::naive);
        row("", "flat 28 d", outcomes, Outcome::flat);
        System.out.printf(Locale.ROOT, "  R: %s; aim: %s; %.2f s a forecast%n", bar.packaged(), bar.target(), seconds);
    }

    private static List<Case> servegen(Series series) {
        return rolling(series, 240, 96, 24, 1);
    }

    /** Seven origins from day 21 on, four days apart, each with all that came before it. */
    private static List<Case> burst(Series series) {
        return IntStream.rangeClosed(0, 6)
                .map(i -> (21 + 4 * i) * 24)
                .mapToObj(at -> new Case(
                        Arrays.copyOfRange(series.hours(), 0, at),
                        Arrays.copyOfRange(series.hours(), at, at + 336), 168, series.start()))
                .toList();
    }

    /** Origins at whole days, evenly from the first possible to the last. */
    private static List<Case> rolling(Series series, int history, int ahead, int season, int origins) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < origins; i++) {
            double share = origins == 1 ? 0 : i / (origins - 1.0);
            int at = history + (int) Math.round((series.hours().length - ahead - history) / 24 * share) * 24;
            double[] known = Arrays.copyOfRange(series.hours(), at - history, at);
            if (Arrays.stream(known).anyMatch(value -> value > 0)) {
                cases.add(new Case(
                        known, Arrays.copyOfRange(series.hours(), at, at + ahead), season,
                        series.start().plusSeconds(3600L * (at - history))));
            }
        }
        return cases;
    }

    private static Outcome outcome(Case one) {
        double scale = Rivals.scale(one.known(), 24);
        return new Outcome(
                Score.of(model(one), one.came(), scale),
                Score.of(Rivals.seasonalNaive(one.known(), one.came().length, one.season()), one.came(), scale),
                Score.of(Rivals.flat(one.known(), one.came().length), one.came(), scale));
    }

    private static QuantileForecast model(Case one) {
        int ahead = one.came().length;
        DemandCurve curve =
                (DemandCurve) DemandFitter.fit(history(one), ZoneOffset.UTC, Duration.ofHours(ahead));
        Futures futures = new Futures(curve, curve.historyEnd(), ahead, 1);
        return QuantileForecast.ofPaths(IntStream.range(0, FUTURES)
                .mapToObj(number -> {
                    Future future = futures.draw(number);
                    return IntStream.range(0, ahead)
                            .mapToDouble(hour -> future.inputPerMinute(hour) * 60 / TOKENS_A_UNIT)
                            .toArray();
                })
                .toList());
    }

    private static UsageHistory history(Case one) {
        List<UsageInterval> intervals = new ArrayList<>();
        for (int hour = 0; hour < one.known().length; hour++) {
            long tokens = Math.round(one.known()[hour] * TOKENS_A_UNIT);
            intervals.add(new UsageInterval(
                    one.start().plusSeconds(3600L * hour),
                    Duration.ofHours(1),
                    UsageCounts.of(tokens / 1000, tokens, tokens)));
        }
        return new UsageHistory("model", "series", List.of(), intervals);
    }

    private static void row(String set, String forecast, List<Outcome> outcomes, Function<Outcome, Score> which) {
        List<Score> scores = outcomes.stream().map(which).toList();
        Score all = scores.stream().reduce(Score::plus).orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "%-24s %3d %-14s %6.3f %6.3f %6.3f %6.3f  %5.3f %5.3f %5.3f  %6.3f %6.3f %6.3f%n",
                set, scores.size(), forecast,
                relative(outcomes, which, 0.5), relative(outcomes, which, 0.9),
                relative(outcomes, which, 0.95), relative(outcomes, which, 0.99),
                all.shareAtOrBelow(0.9), all.shareAtOrBelow(0.95), all.shareAtOrBelow(0.99),
                all.weightedLoss(0.95), all.weightedLoss(0.99), all.mase());
    }

    /** Geometric mean; a ratio is bounded to a fiftieth and fifty, or a client that fell silent would rule it. */
    private static double relative(List<Outcome> outcomes, Function<Outcome, Score> which, double level) {
        return Math.exp(outcomes.stream()
                .filter(one -> one.naive().meanLoss(level) > 0)
                .mapToDouble(one -> which.apply(one).meanLoss(level) / one.naive().meanLoss(level))
                .map(ratio -> Math.log(Math.min(50, Math.max(0.02, ratio))))
                .average()
                .orElse(Double.NaN));
    }

    /** Every column behind the first, as a series; hours that are only counted begin on a Monday. */
    private static List<Series> columns(Path file) throws IOException {
        List<String[]> rows = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        String first = rows.get(0)[0];
        Instant start = first.length() < 19 ? MONDAY : Instant.parse(first.substring(0, 19).replace(' ', 'T') + "Z");
        return IntStream.range(1, rows.get(0).length)
                .mapToObj(column -> new Series(start, rows.stream()
                        .mapToDouble(row -> Double.parseDouble(row[column]))
                        .toArray()))
                .toList();
    }
}
