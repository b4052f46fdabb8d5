import dev.headroom.planner.demand.Holidays;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.quantity.Work;
import dev.headroom.planner.regret.CommitmentBackTest;
import dev.headroom.planner.regret.CommitmentBackTestResult;
import dev.headroom.planner.regret.Increment;
import dev.headroom.planner.regret.RollingOrigins;
import dev.headroom.planner.regret.RuleRegret;
import dev.headroom.planner.regret.Stakes;
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
import java.util.stream.IntStream;

/**
 * What the planner's commitments cost above hindsight on public hours, beside other rules.
 *
 * <p>{@code java -cp 'cli/target/lib/*' bench/CommitmentRegret.java ../shared/data/history/shavedice_regions_hourly.csv}: a file with a
 * header, an hour and one series a column, here Snowflake's "Shaved Ice" (CC BY 4.0). The series and their sum are judged one by one.
 * The first origin has 26 weeks before it, all that lies before an origin is known there; terms of 4 weeks begin every 8 weeks, of 26
 * every 13. A second argument sets the weeks from origin to origin for both.
 */
public final class CommitmentRegret {

    private static final long TOKENS_A_UNIT = 1000;
    private static final int WEEK = 168;
    private static final Stakes STAKES =
            new Stakes(TokenRates::inputPerMinute, Increment.NONE, Stakes.RATIOS, ZoneOffset.UTC, Holidays.NONE, 1);

    /** Mean regrets in % at ratios of 1.5 and 2.1 of other rules, in a prototype, on three years of the same four regions and their sum. */
    private static final List<String> MEASURED_EARLIER = List.of(
            "                        4 weeks (n = 80)    26 weeks (n = 45)",
            "simulated from 26 weeks     .22   .29           1.02  1.07",
            "simulated from 8 weeks      .23   .31           1.45  1.22",
            "quantile of the last week   .27   .42           1.16  2.02",
            "2 weeks x damped trend      .33   .42            .90  1.43",
            "2 weeks x undamped trend    .35   .43           1.97  2.47",
            "quantile of 26 weeks       1.8   2.5            3.5   5.7",
            "all on demand             34.6  76.0           34.1  75.2");

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args.length > 0 ? args[0] : "../shared/data/history/shavedice_regions_hourly.csv");
        if (!Files.exists(file)) {
            System.out.println(file + " is not there: nothing is judged");
            return;
        }
        List<UsageHistory> histories = histories(file);
        int every = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        judge(histories, 4, every > 0 ? every : 8);
        judge(histories, 26, every > 0 ? every : 13);
        System.out.println("\nfor comparison, measured earlier, mean regret in % at 1.5 and 2.1:");
        MEASURED_EARLIER.forEach(System.out::println);
    }

    private static void judge(List<UsageHistory> histories, int weeksAhead, int weeksApart) {
        long begun = System.nanoTime();
        RollingOrigins origins = new RollingOrigins(
                Duration.ofHours((long) weeksAhead * WEEK),
                Duration.ofHours(26L * WEEK),
                Duration.ofHours((long) weeksApart * WEEK));
        List<CommitmentBackTest> tests = new ArrayList<>();
        for (UsageHistory history : histories) {
            CommitmentBackTestResult result = CommitmentBackTest.run(history, STAKES, origins, new Work());
            if (result instanceof CommitmentBackTest test) {
                tests.add(test);
            }
        }
        int n = tests.stream().mapToInt(test -> test.origins().size()).sum();
        int independent = tests.stream().mapToInt(CommitmentBackTest::independent).max().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%n%d weeks ahead, every %d weeks: %d decisions on %d series, %d a series independent, %.0f s%n",
                weeksAhead, weeksApart, n, tests.size(), independent, (System.nanoTime() - begun) / 1e9);
        System.out.printf("regret in %%, mean / p90 / worst%n%-26s", "rule");
        Stakes.RATIOS.forEach(ratio -> System.out.printf(Locale.ROOT, "%22s", "at " + ratio));
        System.out.println();
        for (RuleRegret rule : tests.get(0).regrets().subList(0, tests.get(0).regrets().size() / Stakes.RATIOS.size())) {
            System.out.printf("%-26s", rule.rule());
            for (double ratio : Stakes.RATIOS) {
                RuleRegret all = new RuleRegret(
                        rule.rule(),
                        ratio,
                        tests.stream()
                                .flatMap(test -> test.regret(rule.rule(), ratio).regrets().stream())
                                .toList());
                System.out.printf(
                        Locale.ROOT, "%8.3f /%5.1f /%5.1f",
                        100 * all.mean(), 100 * all.p90(), 100 * all.worst());
            }
            System.out.println();
        }
    }

    /** Every column behind the first, and their sum, as tokens of an hour. */
    private static List<UsageHistory> histories(Path file) throws IOException {
        List<String[]> rows = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        Instant start = Instant.parse(rows.get(0)[0].substring(0, 19).replace(' ', 'T') + "Z");
        int columns = rows.get(0).length;
        List<UsageHistory> histories = new ArrayList<>();
        for (int column = 1; column < columns; column++) {
            int now = column;
            histories.add(history(start, rows.stream().mapToDouble(row -> Double.parseDouble(row[now])).toArray()));
        }
        histories.add(history(
                start,
                rows.stream()
                        .mapToDouble(row -> Arrays.stream(row).skip(1).mapToDouble(Double::parseDouble).sum())
                        .toArray()));
        return histories;
    }

    private static UsageHistory history(Instant start, double[] hours) {
        return new UsageHistory("model", "series", List.of(), IntStream.range(0, hours.length)
                .mapToObj(hour -> {
                    long tokens = Math.round(hours[hour] * TOKENS_A_UNIT);
                    return new UsageInterval(
                            start.plusSeconds(3600L * hour),
                            Duration.ofHours(1),
                            UsageCounts.of(tokens / 1000, tokens, tokens));
                })
                .toList());
    }
}
