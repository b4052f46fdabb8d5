package dev.headroom.planner.plan.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.capacity.UnitCapacity.Limit;
import dev.headroom.planner.plan.Requests;
import dev.headroom.planner.quantity.Estimate;
import org.junit.jupiter.api.Test;

/** The demand of these tests has ten input tokens to an output token. */
class MixNoteTest {

    private static UnitCapacity measured(double input, double output) {
        return new UnitCapacity.Measured(estimate(input), estimate(output), 10, Limit.THROTTLES);
    }

    private static Estimate estimate(double value) {
        return new Estimate(value, value, value, 0.9);
    }

    @Test
    void aUnitMeasuredWithTheDemandsMixNeedsNoNote() {
        assertThat(MixNote.of(Requests.OFFICE, measured(1_000_000, 100_000))).isEmpty();
        assertThat(MixNote.of(Requests.OFFICE, measured(1_200_000, 100_000))).isEmpty();
    }

    @Test
    void anotherMixIsSaidWithBothFigures() {
        assertThat(MixNote.of(Requests.OFFICE, measured(660_000, 100_000)).orElseThrow())
                .contains("measured with 6.6 input tokens")
                .contains("the demand has 10.0");
        assertThat(MixNote.of(Requests.OFFICE, measured(1_300_000, 100_000))).isPresent();
    }

    @Test
    void whatWasOnlyDeclaredHasNoMix() {
        assertThat(MixNote.of(Requests.OFFICE, Requests.unit(1, 1))).isEmpty();
        assertThat(MixNote.of(Requests.OFFICE, new UnitCapacity.Unknown())).isEmpty();
    }
}
