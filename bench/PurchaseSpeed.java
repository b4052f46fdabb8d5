import com.sun.management.OperatingSystemMXBean;
import dev.headroom.planner.portfolio.OrToolsOptimum;
import dev.headroom.planner.portfolio.Portfolio;
import dev.headroom.planner.portfolio.PortfolioProblem;
import dev.headroom.planner.portfolio.PortfolioSolver;
import dev.headroom.planner.portfolio.Problems;
import dev.headroom.planner.portfolio.Risk;
import dev.headroom.reports.chart.ChartSize;
import dev.headroom.reports.chart.FigureChart;
import dev.headroom.reports.document.Axis;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Look;
import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Point;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.document.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the best purchases cost to find, in seconds of one core, warm: at the size of a plan, against risk, scenarios, periods and
 * units, and beside HiGHS (by OR-Tools) on the same problem written out whole as one mixed-integer program.
 *
 * <pre>
 * ./mvnw -q test-compile -pl planner/core,reports -am
 * ./mvnw -q dependency:build-classpath -pl planner/core -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath
 * taskset -c 0 java -cp "planner/core/target/classes:planner/core/target/test-classes:reports/target/classes:$(cat planner/core/target/test.classpath)" \
 *     bench/PurchaseSpeed.java [--svg FILE]
 * </pre>
 *
 * <p>Each problem is made from 20 seeds; printed are the mean of them, the slowest, and the largest gap. Where nothing else is said, the
 * bad tenth of scenarios counts as much again as the mean. Time is that of the program on all cores, whatever else the machine does.
 * With {@code --svg} the growth is drawn too.
 */
public final class PurchaseSpeed {

    private static final Risk WARY = new Risk(1, 0.1);
    private static final List<Risk> RISKS = List.of(
            Risk.NEUTRAL, new Risk(0.25, 0.1), WARY, new Risk(4, 0.1), new Risk(1, 0.05), new Risk(1, 0.3));
    private static final int SEEDS = 20;
    private static final double FEET = 6;
    private static final long LONG_ENOUGH_NANOS = 60_000_000L;

    public static void main(String[] args) throws IOException {
        if (args.length != 0 && !(args.length == 2 && args[0].equals("--svg"))) {
            System.err.println("bench/PurchaseSpeed.java takes nothing or --svg FILE");
            System.exit(2);
        }
        for (Problems.Size size : List.of(size(12, 200, 40), size(12, 1000, 40), size(52, 200, 100))) {
            measure(size, WARY, SEEDS / 2);
        }
        table("Goals", List.of(size(12, 1000, 40), size(52, 200, 100)));
        risks(size(52, 200, 100));
        Growth scenarios = grown("scenarios", Problems.Size::scenarios,
                List.of(size(12, 50, 40), size(12, 200, 40), size(12, 1000, 40), size(12, 4000, 40)));
        Growth periods = grown("periods", Problems.Size::periods,
                List.of(size(6, 200, 40), size(12, 200, 40), size(26, 200, 40), size(52, 200, 40)));
        Growth units = grown("units", Problems.Size::mostUnits,
                List.of(size(12, 200, 10), size(12, 200, 40), size(12, 200, 160), size(12, 200, 640)));
        if (args.length == 2) {
            Files.writeString(Path.of(args[1]), drawn(figure(scenarios, periods, units)));
        }
        if (OrToolsOptimum.isHere()) {
            beside(List.of(size(12, 50, 10), size(12, 200, 10), size(26, 100, 10), size(12, 200, 40)));
        } else {
            System.out.println("HiGHS: not here, OR-Tools has no native library for this machine");
        }
    }

    /** Of the whole program, so that a collector's work counts and what else the machine does does not. */
    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static Problems.Size size(int periods, int scenarios, int mostUnits) {
        return new Problems.Size(periods, scenarios, mostUnits);
    }

    private record Times(double seconds, double slowestSeconds, double largestGapShare) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f s, slowest %.3f s, gap %.4f %%", seconds, slowestSeconds, 100 * largestGapShare);
        }
    }

    private static Times measure(Problems.Size size, Risk risk, int seeds) {
        double sum = 0;
        double slowest = 0;
        double gap = 0;
        for (int seed = 0; seed < seeds; seed++) {
            PortfolioProblem problem = Problems.of(size, risk, seed);
            Portfolio found = PortfolioSolver.solve(problem).orElseThrow();
            gap = Math.max(gap, found.gapUsd() / found.objectiveUsd());
            double seconds = seconds(problem);
            sum += seconds;
            slowest = Math.max(slowest, seconds);
        }
        return new Times(sum / seeds, slowest, gap);
    }

    /** The clock of a program's time has steps of 10 ms, so that short ones are done many times. */
    private static double seconds(PortfolioProblem problem) {
        long begun = cpuNanos();
        int times = 0;
        while (times == 0 || cpuNanos() - begun < LONG_ENOUGH_NANOS) {
            PortfolioSolver.solve(problem);
            times++;
        }
        return (cpuNanos() - begun) / 1e9 / times;
    }

    private static List<Times> table(String title, List<Problems.Size> sizes) {
        System.out.println(title);
        List<Times> all = new ArrayList<>();
        for (Problems.Size size : sizes) {
            Times times = measure(size, WARY, SEEDS);
            System.out.printf(
                    Locale.ROOT,
                    "  %2d periods x %4d scenarios x %3d units: %s%n",
                    size.periods(), size.scenarios(), size.mostUnits(), times);
            all.add(times);
        }
        return all;
    }

    private static void risks(Problems.Size size) {
        System.out.printf("Risk, %d periods x %d scenarios x %d units%n", size.periods(), size.scenarios(), size.mostUnits());
        for (Risk risk : RISKS) {
            System.out.printf(
                    Locale.ROOT, "  aversion %.2f to the worst %.2f: %s%n", risk.aversion(), risk.tail(),
                    measure(size, risk, SEEDS));
        }
    }

    /** Mean seconds by how often the smallest size is in each. */
    private record Growth(String of, List<Integer> sizes, List<Times> times) {
        List<Point> points() {
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < sizes.size(); i++) {
                points.add(new Point(sizes.get(i) / (double) sizes.get(0), times.get(i).seconds()));
            }
            return points;
        }

        String name() {
            return String.format(Locale.ROOT, "%s: %,d to %,d", of, sizes.get(0), sizes.get(sizes.size() - 1));
        }
    }

    private static Growth grown(String what, ToIntFunction<Problems.Size> of, List<Problems.Size> sizes) {
        String title = Character.toUpperCase(what.charAt(0)) + what.substring(1);
        return new Growth(what, sizes.stream().mapToInt(of).boxed().toList(), table(title, sizes));
    }

    private static Figure figure(Growth scenarios, Growth periods, Growth units) {
        List<Trace> traces = List.of(
                new Trace.Line(units.name(), units.points(), Look.marked(Look.Weight.PLAIN, Look.Stroke.DASHED)),
                new Trace.Line(scenarios.name(), scenarios.points(), Look.points(Look.Weight.PLAIN, Look.Marker.HOLLOW)),
                new Trace.Line("", scenarios.points(), Look.line(Look.Weight.PLAIN, Look.Stroke.SOLID)),
                new Trace.Line(periods.name(), periods.points(), Look.marked(Look.Weight.MAIN, Look.Stroke.SOLID)));
        Panel panel = new Panel(
                new Axis("times as many as the fewest", Axis.Kind.LOGARITHM),
                new Axis("seconds of one core to the best purchases, mean of " + SEEDS + " problems", Axis.Kind.LOGARITHM),
                traces);
        List<Row> rows = new ArrayList<>();
        for (Growth growth : List.of(scenarios, periods, units)) {
            for (int i = 0; i < growth.sizes().size(); i++) {
                rows.add(Row.of(
                        Cell.text(growth.of()),
                        Cell.whole(growth.sizes().get(i)),
                        Cell.rounded(growth.times().get(i).seconds())));
            }
        }
        return new Figure(
                "purchase-speed",
                "How the time to find the best purchases grows",
                "Where one varies, the others are 12 periods, 200 scenarios and 40 units.",
                List.of(panel),
                Table.of("time", List.of(Column.words("of"), Column.figures("number"), Column.figures("time", "s")), rows));
    }

    /** On its own, with the colours of the report's page, and with room for the feet of the last line. */
    private static String drawn(Figure figure) throws IOException {
        String svg = FigureChart.svg(figure, ChartSize.WIDE);
        Matcher head = Pattern.compile("<svg (.*?)viewBox=\"0 0 (\\S+) (\\S+)\"(.*?)>").matcher(svg);
        if (!head.lookingAt()) {
            throw new IllegalStateException("a chart begins with '" + svg.substring(0, 80) + "'");
        }
        double height = Double.parseDouble(head.group(3)) + FEET;
        String size = String.format(Locale.ROOT, "viewBox=\"0 0 %s %.1f\"", head.group(2), height);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" " + head.group(1) + size + head.group(4) + ">\n<style>\n"
                + style(svg)
                + String.format(Locale.ROOT, ".chart { width: %spx; height: %.1fpx; }%n</style>%n", head.group(2), height)
                + svg.substring(head.end());
    }

    private static String style(String svg) throws IOException {
        String page;
        try (InputStream in = FigureChart.class.getResourceAsStream("/dev/headroom/reports/html/page.css")) {
            page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String colours = page.substring(0, page.indexOf("* {"));
        Pattern rule = Pattern.compile("\\.chart(?: \\.([a-z0-9-]+)| path| text)? \\{.*");
        return colours
                + page.lines()
                        .filter(line -> {
                            Matcher of = rule.matcher(line);
                            return of.matches() && (of.group(1) == null || svg.contains(of.group(1)));
                        })
                        .collect(Collectors.joining("\n", "", "\n"))
                + ".chart { background: var(--paper); font-family: system-ui, sans-serif; }\n";
    }

    private static void beside(List<Problems.Size> sizes) {
        System.out.println("Beside HiGHS, the first seed; HiGHS once, to a gap of one part in 10,000, its default");
        for (Problems.Size size : sizes) {
            PortfolioProblem problem = Problems.of(size, WARY, 0);
            double ours = measure(size, WARY, 1).seconds();
            long begun = cpuNanos();
            double theirs = OrToolsOptimum.usd(problem, "HIGHS");
            double seconds = (cpuNanos() - begun) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "  %2d periods x %4d scenarios x %3d units: %.3f s and %.2f s, %.0f times; objectives %.2f and %.2f%n",
                    size.periods(), size.scenarios(), size.mostUnits(), ours, seconds, seconds / ours,
                    PortfolioSolver.solve(problem).orElseThrow().objectiveUsd(), theirs);
        }
    }
}
