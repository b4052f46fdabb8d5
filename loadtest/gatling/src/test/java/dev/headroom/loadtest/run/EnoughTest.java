package dev.headroom.loadtest.run;

import static dev.headroom.loadtest.run.SimulatedRun.MILLI;
import static dev.headroom.loadtest.run.SimulatedRun.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.config.Arrivals;
import dev.headroom.config.Enough;
import dev.headroom.config.Load;
import dev.headroom.config.Span;
import dev.headroom.loadtest.run.SimulatedRun.Served;
import dev.headroom.loadtest.schedule.StageLists;
import dev.headroom.loadtest.schedule.Steered;
import dev.headroom.planner.capacity.LevelReader;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.quantity.Estimate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A level ends as soon as its median is known, so that no more is paid for; on a clock that is counted and not lived. */
class EnoughTest {

    private static final Span SPAN = new Span(Duration.ofSeconds(60), Duration.ofSeconds(2));

    /** Answers take 100 ms times a lognormal of this scatter. */
    private static SimulatedRun.Service scattered(double sigma) {
        SplittableRandom random = new SplittableRandom(5);
        return (attempted, nanos) -> {
            double factor = Math.exp(sigma * random.nextGaussian());
            return Served.ok(nanos + (long) (100 * MILLI * factor));
        };
    }

    private static Measurements run(double sigma, double within) {
        Enough enough = new Enough(0.5, within, 0.95, Duration.ofSeconds(5));
        Load.Steps steps = new Load.Steps(
                List.of(new OfferedLoad.Closed(4), new OfferedLoad.Closed(2)),
                Arrivals.POISSON,
                SPAN,
                Optional.of(enough));
        return SimulatedRun.of(
                new Steered(StageLists.of(steps, 1), 1, 1),
                Rules.once(Duration.ofMinutes(1), Duration.ZERO),
                scattered(sigma));
    }

    private static double seconds(LoadLevel level) {
        return (level.endNanos() - level.startNanos()) / (double) SECOND;
    }

    @Test
    void eachLevelEndsWithTheIntervalThatWasAskedFor() {
        Measurements run = run(0.3, 0.05);
        assertThat(run.run().levels())
                .hasSize(2)
                .allSatisfy(level -> assertThat(seconds(level)).isBetween(7.0, 40.0));
        LevelReader.read(run).forEach(level -> {
            Estimate median = level.latency()
                    .orElseThrow()
                    .timeToFirstToken()
                    .p50()
                    .estimate()
                    .orElseThrow();
            assertThat(median.high() - median.low()).isLessThan(2 * 0.05 * median.value());
        });
    }

    @Test
    void whatScattersMoreLastsLongerAndWhatIsNeverKnownItsWholeTime() {
        double little = seconds(run(0.3, 0.05).run().levels().get(0));
        double more = seconds(run(1.0, 0.05).run().levels().get(0));
        assertThat(little).isLessThan(more);
        assertThat(run(1.0, 0.001).run().levels())
                .allSatisfy(level -> assertThat(seconds(level)).isEqualTo(60.0));
    }
}
