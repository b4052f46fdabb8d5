package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.loadtest.wire.Frames;
import dev.headroom.planner.measure.Outcome;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Names become addresses off the event loop, and all addresses are used. */
class AddressesTest {

    private static final InetSocketAddress NAMED = InetSocketAddress.createUnresolved("bedrock.test", 443);

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger lookups = new AtomicInteger();

    private static InetAddress address(int last) throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    }

    private Addresses of(int count) {
        return new Addresses(NAMED, host -> found(host, count), nanos::get);
    }

    private InetAddress[] found(String host, int count) throws UnknownHostException {
        assertThat(host).isEqualTo("bedrock.test");
        assertThat(Thread.currentThread().getName()).contains("lookup");
        lookups.incrementAndGet();
        InetAddress[] found = new InetAddress[count];
        for (int i = 0; i < count; i++) {
            found[i] = address(i + 1);
        }
        return found;
    }

    private static InetSocketAddress next(Addresses addresses) throws InterruptedException {
        BlockingQueue<InetSocketAddress> given = new ArrayBlockingQueue<>(1);
        addresses.next(Runnable::run, (address, failure) -> {
            if (address != null) {
                given.add(address);
            }
        });
        InetSocketAddress address = given.poll(10, TimeUnit.SECONDS);
        assertThat(address).isNotNull();
        return address;
    }

    private static List<Integer> next(Addresses addresses, int times) throws InterruptedException {
        List<Integer> last = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            last.add((int) next(addresses).getAddress().getAddress()[3]);
        }
        return last;
    }

    @Test
    void allAreTakenInTurnAfterOneLookup() throws Exception {
        Addresses addresses = of(3);
        assertThat(next(addresses, 7)).containsExactly(1, 2, 3, 1, 2, 3, 1);
        assertThat(lookups).hasValue(1);
        assertThat(addresses.count()).isEqualTo(3);
    }

    @Test
    void oneThatFailsIsPassedOverForHalfAMinute() throws Exception {
        Addresses addresses = of(3);
        InetSocketAddress first = next(addresses);
        addresses.failed(first);
        assertThat(next(addresses, 4)).containsExactly(2, 3, 2, 3);
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        assertThat(next(addresses, 3)).containsExactly(1, 2, 3);
    }

    @Test
    void whereAllFailAllAreTriedFurther() throws Exception {
        Addresses addresses = of(2);
        addresses.failed(next(addresses));
        addresses.failed(next(addresses));
        assertThat(next(addresses, 2)).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void whereOneFailsTheNameIsLookedUpAgainAtMostOnceASecond() throws Exception {
        BlockingQueue<Integer> asked = new LinkedBlockingQueue<>();
        Addresses addresses = new Addresses(
                NAMED,
                host -> {
                    asked.add(1);
                    return new InetAddress[] {address(1)};
                },
                nanos::get);
        InetSocketAddress one = next(addresses);
        addresses.failed(one);
        nanos.addAndGet(Duration.ofMillis(999).toNanos());
        addresses.failed(one);
        assertThat(asked).hasSize(1);
        nanos.addAndGet(Duration.ofMillis(1).toNanos());
        addresses.failed(one);
        assertThat(asked.poll(10, TimeUnit.SECONDS)).isNotNull();
        assertThat(asked.poll(10, TimeUnit.SECONDS)).isNotNull();
    }

    /** Nothing was sent to the address that refused. */
    @Test
    void anAttemptGoesToTheAddressThatListens() throws Exception {
        BlockingQueue<String> asked = new ArrayBlockingQueue<>(100);
        try (ScriptedServer server =
                new ScriptedServer((connection, out) -> ScriptedServer.respond(out, "200 OK", "", Frames.answer(1)))) {
            URI endpoint = URI.create("http://bedrock.test:" + server.endpoint().getPort());
            BedrockTransport transport = transport(endpoint, host -> {
                asked.add(host);
                // Nobody listens at the first.
                return new InetAddress[] {address(9), address(1)};
            });
            Observation seen = Attempts.send(transport, 1, Attempts.PATIENCE).get(0);
            assertThat(seen.outcome()).isEqualTo(Outcome.OK);
            assertThat(server.requests()).isEqualTo(1);
            assertThat(asked).containsExactly("bedrock.test");
            assertThat(transport.connections()).isEqualTo(new ConnectionCounts(1, 0, 0, 0, 0));
        }
    }

    @Test
    void aNameThatNobodyKnowsIsNoConnectionUntilSomebodyDoes() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (ScriptedServer server =
                new ScriptedServer((connection, out) -> ScriptedServer.respond(out, "200 OK", "", Frames.answer(1)))) {
            URI endpoint = URI.create("http://bedrock.test:" + server.endpoint().getPort());
            BedrockTransport transport = transport(endpoint, host -> {
                if (asked.getAndIncrement() == 0) {
                    throw new UnknownHostException(host);
                }
                return new InetAddress[] {address(1)};
            });
            List<Observation> seen = Attempts.send(transport, 2, Attempts.PATIENCE);
            assertThat(seen.get(0).outcome()).isEqualTo(Outcome.CONNECTION);
            assertThat(seen.get(0).wasSent()).isFalse();
            assertThat(seen.get(0).passage().fault()).startsWith("the name bedrock.test is not known here");
            assertThat(seen.get(1).outcome()).isEqualTo(Outcome.OK);
        }
    }

    private static BedrockTransport transport(URI endpoint, Addresses.Lookup lookup) {
        Target target = new Target("a test", endpoint, new BearerAuth("key"));
        return new BedrockTransport(target, NioSocketChannel::new, System::nanoTime, new Machine(lookup, Map.of()));
    }
}
