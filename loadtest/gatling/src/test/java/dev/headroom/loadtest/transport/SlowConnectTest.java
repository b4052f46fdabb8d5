package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.loadtest.wire.Frames;
import dev.headroom.planner.measure.Outcome;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Making a connection is part of an attempt's time, and no part of its cost. */
@Tag("clock")
class SlowConnectTest {

    private static final Duration TIMEOUT = Duration.ofMillis(100);

    /** A socket that connects when it is told to. */
    private static final class Gate extends ChannelOutboundHandlerAdapter {
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch told = new CountDownLatch(1);
        private Runnable connect = () -> {};

        NioSocketChannel channel() {
            NioSocketChannel channel = new NioSocketChannel();
            channel.pipeline().addLast(this);
            return channel;
        }

        @Override
        public void connect(ChannelHandlerContext context, SocketAddress to, SocketAddress from, ChannelPromise done) {
            connect = () -> context.executor().execute(() -> {
                var unused = context.connect(to, from, done).addListener(connected -> told.countDown());
            });
            asked.countDown();
        }

        /** Connects, and returns when the transport knows it. */
        void open() throws InterruptedException {
            asked.await();
            connect.run();
            told.await();
        }
    }

    @Test
    void whoCannotConnectInTimeGivesUpInTimeAndSendsNothingLater() throws Exception {
        Gate gate = new Gate();
        try (ScriptedServer server =
                new ScriptedServer((connection, out) -> ScriptedServer.respond(out, "200 OK", "", Frames.answer(1)))) {
            BedrockTransport transport = Attempts.transport(server.endpoint(), gate::channel, System::nanoTime);
            Observation seen = Attempts.send(transport, 1, TIMEOUT).get(0);
            assertThat(seen.outcome()).isEqualTo(Outcome.CLIENT_TIMEOUT);
            assertThat(seen.wasSent()).isFalse();
            assertThat(seen.endNanos() - seen.dispatchedNanos()).isBetween(TIMEOUT.toNanos(), 1_500_000_000L);
            gate.open();
            Observation later = Attempts.send(transport, 1, Attempts.PATIENCE).get(0);
            assertThat(later.outcome()).isEqualTo(Outcome.OK);
            assertThat(later.wasSent()).isTrue();
            assertThat(server.requests()).as("only the second attempt is sent").isEqualTo(1);
        }
    }

    @Test
    void anAttemptWithoutAConnectionWasNotSent() throws Exception {
        ScriptedServer gone = new ScriptedServer((connection, out) -> {});
        gone.close();
        Observation seen = Attempts.send(gone.endpoint(), 1, Attempts.PATIENCE).get(0);
        assertThat(seen.outcome()).isEqualTo(Outcome.CONNECTION);
        assertThat(seen.wasSent()).isFalse();
    }

    @Test
    void anAttemptThatIsLostOnItsConnectionWasSent() throws Exception {
        try (ScriptedServer server = new ScriptedServer((connection, out) -> ScriptedServer.reset(connection))) {
            Observation seen =
                    Attempts.send(server.endpoint(), 1, Attempts.PATIENCE).get(0);
            assertThat(seen.outcome()).isEqualTo(Outcome.CONNECTION);
            assertThat(seen.wasSent()).isTrue();
        }
    }
}
