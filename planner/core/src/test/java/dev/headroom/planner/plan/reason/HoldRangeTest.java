package dev.headroom.planner.plan.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.request.Lever;
import dev.headroom.planner.quantity.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldRangeTest {

    private static Trial trial(double factor, double best, double chosen, boolean meets) {
        return new Trial(factor, new Purchase.Nothing(), Money.ofUsd(best), Money.ofUsd(chosen), meets);
    }

    /** 0 % at 1, 4 % at 2: half way, at 1.5, it is the 2 % that are tolerated. */
    @Test
    void theEdgeLiesWhereTheRegretPassesWhatIsTolerated() {
        HoldRange range = HoldRange.of(
                Lever.OUTPUT_PER_REQUEST, 300, List.of(trial(2, 100, 104, true), trial(1, 100, 100, true)));
        assertThat(range.to().orElseThrow()).isCloseTo(450, within(1e-9));
        assertThat(range.from()).isEmpty();
        assertThat(range.trials()).extracting(Trial::factor).containsExactly(1.0, 2.0);
    }

    /** Nothing is interpolated where the target is missed: the edge is half way between what keeps it and what does not. */
    @Test
    void aMissedTargetIsAnEdge() {
        HoldRange range =
                HoldRange.of(Lever.DEMAND, 1000, List.of(trial(1, 100, 100, true), trial(1.5, 100, 90, false)));
        assertThat(range.to().orElseThrow()).isCloseTo(1250, within(1e-9));
    }

    /** What is best at twice the value says nothing of what is best where the choice ceases to hold. */
    @Test
    void whatIsBestBeyondAnEdgeIsWhatWasTriedNextToIt() {
        HoldRange range = HoldRange.of(
                Lever.DEMAND,
                1000,
                List.of(
                        trial(0.5, 100, 120, true),
                        trial(0.8, 100, 110, true),
                        trial(1, 100, 100, true),
                        trial(1.25, 100, 101, true),
                        trial(1.5, 100, 104, true),
                        trial(2, 100, 130, true)));
        assertThat(range.to().orElseThrow()).isBetween(1250.0, 1500.0);
        assertThat(range.above())
                .hasValueSatisfying(trial -> assertThat(trial.factor()).isEqualTo(1.5));
        assertThat(range.below())
                .hasValueSatisfying(trial -> assertThat(trial.factor()).isEqualTo(0.8));
        HoldRange holds = HoldRange.of(Lever.DEMAND, 1000, List.of(trial(1, 100, 100, true), trial(2, 100, 100, true)));
        assertThat(holds.above()).isEmpty();
        assertThat(holds.below()).isEmpty();
    }

    /** 5 % at the planned value already, 9 % at half of it: 2 % more is reached half way. */
    @Test
    void whatItCostsTooMuchAsPlannedIsTakenOff() {
        HoldRange range =
                HoldRange.of(Lever.DEMAND, 1000, List.of(trial(0.5, 100, 109, true), trial(1, 100, 105, true)));
        assertThat(range.from().orElseThrow()).isCloseTo(750, within(1e-9));
    }
}
