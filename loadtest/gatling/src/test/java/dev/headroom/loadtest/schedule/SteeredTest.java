package dev.headroom.loadtest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.config.Arrivals;
import dev.headroom.config.Span;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.OfferedLoad;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SteeredTest {

    private static final long SECOND = 1_000_000_000L;

    private static Stage closed(int users) {
        return new Stage(
                new OfferedLoad.Closed(users),
                Arrivals.POISSON,
                new Span(Duration.ofSeconds(10), Duration.ofSeconds(2)));
    }

    private static Stage open(double rate) {
        return new Stage(
                new OfferedLoad.Open(rate), Arrivals.CONSTANT, new Span(Duration.ofSeconds(10), Duration.ofSeconds(2)));
    }

    /** Offers what it was given, in order, and remembers what it was told. */
    private static final class Listed implements Pilot {
        private final Deque<Stage> left = new ArrayDeque<>();
        private final List<LoadLevel> ended = new ArrayList<>();
        private boolean enough;

        Listed(Stage... stages) {
            left.addAll(List.of(stages));
        }

        @Override
        public boolean isOver() {
            return left.isEmpty();
        }

        @Override
        public Optional<Stage> next() {
            return Optional.ofNullable(left.poll());
        }

        @Override
        public boolean isEnough(LoadLevel level, List<Attempt> attempts) {
            return enough;
        }

        @Override
        public void ended(LoadLevel level, List<Attempt> attempts) {
            ended.add(level);
        }

        @Override
        public Duration longest() {
            return Duration.ofSeconds(99);
        }
    }

    @Test
    void theNextStageWaitsUntilTheLastRequestOfTheOneBeforeIsOver() {
        Steered course = new Steered(new Listed(closed(2), closed(3)), 1, 1);
        course.tick(11 * SECOND, 1);
        assertThat(course.settledUsers()).isEqualTo(2);
        course.tick(13 * SECOND, 0);
        assertThat(course.settledUsers()).isEqualTo(5);
        assertThat(course.levels().get(1).startNanos()).isGreaterThanOrEqualTo(13 * SECOND);
        assertThat(course.isSettled()).isFalse();
        course.tick(24 * SECOND, 0);
        assertThat(course.isSettled()).isTrue();
    }

    @Test
    void usersBelongToOneStage() {
        Steered course = new Steered(new Listed(closed(2), closed(3)), 1, 1);
        course.tick(10 * SECOND, 0);
        assertThat(course.next(1, 7, 9 * SECOND)).hasValue(9 * SECOND);
        assertThat(course.next(1, 7, 10 * SECOND)).isEmpty();
        assertThat(course.next(2, 0, 0)).hasValue(course.arrivalNanos(2));
        assertThat(course.arrivalNanos(2)).isBetween(10 * SECOND, 11 * SECOND);
    }

    @Test
    void anOpenStageSendsEachUserOnceOrAsOftenAsItHasTurns() {
        Steered once = new Steered(new Listed(open(1)), 1, 1);
        assertThat(once.settledUsers()).isEqualTo(9);
        assertThat(once.next(3, 0, 0)).hasValue(4 * SECOND);
        assertThat(once.next(3, 1, 5 * SECOND)).isEmpty();
        Steered thrice = new Steered(new Listed(open(1)), 3, 1);
        assertThat(thrice.next(3, 2, 5 * SECOND)).hasValue(5 * SECOND);
        assertThat(thrice.next(3, 3, 6 * SECOND)).isEmpty();
    }

    @Test
    void aStageThatHasShownEnoughEndsThenAndThere() {
        Listed pilot = new Listed(closed(2), closed(3));
        pilot.enough = true;
        Steered course = new Steered(pilot, 1, 1);
        course.tick(SECOND, 2);
        assertThat(course.levels().get(0).endNanos()).isEqualTo(10 * SECOND);
        course.tick(4 * SECOND, 2);
        assertThat(course.levels().get(0).endNanos()).isEqualTo(4 * SECOND);
        assertThat(course.next(0, 3, 5 * SECOND)).isEmpty();
        course.tick(6 * SECOND, 0);
        assertThat(pilot.ended)
                .singleElement()
                .satisfies(level -> assertThat(level.endNanos()).isEqualTo(4 * SECOND));
    }

    @Test
    void levelsDoNotOverlapAndEachMomentHasOne() {
        Steered course = new Steered(new Listed(closed(1), open(2), closed(2)), 1, 1);
        course.tick(12 * SECOND, 0);
        course.tick(25 * SECOND, 0);
        List<LoadLevel> levels = course.levels();
        assertThat(levels).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(course.levelAt(levels.get(i).startNanos())).isEqualTo(i);
            assertThat(course.levelAt(levels.get(i).endNanos() - 1)).isEqualTo(i);
        }
    }

    @Test
    void aStageCarriesItsArmAndItsShape() {
        Stage shaped = closed(1).onArm(1).shaped(new Course.Shape(300, 40));
        Steered course = new Steered(new Listed(shaped), 1, 1);
        assertThat(course.arm(0)).isEqualTo(1);
        assertThat(course.shape(0)).hasValue(new Course.Shape(300, 40));
    }

    @Test
    void aPilotWithoutAStageIsRefused() {
        assertThatThrownBy(() -> new Steered(new Listed(), 1, 1)).hasMessageContaining("sends no request");
    }
}
