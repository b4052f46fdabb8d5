package dev.headroom.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.config.Arrivals;
import dev.headroom.config.FirstConnections;
import dev.headroom.config.Retry;
import dev.headroom.config.Span;
import dev.headroom.loadtest.LoadProgress.Phase;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.record.AttemptSink;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.run.Rules;
import dev.headroom.loadtest.run.Run;
import dev.headroom.loadtest.run.Sources;
import dev.headroom.loadtest.run.Work;
import dev.headroom.loadtest.schedule.Course;
import dev.headroom.loadtest.schedule.ListedStages;
import dev.headroom.loadtest.schedule.Stage;
import dev.headroom.loadtest.schedule.Steered;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.loadtest.wire.ConverseBody;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.OfferedLoad;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Two blocks of ten seconds, the first of which has answers under way for five seconds after its end. */
class LoadProgressTest {

    private static final long SECOND = 1_000_000_000L;

    private final Stage block = new Stage(
            new OfferedLoad.Open(1), Arrivals.CONSTANT, new Span(Duration.ofSeconds(10), Duration.ofSeconds(2)));
    private final Course course = new Steered(new ListedStages(List.of(block, block), Optional.empty()), 1, 1);
    private final Run run = new Run(work(), Budget.unlimited(), new Nowhere(), this::now);
    private long now;

    private long now() {
        return now;
    }

    private Work work() {
        Target target = new Target("nowhere", URI.create("http://127.0.0.1:9"), new BearerAuth("key"));
        ConverseBody body = new ConverseBody("words", 20, 20);
        return new Work(
                "ab",
                course,
                new Sources((user, number) -> body, shape -> (user, number) -> body),
                List.of(Route.free(target, "m", new Endpoint.OnDemand("m"))),
                new Rules(Duration.ofSeconds(60), Duration.ZERO, Retry.NEVER, false, FirstConnections.WARM));
    }

    private static final class Nowhere implements AttemptSink {
        @Override
        public void record(Attempt attempt) {}

        @Override
        public boolean hasFailed() {
            return false;
        }
    }

    private void at(long seconds, long open, String elapsed, int level, Phase phase) {
        now = seconds * SECOND;
        course.tick(now, open);
        LoadProgress progress = LoadProgress.of(run, Budget.unlimited());
        assertThat(progress.elapsed()).as("at %d s", seconds).hasToString(elapsed);
        assertThat(progress.level().number()).as("at %d s", seconds).isEqualTo(level);
        assertThat(progress.level().phase()).as("at %d s", seconds).isEqualTo(phase);
    }

    @Test
    void whatLiesBetweenTwoLevelsIsSaidAndTakesNoneOfTheirTime() {
        run.begin();
        at(1, 1, "PT1S", 0, Phase.WARMING_UP);
        at(9, 3, "PT9S", 0, Phase.COUNTED);
        at(10, 3, "PT10S", 0, Phase.DRAINING);
        at(14, 1, "PT10S", 0, Phase.DRAINING);
        // All is over, and the second block begins 20 ms later.
        at(15, 0, "PT10S", 0, Phase.DRAINING);
        at(17, 1, "PT11.98S", 1, Phase.WARMING_UP);
        at(24, 3, "PT18.98S", 1, Phase.COUNTED);
        at(26, 2, "PT20S", 1, Phase.DRAINING);
        assertThat(LoadProgress.of(run, Budget.unlimited()).length()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void aRunThatWasStoppedSendsNothingMore() {
        run.begin();
        at(3, 1, "PT3S", 0, Phase.COUNTED);
        assertThat(LoadProgress.of(run, Budget.unlimited()).level().of()).isEqualTo(OptionalInt.empty());
        run.interrupt();
        at(4, 1, "PT4S", 0, Phase.DRAINING);
    }
}
