package dev.headroom.loadtest.run;

import static dev.headroom.loadtest.run.SimulatedRun.MILLI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.headroom.config.Load;
import dev.headroom.emulator.capacity.EmulatedUnit;
import dev.headroom.loadtest.run.SimulatedRun.Served;
import dev.headroom.loadtest.schedule.Schedules;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.capacity.UnitCapacity.Limit;
import dev.headroom.planner.capacity.UnitMeter;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.quantity.ModelUnits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What {@code EmulatedCapacityTest} does by the clock, in a time that is counted and not lived: what the emulator's unit admits is what
 * the planner finds in the measurements, however busy this machine is. The two share no arithmetic.
 */
class CapacityOfAUnitTest {

    /** What config/models/standard.yaml says one unit of Llama 3.1 8B admits. */
    private static final double TRUE_OUTPUT_TOKENS_PER_MINUTE = 200_000;

    /** The simulated run asks for so many and gets so many. */
    private static final int TOKENS = 20;

    private static final long FIRST = 60 * MILLI;
    private static final long BETWEEN = 6 * MILLI;

    /** A unit whose answers have their first token after 60 ms and another every 6 ms, each charged when it leaves. */
    private static final class Unit implements SimulatedRun.Service {

        private final EmulatedUnit unit = new EmulatedUnit();
        private final PriorityQueue<Long> leaving = new PriorityQueue<>();

        @Override
        public Served serve(Attempted attempted, long nanos) {
            while (!leaving.isEmpty() && leaving.element() <= nanos) {
                unit.serves(leaving.remove());
            }
            if (!unit.admits(TOKENS, TOKENS, nanos)) {
                long late = attempted.asked().user() * 7919 % 1000 * (MILLI / 1000);
                return new Served(Outcome.THROTTLED, nanos, nanos + MILLI + late);
            }
            for (int token = 0; token < TOKENS; token++) {
                leaving.add(nanos + FIRST + token * BETWEEN);
            }
            return new Served(Outcome.OK, nanos + FIRST, nanos + FIRST + (TOKENS - 1) * BETWEEN);
        }
    }

    /**
     * An answer takes 174 ms: 28 users ask for 161 requests a second, 30 for 172, and the unit admits 166.7. Its bucket of half a second is 5 % of the ten that are
     * counted.
     */
    @Tag("once")
    @Test
    void theCapacityOfTheEmulatorIsRecovered() {
        List<OfferedLoad> users = IntStream.of(16, 28, 30, 64)
                .<OfferedLoad>mapToObj(OfferedLoad.Closed::new)
                .toList();
        Load.Steps steps = new Load.Steps(users, Duration.ofSeconds(12), Duration.ofSeconds(2));
        Measurements run = SimulatedRun.of(
                Schedules.of(steps, 1, 7), Rules.once(Duration.ofMinutes(1), Duration.ofMillis(50)), new Unit());
        Endpoint unit = new Endpoint.Provisioned("m", new ModelUnits(1));
        RunInfo bought = new RunInfo(
                "simulated", "none", unit, Instant.EPOCH, 1, run.run().levels());
        UnitCapacity.Measured found = UnitMeter.measure(
                new Measurements(bought, run.attempts()),
                new LatencyTarget(0.95, Duration.ofSeconds(2), Duration.ofSeconds(10)),
                1);
        assertThat(found.limit()).isEqualTo(Limit.THROTTLES);
        assertThat(found.outputPerMinute().value()).isCloseTo(TRUE_OUTPUT_TOKENS_PER_MINUTE, withinPercentage(5));
    }
}
