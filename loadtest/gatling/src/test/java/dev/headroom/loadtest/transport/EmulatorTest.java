package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.loadtest.wire.ConverseBody;
import dev.headroom.planner.measure.Outcome;
import io.netty.channel.EventLoop;
import java.time.Clock;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Another hand's server of both versions: the emulator's. */
class EmulatorTest {

    private static final int ATTEMPTS = 20;

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "H2C"})
    void streamsComeWholeAndAtTheSameTime(HttpVersion version) throws Exception {
        try (Emulator emulator = Emulator.start(EmulatorSettings.standard(7), Clock.systemUTC())) {
            BedrockTransport transport = Attempts.transport(emulator.endpoint(), Link.of(version));
            Call call = new Call(
                    "meta.llama3-1-8b-instruct-v1:0", new ConverseBody("a few words", 40, 30), Attempts.PATIENCE);
            EventLoop loop = Attempts.loop();
            BlockingQueue<Observation> over = new LinkedBlockingQueue<>();
            loop.execute(() -> {
                for (int i = 0; i < ATTEMPTS; i++) {
                    transport.send(loop, call, over::add);
                }
            });
            for (int i = 0; i < ATTEMPTS; i++) {
                Observation seen = over.poll(10, TimeUnit.SECONDS);
                assertThat(seen).isNotNull();
                assertThat(seen.outcome()).isEqualTo(Outcome.OK);
                assertThat(seen.answer().contentEvents()).isPositive();
                assertThat(seen.passage().spoken()).contains(version);
            }
            assertThat(transport.connections().opened()).isEqualTo(version == HttpVersion.H2C ? 1 : ATTEMPTS);
        }
    }
}
