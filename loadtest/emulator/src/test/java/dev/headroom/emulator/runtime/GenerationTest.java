package dev.headroom.emulator.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.emulator.Truths;
import dev.headroom.emulator.VirtualTime;
import dev.headroom.emulator.capacity.Load;
import dev.headroom.emulator.capacity.Pool;
import dev.headroom.emulator.capacity.Pools;
import dev.headroom.emulator.control.Target;
import dev.headroom.emulator.profile.LatencyTruth;
import dev.headroom.emulator.profile.ModelTruth;
import dev.headroom.emulator.profile.OnDemandTruth;
import dev.headroom.emulator.profile.PlacesTruth;
import dev.headroom.emulator.runtime.dialect.Prompt;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The schedule of answers, in virtual time. */
class GenerationTest {

    private static final long MILLI = 1_000_000;

    private static final class Recorded implements Engine.Sink {
        private final VirtualTime time;
        private final List<Long> millis = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int tokens;
        private boolean done;

        Recorded(VirtualTime time) {
            this.time = time;
        }

        @Override
        public void tokens(String piece, int count, long dueNanos) {
            assertThat(dueNanos).isEqualTo(time.nanos());
            millis.add(time.nanos() / MILLI);
            text.append(piece);
            tokens += count;
        }

        @Override
        public void done(long dueNanos) {
            done = true;
        }
    }

    private final VirtualTime time = new VirtualTime();
    private final Words words = new Words();
    /** 100 ms + 0.1 a token beyond 200, a tenth more a stream; 10 ms a token, 1 more a stream. */
    private final LatencyTruth latency = new LatencyTruth(100, 200, 0.1, 0.1, 10, 1, 0, 0, 0);

    private Pool pool(PlacesTruth places) {
        OnDemandTruth truth =
                new OnDemandTruth(1e9, 1e12, 1e15, 1, latency, places, Optional.empty(), Optional.empty());
        ModelTruth model = Truths.model(truth, 4);
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        return new Pools(new Pools.Settings(60, 1, 1), time, clock).of(new Target(model, Optional.empty()));
    }

    private Engine.Running start(Pool pool, int tokens, double speed, Recorded sink) {
        Load load = new Load(1200, 0, 0, 100);
        Prompt prompt = new Prompt(1200, List.of());
        Engine engine = new LawEngine(time, speed, words);
        return engine.start(new Engine.Work(pool, load, prompt, tokens, 4, new SplittableRandom(1)), sink);
    }

    private Recorded run(Pool pool, int tokens, double speed) {
        Recorded sink = new Recorded(time);
        start(pool, tokens, speed, sink);
        return sink;
    }

    /** By hand: first token at 100 + 0.1 x (1,200 - 200) = 200 ms; then 4 tokens at 11 ms, then the last 2. */
    @Test
    void oneStreamKeepsTheLaw() {
        Recorded sink = run(pool(Truths.ROOM), 10, 1);
        time.run();
        assertThat(sink.millis).containsExactly(200L, 244L, 266L);
        assertThat(sink.tokens).isEqualTo(10);
        assertThat(sink.done).isTrue();
    }

    @Test
    void theTextHasAWordForEachToken() {
        Recorded sink = run(pool(Truths.ROOM), 23, 1);
        time.run();
        assertThat(sink.text.toString().split(" ")).hasSize(23).startsWith("capacity", "is", "what", "the");
        assertThat(sink.text.toString()).isEqualTo(words.text(0, 23));
    }

    /** Two streams: first tokens 10 % later for the second, tokens 12 ms apart for both. */
    @Test
    void streamsSlowEachOtherDown() {
        Pool pool = pool(Truths.ROOM);
        Recorded first = run(pool, 8, 1);
        Recorded second = run(pool, 8, 1);
        time.run();
        assertThat(first.millis).containsExactly(200L, 248L);
        assertThat(second.millis).containsExactly(220L, 268L);
    }

    /** By hand: the second waits for the first's end at 200 + 44 = 244 ms, then runs alone. */
    @Test
    void aStreamWithoutAPlaceWaitsForOne() {
        Pool pool = pool(new PlacesTruth(1, 1_000_000, 1));
        Recorded first = run(pool, 8, 1);
        Recorded second = new Recorded(time);
        Engine.Running waiting = start(pool, 8, 1, second);
        assertThat(pool.places().isOpen(10)).as("one waits already").isFalse();
        time.run();
        assertThat(first.millis).containsExactly(200L, 244L);
        assertThat(second.millis).containsExactly(444L, 488L);
        assertThat(waiting.queuedNanos()).isEqualTo(244 * MILLI);
    }

    /** 1,208 tokens each, 2,000 fit: the streams' number would allow both, their tokens do not. */
    @Test
    void tokensHeldBindToo() {
        Pool pool = pool(new PlacesTruth(10, 2_000, 10));
        run(pool, 8, 1);
        Recorded second = run(pool, 8, 1);
        time.run();
        assertThat(second.millis).containsExactly(444L, 488L);
    }

    @Test
    void speedDividesEveryTime() {
        Recorded sink = run(pool(Truths.ROOM), 10, 10);
        time.run();
        assertThat(sink.millis).containsExactly(20L, 24L, 26L);
    }

    @Test
    void aCancelledAnswerMakesNothingMoreAndFreesItsPlace() {
        Pool pool = pool(new PlacesTruth(1, 1_000_000, 1));
        Recorded cancelled = new Recorded(time);
        Engine.Running running = start(pool, 10, 1, cancelled);
        running.cancel();
        running.cancel();
        assertThat(pool.places().running()).isZero();
        Recorded next = run(pool, 4, 1);
        time.run();
        assertThat(cancelled.millis).isEmpty();
        assertThat(next.millis).containsExactly(200L);
    }

    @Test
    void oneThatWaitsMayLeaveTheQueue() {
        Pool pool = pool(new PlacesTruth(1, 1_000_000, 1));
        run(pool, 8, 1);
        Recorded left = new Recorded(time);
        start(pool, 8, 1, left).cancel();
        Recorded third = run(pool, 8, 1);
        time.run();
        assertThat(left.millis).isEmpty();
        assertThat(third.millis).containsExactly(444L, 488L);
    }
}
