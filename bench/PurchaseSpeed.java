import com.sun.management.OperatingSystemMXBean;
import dev.headroom.planner.portfolio.OrToolsOptimum;
import dev.headroom.planner.portfolio.Portfolio;
import dev.headroom.planner.portfolio.PortfolioProblem;
import dev.headroom.planner.portfolio.PortfolioSolver;
import dev.headroom.planner.portfolio.Problems;
import dev.headroom.planner.portfolio.Risk;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the best purchases cost to find, in seconds of one core, warm: at the size of a plan, against scenarios, periods and
 * units, and beside HiGHS (by OR-Tools) on the same problem written out whole as one mixed-integer program.
 *
 * <pre>
 * ./mvnw -q test-compile -pl planner/core
 * ./mvnw -q dependency:build-classpath -pl planner/core -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath
 * taskset -c 0 java -cp "planner/core/target/classes:planner/core/target/test-classes:$(cat planner/core/target/test.classpath)" \
 *     bench/PurchaseSpeed.java
 * </pre>
 *
 * <p>Each problem is made from three seeds; printed are the mean of the three, the slowest, and the largest gap. The bad tenth of
 * scenarios counts as much again as the mean. Time is that of the program on all cores, whatever else the machine does.
 */
public final class PurchaseSpeed {

    private static final Risk WARY = new Risk(1, 0.1);
    private static final int SEEDS = 3;
    private static final long LONG_ENOUGH_NANOS = 300_000_000L;

    public static void main(String[] args) {
        for (int i = 0; i < 2; i++) {
            measure(size(12, 200, 40), SEEDS);
            measure(size(12, 1000, 40), SEEDS);
        }
        table("Goals", List.of(size(12, 1000, 40), size(52, 200, 100)));
        table("Scenarios", List.of(size(12, 50, 40), size(12, 200, 40), size(12, 1000, 40), size(12, 4000, 40)));
        table("Periods", List.of(size(6, 200, 40), size(12, 200, 40), size(26, 200, 40), size(52, 200, 40)));
        table("Units", List.of(size(12, 200, 10), size(12, 200, 40), size(12, 200, 160), size(12, 200, 640)));
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

    private record Times(double seconds, double slowestSeconds, double largestGapShare) {}

    private static Times measure(Problems.Size size, int seeds) {
        double sum = 0;
        double slowest = 0;
        double gap = 0;
        for (int seed = 0; seed < seeds; seed++) {
            PortfolioProblem problem = Problems.of(size, WARY, seed);
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
        while (times < 3 || cpuNanos() - begun < LONG_ENOUGH_NANOS) {
            PortfolioSolver.solve(problem);
            times++;
        }
        return (cpuNanos() - begun) / 1e9 / times;
    }

    private static void table(String title, List<Problems.Size> sizes) {
        System.out.println(title);
        for (Problems.Size size : sizes) {
            Times times = measure(size, SEEDS);
            System.out.printf(
                    Locale.ROOT,
                    "  %2d periods x %4d scenarios x %3d units: %.3f s, slowest %.3f s, gap %.4f %%%n",
                    size.periods(), size.scenarios(), size.mostUnits(), times.seconds(), times.slowestSeconds(),
                    100 * times.largestGapShare());
        }
    }

    private static void beside(List<Problems.Size> sizes) {
        System.out.println("Beside HiGHS, the first seed; HiGHS once");
        for (Problems.Size size : sizes) {
            PortfolioProblem problem = Problems.of(size, WARY, 0);
            double ours = measure(size, 1).seconds();
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
