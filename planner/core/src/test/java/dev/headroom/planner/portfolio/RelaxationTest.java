package dev.headroom.planner.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelaxationTest {

    private static final Problems.Size SIZE = new Problems.Size(10, 20, 12);

    /** From box to box, with contradictions among them: as a program that is set up for each alone. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void oneProgramAnswersForManyBoxesAsOneForEach(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PortfolioProblem problem = limited(Problems.of(SIZE, new Risk(seed - 1, 0.2), seed));
        Grid grid = Grid.whole(problem);
        List<Cut> cuts = cuts(problem);
        Relaxation one = new Relaxation(problem, grid, cuts);
        int contradictions = 0;
        for (int i = 0; i < 30; i++) {
            Box box = Box.whole(problem);
            for (int side = 0; side < 4; side++) {
                box = smaller(box, random);
            }
            Optional<Point> apart = new Relaxation(problem, grid, cuts).in(box);
            Optional<Point> along = one.in(box);
            assertThat(along.isPresent()).isEqualTo(apart.isPresent());
            contradictions += apart.isPresent() ? 0 : 1;
            apart.ifPresent(point -> assertThat(along.orElseThrow().objectiveUsd())
                    .isCloseTo(point.objectiveUsd(), within(1e-9 * point.objectiveUsd())));
        }
        assertThat(one.isUnsure()).isFalse();
        assertThat(contradictions).isBetween(1, 25);
    }

    private static Box smaller(Box box, SplittableRandom random) {
        int period = random.nextInt(SIZE.periods());
        int offer = random.nextInt(2 * SIZE.periods());
        int units = random.nextInt(SIZE.mostUnits());
        return switch (random.nextInt(4)) {
            case 0 -> box.holdingAtMost(period, units);
            case 1 -> box.holdingAtLeast(period, units);
            case 2 -> box.buyingAtMost(offer, units);
            default -> box.buyingAtLeast(offer, units / 2);
        };
    }

    private static PortfolioProblem limited(PortfolioProblem problem) {
        List<Double> cost = problem.offers().stream().map(Offer::usdPerUnit).toList();
        return new PortfolioProblem(
                problem.offers(), problem.ranges(), List.of(new Limit(cost, 4000)), problem.spill(), problem.risk());
    }

    private static List<Cut> cuts(PortfolioProblem problem) {
        List<Cut> cuts = new ArrayList<>();
        for (int units = 0; units < 3; units++) {
            int[] bought = new int[problem.offers().size()];
            bought[0] = 2 * units;
            bought[1] = units;
            double[] totals = Holding.of(problem, bought).spillByScenario();
            cuts.add(Cut.of(
                    problem.spill(), TailWeights.of(totals, problem.risk().tail())));
        }
        return cuts;
    }
}
