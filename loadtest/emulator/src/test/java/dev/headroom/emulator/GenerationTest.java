package dev.headroom.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;

/** The schedule of answers, in virtual time. */
class GenerationTest {

    private static final long MILLI = 1_000_000;

    /** A clock that jumps from one task to the next. */
    private static final class VirtualTime implements Scheduler {
        private record Task(long at, long order, Runnable run) {}

        private final PriorityQueue<Task> tasks =
                new PriorityQueue<>(java.util.Comparator.comparingLong(Task::at).thenComparingLong(Task::order));
        private long now;
        private long order;

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void at(long deadlineNanos, Runnable task) {
            tasks.add(new Task(deadlineNanos, order++, task));
        }

        void run() {
            for (Task task = tasks.poll(); task != null; task = tasks.poll()) {
                now = Math.max(now, task.at());
                task.run().run();
            }
        }
    }

    private static final class Recorded implements Generation.Sink {
        private final Scheduler scheduler;
        private final List<Long> millis = new ArrayList<>();
        private final List<Generation.Result> ends = new ArrayList<>();

        Recorded(Scheduler scheduler) {
            this.scheduler = scheduler;
        }

        @Override
        public void tokens(int count) {
            millis.add(scheduler.nanos() / MILLI);
        }

        @Override
        public void end(Generation.Result result) {
            ends.add(result);
        }
    }

    private final VirtualTime time = new VirtualTime();
    /** 100 ms + 0.1 a token, a tenth more a stream; 10 ms a token, 1 more a stream. */
    private final LatencyTruth latency = new LatencyTruth(100, 0.1, 0.1, 10, 1, 0, 0);

    private Pool pool(int units) {
        UnitTruth unit = new UnitTruth(1e9, 1e9, latency);
        return new Pool(new Admission.Provisioned(unit, units, 1, 1, 0), latency, units);
    }

    private Recorded run(Pool pool, int maxTokens, int outputTokens, double speed) {
        Recorded sink = new Recorded(time);
        ConverseRequest request = new ConverseRequest(1000, maxTokens, OptionalInt.empty());
        Generation.Plan plan = new Generation.Plan(Math.min(outputTokens, maxTokens), 0, 4, speed);
        new Generation(time, pool, request, plan, sink, done -> {}).begin();
        return sink;
    }

    /** By hand: first token at 100 + 100 = 200 ms; then 4 tokens at 11 ms, then the last 2. */
    @Test
    void oneStreamKeepsTheLaw() {
        Recorded sink = run(pool(1), 100, 10, 1);
        time.run();
        assertThat(sink.millis).containsExactly(200L, 244L, 266L);
        assertThat(sink.ends).containsExactly(new Generation.Result(1000, 10, "end_turn", 266));
    }

    /** Two streams on one unit: first tokens 10 % later for the second, tokens 12 ms apart for both. */
    @Test
    void streamsSlowEachOtherDown() {
        Pool pool = pool(1);
        Recorded first = run(pool, 100, 8, 1);
        Recorded second = run(pool, 100, 8, 1);
        time.run();
        assertThat(first.millis).containsExactly(200L, 248L);
        assertThat(second.millis.get(0)).isEqualTo(220L);
        assertThat(second.millis.get(1)).isEqualTo(268L);
    }

    @Test
    void asManyUnitsAsStreamsGiveEachAUnitOfItsOwn() {
        Pool pool = pool(2);
        Recorded first = run(pool, 100, 8, 1);
        Recorded second = run(pool, 100, 8, 1);
        time.run();
        assertThat(second.millis).isEqualTo(first.millis);
    }

    @Test
    void maxTokensCutsTheAnswer() {
        Recorded sink = run(pool(1), 5, 50, 1);
        time.run();
        assertThat(sink.ends.get(0).outputTokens()).isEqualTo(5);
        assertThat(sink.ends.get(0).stopReason()).isEqualTo("max_tokens");
    }

    @Test
    void speedDividesEveryTime() {
        Recorded sink = run(pool(1), 100, 10, 10);
        time.run();
        assertThat(sink.millis).containsExactly(20L, 24L, 26L);
    }

    @Test
    void aCancelledAnswerMakesNothingMoreAndFreesItsPlace() {
        Pool pool = pool(1);
        Recorded sink = new Recorded(time);
        ConverseRequest request = new ConverseRequest(1000, 100, OptionalInt.empty());
        Generation generation = new Generation(time, pool, request, new Generation.Plan(10, 0, 4, 1), sink, done -> {});
        generation.begin();
        generation.cancel();
        generation.cancel();
        time.run();
        assertThat(sink.millis).isEmpty();
        Recorded alone = run(pool, 100, 4, 1);
        time.run();
        assertThat(alone.millis.get(0)).isEqualTo(400L);
    }

    @Test
    void lawsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new LatencyTruth(Double.NaN, 0, 0, 1, 0, 0, 0))
                .hasMessageContaining("baseMillis is NaN");
        assertThatThrownBy(() -> new LatencyTruth(1, -1, 0, 1, 0, 0, 0))
                .hasMessageContaining("perInputTokenMillis is -1");
        assertThatThrownBy(() -> new UnitTruth(0, 1, latency)).hasMessageContaining("inputTokensPerMinute is 0");
    }
}
