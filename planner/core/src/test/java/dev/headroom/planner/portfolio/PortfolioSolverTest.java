package dev.headroom.planner.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PortfolioSolverTest {
    static {
        OrToolsOptimum.isHere();
    }

    private static Stream<PortfolioProblem> smallProblems() {
        return IntStream.range(0, 40).mapToObj(seed -> {
            Risk risk = seed % 2 == 0 ? Risk.NEUTRAL : new Risk(0.5 + seed % 3, 0.1 + 0.2 * (seed % 4));
            PortfolioProblem problem = Problems.of(new Problems.Size(3, 5, 4), risk, seed);
            return seed % 5 == 0 ? tightened(problem) : problem;
        });
    }

    /** With a unit owned, one asked for at the end, and a limit on the sum of purchases. */
    private static PortfolioProblem tightened(PortfolioProblem problem) {
        List<Double> cost = problem.offers().stream().map(Offer::usdPerUnit).toList();
        return new PortfolioProblem(
                problem.offers(),
                List.of(new UnitRange(1, 0, 4), new UnitRange(0, 0, 3), new UnitRange(0, 2, 4)),
                List.of(new Limit(cost, 240)),
                problem.spill(),
                problem.risk());
    }

    @ParameterizedTest
    @MethodSource("smallProblems")
    void noOtherAllowedPurchasesCostLess(PortfolioProblem problem) {
        Portfolio found = PortfolioSolver.solve(problem).orElseThrow();
        double least = leastOfAll(problem, new int[problem.offers().size()], 0);
        assertThat(found.objectiveUsd()).isCloseTo(least, within(0.005));
        assertThat(found.boundUsd()).isLessThanOrEqualTo(least + 0.005);
        assertThat(found.gapUsd()).isLessThan(0.005);
    }

    private static double leastOfAll(PortfolioProblem problem, int[] bought, int offer) {
        if (offer == bought.length) {
            return problem.allows(bought) ? Holding.of(problem, bought).objectiveUsd() : Double.POSITIVE_INFINITY;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int units = 0; units <= problem.spill().mostUnits(); units++) {
            bought[offer] = units;
            least = Math.min(least, leastOfAll(problem, bought, offer + 1));
        }
        bought[offer] = 0;
        return least;
    }

    private static Stream<PortfolioProblem> largerProblems() {
        return IntStream.range(0, 12).mapToObj(seed -> {
            Risk risk = seed % 3 == 0 ? Risk.NEUTRAL : new Risk(0.4 * seed, 0.05 + 0.1 * (seed % 4));
            PortfolioProblem problem = Problems.of(new Problems.Size(8, 20, 12), risk, 100 + seed);
            return seed % 4 < 2 ? problem : withinBudget(problem, 0.9);
        });
    }

    /** With no more to spend than a share of what the best purchases without a budget cost. */
    private static PortfolioProblem withinBudget(PortfolioProblem problem, double share) {
        double spent = PortfolioSolver.solve(problem).orElseThrow().purchaseUsd();
        List<Double> cost = problem.offers().stream().map(Offer::usdPerUnit).toList();
        return new PortfolioProblem(
                problem.offers(),
                problem.ranges(),
                List.of(new Limit(cost, share * spent)),
                problem.spill(),
                problem.risk());
    }

    /** OR-Tools 9.15 with CBC, on the program written out whole. */
    @ParameterizedTest
    @MethodSource("largerProblems")
    void anotherSolverFindsTheSameOptimum(PortfolioProblem problem) {
        assumeTrue(OrToolsOptimum.isHere(), "not run: OR-Tools has no native library for this machine");
        double theirs = OrToolsOptimum.usd(problem, "CBC");
        Portfolio found = PortfolioSolver.solve(problem).orElseThrow();
        assertThat(found.objectiveUsd()).isCloseTo(theirs, withinPercentage(1e-5));
        assertThat(found.gapUsd()).isLessThan(0.01);
    }

    @ParameterizedTest
    @MethodSource("largerProblems")
    void whoMindsBadFuturesMoreHasNoWorseOnes(PortfolioProblem problem) {
        Risk wary = new Risk(problem.risk().aversion() + 1, problem.risk().tail());
        PortfolioProblem warier =
                new PortfolioProblem(problem.offers(), problem.ranges(), problem.limits(), problem.spill(), wary);
        double before = PortfolioSolver.solve(problem).orElseThrow().tailUsd();
        assertThat(PortfolioSolver.solve(warier).orElseThrow().tailUsd()).isLessThanOrEqualTo(before + 0.01);
    }

    /**
     * One period and one offer: the newsvendor buys the share 1 - price / on-demand price of need. Of the needs 1 to 10 that is the
     * seventh at 35 against 100.
     */
    @Test
    void oneOfferForOnePeriodIsTheNewsvendor() {
        double[][][] usd = new double[1][1][11];
        for (int u = 0; u <= 10; u++) {
            for (int need = 1; need <= 10; need++) {
                usd[0][0][u] += 10.0 * Math.max(0, need - u);
            }
        }
        PortfolioProblem problem = new PortfolioProblem(
                List.of(new Offer(0, 1, 35, 10)),
                List.of(UnitRange.upTo(10)),
                List.of(),
                SpillCosts.of(usd),
                Risk.NEUTRAL);
        Portfolio found = PortfolioSolver.solve(problem).orElseThrow();
        assertThat(found.bought()).containsExactly(7);
        assertThat(found.objectiveUsd()).isEqualTo(35 * 7 + 10.0 * (1 + 2 + 3));
    }

    @Test
    void whatIsOwnedIsNotBoughtAgain() {
        PortfolioProblem problem = Problems.of(new Problems.Size(6, 10, 8), Risk.NEUTRAL, 3);
        int most = PortfolioSolver.solve(problem).orElseThrow().unitsHeld().stream()
                .mapToInt(u -> u)
                .max()
                .orElseThrow();
        PortfolioProblem owning = new PortfolioProblem(
                problem.offers(),
                IntStream.range(0, 6).mapToObj(p -> new UnitRange(most, 0, 8)).toList(),
                List.of(),
                problem.spill(),
                problem.risk());
        Portfolio found = PortfolioSolver.solve(owning).orElseThrow();
        assertThat(found.bought()).containsOnly(0);
        assertThat(found.unitsHeld()).containsOnly(most);
    }

    @Test
    void rangesThatNoPurchaseKeepsHaveNoAnswer() {
        PortfolioProblem problem = Problems.of(new Problems.Size(3, 5, 4), Risk.NEUTRAL, 1);
        PortfolioProblem impossible = new PortfolioProblem(
                problem.offers(),
                List.of(UnitRange.upTo(4), new UnitRange(0, 3, 2), UnitRange.upTo(4)),
                List.of(),
                problem.spill(),
                problem.risk());
        assertThat(PortfolioSolver.solve(impossible)).isEmpty();
    }

    @Test
    void whereCostsAreNotConvexTheGapIsSaid() {
        double[][][] usd = {{{100, 99, 0}}};
        PortfolioProblem problem = new PortfolioProblem(
                List.of(new Offer(0, 1, 49, 1)),
                List.of(UnitRange.upTo(2)),
                List.of(),
                SpillCosts.of(usd),
                Risk.NEUTRAL);
        Portfolio found = PortfolioSolver.solve(problem).orElseThrow();
        assertThat(found.bought()).containsExactly(0);
        assertThat(found.objectiveUsd()).isEqualTo(100);
        assertThat(found.boundUsd()).isCloseTo(99, within(1e-6));
    }
}
