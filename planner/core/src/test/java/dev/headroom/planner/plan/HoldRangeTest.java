package dev.headroom.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

    /** 5 % at the planned value already, 9 % at half of it: 2 % more is reached half way. */
    @Test
    void whatItCostsTooMuchAsPlannedIsTakenOff() {
        HoldRange range =
                HoldRange.of(Lever.DEMAND, 1000, List.of(trial(0.5, 100, 109, true), trial(1, 100, 105, true)));
        assertThat(range.from().orElseThrow()).isCloseTo(750, within(1e-9));
    }
}
