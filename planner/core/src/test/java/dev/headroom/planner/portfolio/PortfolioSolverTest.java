package dev.headroom.planner.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.planner.quantity.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
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
        double least = allowed(problem).stream()
                .mapToDouble(costs -> objective(costs, problem.risk()))
                .min()
                .orElseThrow();
        assertThat(found.objectiveUsd()).isCloseTo(least, within(0.005));
        assertThat(found.boundUsd()).isLessThanOrEqualTo(least + 0.005);
        assertThat(found.gapUsd()).isLessThan(0.005);
    }

    /** Whatever the aversion: what would be cheaper by a cent at the mean is not cheaper by a cent in the worst futures too. */
    @ParameterizedTest
    @MethodSource("smallProblems")
    void noOtherAllowedPurchasesAreBetterAtTheMeanAndInTheWorstFutures(PortfolioProblem problem) {
        double tail = problem.risk().tail();
        Portfolio found = PortfolioSolver.solve(problem).orElseThrow();
        assertThat(allowed(problem))
                .noneMatch(costs ->
                        costs.mean() < found.meanUsd() - 0.01 && costs.meanAbove(1 - tail) < found.tailUsd() - 0.01)
                .anyMatch(costs -> Math.abs(costs.mean() - found.meanUsd()) < 1e-6
                        && Math.abs(costs.meanAbove(1 - tail) - found.tailUsd()) < 1e-6);
    }

    private static double objective(Sample costs, Risk risk) {
        return (costs.mean() + risk.aversion() * costs.meanAbove(1 - risk.tail())) / (1 + risk.aversion());
    }

    /** Of all allowed purchases, what they cost in each scenario: what is bought and what is left over. */
    private static List<Sample> allowed(PortfolioProblem problem) {
        List<Sample> costs = new ArrayList<>();
        collect(problem, new int[problem.offers().size()], 0, costs);
        return costs;
    }

    private static void collect(PortfolioProblem problem, int[] bought, int offer, List<Sample> costs) {
        if (offer == bought.length) {
            if (problem.allows(bought)) {
                costs.add(Sample.of(costs(problem, bought)));
            }
            return;
        }
        for (int units = 0; units <= problem.spill().mostUnits(); units++) {
            bought[offer] = units;
            collect(problem, bought, offer + 1, costs);
        }
        bought[offer] = 0;
    }

    private static double[] costs(PortfolioProblem problem, int[] bought) {
        int[] units = problem.unitsHeld(bought);
        double[] usd = new double[problem.spill().scenarios()];
        for (int s = 0; s < usd.length; s++) {
            for (int o = 0; o < bought.length; o++) {
                usd[s] += bought[o] * problem.offers().get(o).usdPerUnit();
            }
            for (int p = 0; p < units.length; p++) {
                usd[s] += problem.spill().usd(s, p, units[p]);
            }
        }
        return usd;
    }

    private static PortfolioProblem with(PortfolioProblem problem, Risk risk) {
        return new PortfolioProblem(problem.offers(), problem.ranges(), problem.limits(), problem.spill(), risk);
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

    /**
     * Its relaxation is in shares of units, so it is divided some 20 times. Of each part the answer was rounded and all 11,000 exchanges of
     * two offers costed in all scenarios, which took 13 s. Counted is work, not time.
     */
    @Test
    void whatCannotHelpIsNotCosted() {
        PortfolioProblem problem = Problems.of(new Problems.Size(52, 200, 40), new Risk(1, 0.1), 2);
        PortfolioSolver solver = new PortfolioSolver(problem);
        assertThat(solver.solve().orElseThrow().gapUsd()).isLessThan(0.005);
        assertThat(solver.effort().divided()).isBetween(1, 60);
        assertThat(solver.effort().relaxed()).isLessThan(150);
        assertThat(solver.effort().costed()).isLessThan(500);
    }

    /** The weighted-sum method: along its weights the one sum rises and the other falls. */
    @ParameterizedTest
    @MethodSource("largerProblems")
    void whoMindsBadFuturesMoreHasNoWorseOnesAndNoLowerMean(PortfolioProblem problem) {
        List<Portfolio> found = DoubleStream.of(0, 0.5, 1, 5)
                .mapToObj(aversion -> new Risk(aversion, problem.risk().tail()))
                .map(risk -> PortfolioSolver.solve(with(problem, risk)).orElseThrow())
                .toList();
        for (int i = 1; i < found.size(); i++) {
            assertThat(found.get(i).tailUsd())
                    .isLessThanOrEqualTo(found.get(i - 1).tailUsd() + 0.05);
            assertThat(found.get(i).meanUsd())
                    .isGreaterThanOrEqualTo(found.get(i - 1).meanUsd() - 0.05);
        }
    }

    /**
     * Two equally likely futures need 0 and 2 units; a unit costs 70, a unit of need on demand 100. Each unit bought is worth 50 on the mean
     * and 100 in the worse half. So nothing is bought where only the mean counts (100 against 120 and 140), and two where the worse half
     * counts as much: (100 + 200) / 2, (120 + 170) / 2, (140 + 140) / 2. Above 100 a unit is dearer in every future, and none is bought
     * however much the worse half counts.
     */
    @Test
    void whatIsBoughtIsPaidInBadFuturesToo() {
        assertThat(unitsAt(70, 0)).isZero();
        assertThat(unitsAt(70, 1)).isEqualTo(2);
        assertThat(unitsAt(76, 1)).isZero();
        assertThat(unitsAt(110, 50)).isZero();
    }

    private static int unitsAt(double usdPerUnit, double aversion) {
        double[][][] usd = {{{0, 0, 0}}, {{200, 100, 0}}};
        PortfolioProblem problem = new PortfolioProblem(
                List.of(new Offer(0, 1, usdPerUnit, 2)),
                List.of(UnitRange.upTo(2)),
                List.of(),
                SpillCosts.of(usd),
                new Risk(aversion, 0.5));
        return PortfolioSolver.solve(problem).orElseThrow().bought().get(0);
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
