import dev.headroom.planner.portfolio.OrToolsOptimum;
import dev.headroom.planner.portfolio.Portfolio;
import dev.headroom.planner.portfolio.PortfolioProblem;
import dev.headroom.planner.portfolio.PortfolioSolver;
import dev.headroom.planner.portfolio.Problems;
import dev.headroom.planner.portfolio.Risk;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the best purchases cost to find on one core, warm: at the size of a plan, against scenarios, periods and units, and beside HiGHS
 * (by OR-Tools) on the same problem written out whole as one mixed-integer program.
 *
 * <pre>
 * ./mvnw -q verify -DskipTests -pl planner/core
 * ./mvnw -q dependency:build-classpath -pl planner/core -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath
 * taskset -c 0 java -cp "planner/core/target/classes:planner/core/target/test-classes:$(cat planner/core/target/test.classpath)" \
 *     bench/PurchaseSpeed.java
 * </pre>
 *
 * <p>Each problem is made from three seeds and solved three times; printed are the median of the nine times, the longest, and the
 * largest gap. The bad tenth of scenarios counts as much again as the mean.
 */
public final class PurchaseSpeed {

    private static final Risk WARY = new Risk(1, 0.1);
    private static final int SEEDS = 3;
    private static final int TIMES = 3;

    public static void main(String[] args) {
        for (int i = 0; i < 4; i++) {
            measure(size(12, 200, 40), SEEDS);
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

    private static Problems.Size size(int periods, int scenarios, int mostUnits) {
        return new Problems.Size(periods, scenarios, mostUnits);
    }

    private record Times(double medianSeconds, double longestSeconds, double largestGapShare) {}

    private static Times measure(Problems.Size size, int seeds) {
        double[] seconds = new double[seeds * TIMES];
        double gap = 0;
        for (int seed = 0; seed < seeds; seed++) {
            PortfolioProblem problem = Problems.of(size, WARY, seed);
            for (int time = 0; time < TIMES; time++) {
                long begun = System.nanoTime();
                Portfolio found = PortfolioSolver.solve(problem).orElseThrow();
                seconds[seed * TIMES + time] = (System.nanoTime() - begun) / 1e9;
                gap = Math.max(gap, found.gapUsd() / found.objectiveUsd());
            }
        }
        Arrays.sort(seconds);
        return new Times(seconds[seconds.length / 2], seconds[seconds.length - 1], gap);
    }

    private static void table(String title, List<Problems.Size> sizes) {
        System.out.println(title);
        for (Problems.Size size : sizes) {
            Times times = measure(size, SEEDS);
            System.out.printf(
                    Locale.ROOT,
                    "  %2d periods x %4d scenarios x %3d units: %.3f s, at most %.3f s, gap %.4f %%%n",
                    size.periods(), size.scenarios(), size.mostUnits(), times.medianSeconds(), times.longestSeconds(),
                    100 * times.largestGapShare());
        }
    }

    private static void beside(List<Problems.Size> sizes) {
        System.out.println("Beside HiGHS, the first seed; HiGHS once");
        for (Problems.Size size : sizes) {
            PortfolioProblem problem = Problems.of(size, WARY, 0);
            double ours = measure(size, 1).medianSeconds();
            long begun = System.nanoTime();
            double theirs = OrToolsOptimum.usd(problem, "HIGHS");
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "  %2d periods x %4d scenarios x %3d units: %.3f s and %.2f s, %.0f times; objectives %.2f and %.2f%n",
                    size.periods(), size.scenarios(), size.mostUnits(), ours, seconds, seconds / ours,
                    PortfolioSolver.solve(problem).orElseThrow().objectiveUsd(), theirs);
        }
    }
}
