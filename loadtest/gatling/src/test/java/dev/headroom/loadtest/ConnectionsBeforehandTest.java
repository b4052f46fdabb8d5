package dev.headroom.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.config.FirstConnections;
import dev.headroom.config.Load;
import dev.headroom.config.Patience;
import dev.headroom.config.Requests;
import dev.headroom.config.Retry;
import dev.headroom.config.Scenario;
import dev.headroom.config.TokenCount;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.OfferedLoad;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which order a service that takes every connection and never answers sees connections and requests. */
@Tag("once")
class ConnectionsBeforehandTest {

    private enum Seen {
        CONNECTION,
        REQUEST
    }

    private static final Duration SHORT = Duration.ofMillis(800);

    @TempDir
    private Path folder;

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    /** What nobody holds is closed by the garbage collector, and its user then asks again. */
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private final ServerSocket silent;

    ConnectionsBeforehandTest() throws IOException {
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @BeforeEach
    void listen() {
        Aside.start("silent", () -> {
            while (true) {
                Socket socket = silent.accept();
                open.add(socket);
                seen.add(Seen.CONNECTION);
                Aside.start("silent", () -> {
                    if (socket.getInputStream().read() >= 0) {
                        seen.add(Seen.REQUEST);
                    }
                });
            }
        });
    }

    @AfterEach
    void stop() throws IOException {
        silent.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    /** Users come over the first half of the warm-up, and give each request up after the level is over. */
    private LoadResult run(FirstConnections connections, Duration warmUp, int... users) {
        List<OfferedLoad> levels = java.util.Arrays.stream(users)
                .<OfferedLoad>mapToObj(OfferedLoad.Closed::new)
                .toList();
        Scenario scenario = new Scenario(
                "trial",
                "a test",
                new Load.Steps(levels, warmUp.plusMillis(200), warmUp),
                new Requests(new TokenCount.Fixed(20), new TokenCount.Fixed(2), 4),
                new Patience(Duration.ZERO, warmUp.plusSeconds(2), Retry.NEVER, connections));
        Target target =
                new Target("silent", URI.create("http://127.0.0.1:" + silent.getLocalPort()), new BearerAuth("key"));
        LoadJob job = new LoadJob(
                scenario,
                LoadJob.Destination.of(Route.free(target, "m", new Endpoint.OnDemand("m"))),
                Budget.unlimited(),
                1,
                folder.resolve("m.csv"),
                Optional.empty());
        return LoadTest.of(job, Guide.NONE, Clock.systemUTC(), System::nanoTime).run();
    }

    @Test
    void allAreThereBeforeTheFirstRequest() {
        LoadResult result = run(FirstConnections.WARM, SHORT, 4);
        assertThat(seen.subList(0, 4)).containsOnly(Seen.CONNECTION);
        assertThat(seen).hasSize(8);
        assertThat(result.run().soundness().client().orElseThrow().connectionsOpened())
                .isEqualTo(4);
    }

    @Test
    void thoseOfALaterLevelAreThereBeforeItsUsersCome() {
        run(FirstConnections.WARM, SHORT, 2, 5);
        List<Seen> byThen = seen.subList(0, indexOfRequest(3));
        assertThat(byThen.stream().filter(Seen.CONNECTION::equals)).hasSize(5);
    }

    /** Where the n-th request stands. */
    private int indexOfRequest(int n) {
        int[] places = IntStream.range(0, seen.size())
                .filter(i -> seen.get(i) == Seen.REQUEST)
                .toArray();
        return places[n - 1];
    }

    @Test
    void whoWantsThemColdHasEachMadeByTheRequestThatNeedsIt() {
        run(FirstConnections.COLD, SHORT.multipliedBy(5), 4);
        assertThat(seen).hasSize(8);
        assertThat(seen.lastIndexOf(Seen.CONNECTION)).isGreaterThan(indexOfRequest(1));
    }
}
