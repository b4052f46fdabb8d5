package dev.headroom.loadtest.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.capacity.UnitCapacity.Limit;
import dev.headroom.planner.quantity.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitFrontierTest {

    private static Estimate about(double value) {
        return new Estimate(value, 0.97 * value, 1.03 * value, 0.9);
    }

    private static UnitFrontier.Point point(String mix, double input, double output, Limit limit) {
        return new UnitFrontier.Point(
                Mix.of(mix), new UnitCapacity.Measured(about(input), about(output), input / 1e5, limit));
    }

    /** Two limits, 2,000,000 of input and 200,000 of output: the middle mix meets the second. */
    @Test
    void twoLimitsThatStandApartAreBothFound() {
        UnitCapacity.Measured unit = new UnitFrontier(List.of(
                        point("300:300", 200_000, 200_000, Limit.THROTTLES),
                        point("3000:50", 2_000_000, 33_333, Limit.THROTTLES),
                        point("1000:150", 1_320_000, 198_000, Limit.THROTTLES)))
                .unit();
        assertThat(unit.inputPerMinute()).isEqualTo(about(2_000_000));
        assertThat(unit.outputPerMinute()).isEqualTo(about(200_000));
        assertThat(unit.caveats()).isEmpty();
        assertThat(unit.concurrency()).isEqualTo(13.2);
    }

    /** Of 300:300 the emulator's unit let through 184,397 on a busy machine, of 1000:150 it let through 205,032; the truth is 200,000. */
    @Test
    void aMixThatMustCarryAsMuchAndDidNotWidensTheInterval() {
        UnitCapacity.Measured unit = new UnitFrontier(List.of(
                        point("300:300", 184_397, 184_397, Limit.THROTTLES),
                        point("3000:50", 2_031_679, 33_861, Limit.THROTTLES),
                        point("1000:150", 1_366_882, 205_032, Limit.THROTTLES)))
                .unit();
        assertThat(unit.caveats()).isEmpty();
        assertThat(unit.inputPerMinute()).isEqualTo(about(2_031_679));
        assertThat(unit.outputPerMinute().value()).isEqualTo(205_032);
        assertThat(unit.outputPerMinute().low()).isEqualTo(about(184_397).low());
        assertThat(unit.outputPerMinute().high()).isEqualTo(about(205_032).high());
    }

    /** One budget in which an output token weighs ten of input: I + 10 O = 2,000,000. The middle mix gets half of each. */
    @Test
    void whereInputAndOutputShareOneBudgetTheCornerIsCutOff() {
        UnitCapacity.Measured unit = new UnitFrontier(List.of(
                        point("3000:50", 1_714_286, 28_571, Limit.THROTTLES),
                        point("1000:100", 1_000_000, 100_000, Limit.THROTTLES),
                        point("300:300", 181_818, 181_818, Limit.THROTTLES)))
                .unit();
        assertThat(unit.rates().inputPerMinute()).isEqualTo(1_000_000);
        assertThat(unit.rates().outputPerMinute()).isEqualTo(100_000);
        assertThat(unit.caveats()).singleElement().asString().startsWith("frontier-cut: of 1000:100 ");
    }

    @Test
    void aSideWhoseLimitNoMixMetIsCalledOpen() {
        UnitCapacity.Measured unit = new UnitFrontier(List.of(
                        point("500:100", 990_000, 198_000, Limit.THROTTLES),
                        point("300:300", 200_000, 200_000, Limit.THROTTLES)))
                .unit();
        assertThat(unit.caveats()).singleElement().asString().startsWith("input-limit-not-met: of 500:100 ");
    }

    @Test
    void whatNothingHeldBackIsOpenOnBothSides() {
        assertThat(new UnitFrontier(List.of(point("500:100", 990_000, 198_000, Limit.NOT_REACHED)))
                        .unit()
                        .caveats())
                .hasSize(2);
    }

    @Test
    void aMixIsReadAsItIsWritten() {
        assertThat(Mix.of("3000:50")).isEqualTo(new Mix(3000, 50)).hasToString("3000:50");
        for (String bad : new String[] {"3000", "3000:50:1", "a:b", "0:5", ""}) {
            assertThatThrownBy(() -> Mix.of(bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
