package dev.headroom.planner.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExchangeTest {

    private static Stream<PortfolioProblem> problems() {
        return IntStream.range(0, 12)
                .mapToObj(seed -> Problems.of(
                        new Problems.Size(6, 12, 10), seed % 3 == 0 ? Risk.NEUTRAL : new Risk(seed % 5, 0.25), seed));
    }

    /** A cut at other purchases, so that there is more than one bound. */
    private static List<Cut> cuts(PortfolioProblem problem) {
        double[] totals = Holding.of(problem, bought(problem, 2)).spillByScenario();
        return List.of(
                Cut.of(problem.spill(), TailWeights.of(totals, problem.risk().tail())));
    }

    private static int[] bought(PortfolioProblem problem, int units) {
        return IntStream.range(0, problem.offers().size())
                .map(offer -> offer % 3 == 0 ? units : 0)
                .toArray();
    }

    /** All pairs of offers, each costed in all scenarios. */
    @ParameterizedTest
    @MethodSource("problems")
    void noFurtherExchangeHelpsWhereItEnds(PortfolioProblem problem) {
        Holding found =
                new Exchange(problem, cuts(problem)).from(bought(problem, 1)).orElseThrow();
        for (int more = 0; more < problem.offers().size(); more++) {
            for (int less = 0; less < problem.offers().size(); less++) {
                for (int[] step : new int[][] {{1, 1}, {1, 0}, {0, 1}}) {
                    int[] bought = found.bought();
                    bought[more] += step[0];
                    bought[less] -= step[1];
                    if (problem.allows(bought)) {
                        assertThat(Holding.of(problem, bought).objectiveUsd())
                                .isGreaterThan(found.objectiveUsd() - 1e-5);
                    }
                }
            }
        }
    }

    /** Whatever the weighting, the sum by periods is not above the worst one; its own is met where nothing changes. */
    @ParameterizedTest
    @MethodSource("problems")
    void whatAChangeComesToIsNeverReadOffTooHigh(PortfolioProblem problem) {
        Holding here = Holding.of(problem, bought(problem, 1));
        Slopes own = Slopes.at(problem, here);
        List<Slopes> others =
                cuts(problem).stream().map(cut -> Slopes.of(problem, here, cut)).toList();
        assertThat(own.atLeastUsd(-1, -1)).isCloseTo(here.objectiveUsd(), within(1e-9));
        for (int more = -1; more < problem.offers().size(); more++) {
            for (int less = -1; less < problem.offers().size(); less++) {
                int[] bought = here.bought();
                if (more >= 0) {
                    bought[more]++;
                }
                if (less >= 0) {
                    bought[less]--;
                }
                if (problem.allows(bought)) {
                    double usd = Holding.of(problem, bought).objectiveUsd() + 1e-6;
                    assertThat(own.atLeastUsd(more, less)).isLessThanOrEqualTo(usd);
                    for (Slopes other : others) {
                        assertThat(other.atLeastUsd(more, less)).isLessThanOrEqualTo(usd);
                    }
                }
            }
        }
    }
}
