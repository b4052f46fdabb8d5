package dev.headroom.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.headroom.config.Arrivals;
import dev.headroom.config.Load;
import dev.headroom.config.Patience;
import dev.headroom.config.Requests;
import dev.headroom.config.Retry;
import dev.headroom.config.Scenario;
import dev.headroom.config.Span;
import dev.headroom.config.TokenCount;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.loadtest.wire.Frames;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.AttemptCells;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.quantity.Sample;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole load test against a server that stands still for three seconds: until 150 requests wait that come 20 ms apart. Nobody sends before
 * the time that was intended, so the stall is no shorter on any machine; on a busy one it is longer. Exact from above is
 * {@code CoordinatedOmissionTest}, which has no clock.
 */
class StalledServerTest {

    private static final double PER_SECOND = 50;
    private static final int BEFORE = 60;

    /** So many wait, and then it goes on. */
    private static final int STALLED = 150;

    private static final long APART = Duration.ofMillis(20).toNanos();

    private static final byte[] ANSWER = Frames.answer(3);

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch stalled = new CountDownLatch(STALLED);

    StalledServerTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        if (requests.incrementAndGet() > BEFORE) {
            stalled.countDown();
            waitForTheOthers();
        }
        exchange.getResponseHeaders().set("content-type", "application/vnd.amazon.eventstream");
        exchange.sendResponseHeaders(200, ANSWER.length);
        exchange.getResponseBody().write(ANSWER);
        exchange.close();
    }

    private void waitForTheOthers() throws IOException {
        try {
            stalled.await();
        } catch (InterruptedException e) {
            throw new IOException("the server is stopped", e);
        }
    }

    private List<Attempt> measured() throws IOException {
        Load load = new Load.Steps(
                List.of(new OfferedLoad.Open(PER_SECOND)),
                Arrivals.CONSTANT,
                new Span(Duration.ofSeconds(6), Duration.ZERO),
                Optional.empty());
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        LoadJob job = new LoadJob(
                new Scenario(
                        "stalled",
                        "a test",
                        load,
                        new Requests(new TokenCount.Fixed(20), new TokenCount.Fixed(3), 10),
                        new Patience(Duration.ZERO, Duration.ofMinutes(2), Retry.NEVER)),
                LoadJob.Destination.of(Route.free(
                        new Target("a test", endpoint, new BearerAuth("key")), "m", new Endpoint.OnDemand("m"))),
                Budget.unlimited(),
                1,
                folder.resolve("m.csv"),
                Optional.empty());
        LoadTest.of(job, Guide.NONE, Clock.systemUTC(), System::nanoTime).run();
        return Files.readAllLines(job.measurements()).stream()
                .filter(line -> Character.isDigit(line.charAt(0)))
                .map(line -> AttemptCells.parse(List.of(line.split(",", -1))))
                .sorted(Comparator.comparingLong(row -> row.timing().intendedNanos()))
                .toList();
    }

    /**
     * Who is the n-th of those that wait has n - 1 before it and so waits for 150 - n others, at 20 ms each: of 299 requests three wait for
     * 2.94 s or more, fifteen for 2.7 s, 75 for 1.5 s. A generator that waits for an answer before it sends the next would wait for ever.
     */
    @Tag("once")
    @Timeout(120)
    @Test
    void everyRequestThatWasDueInTheStallHasWaitedForItsEnd() throws IOException {
        List<Attempt> all = measured();
        assertThat(all).hasSizeBetween(298, 300).allMatch(Attempt::isOk);
        double[] waited = all.stream()
                .mapToDouble(row -> row.timing().timeToFirstTokenNanos().orElseThrow())
                .sorted()
                .toArray();
        for (int longest = 1; longest <= STALLED; longest++) {
            assertThat(waited[waited.length - longest])
                    .as("wait number %s from the longest", longest)
                    .isGreaterThanOrEqualTo((STALLED - longest) * (double) APART);
        }
        Sample millis =
                Sample.of(Arrays.stream(waited).map(nanos -> nanos / 1e6).toArray());
        assertThat(millis.quantile(0.75)).isGreaterThan(1480);
        assertThat(millis.quantile(0.95)).isGreaterThan(2680);
        assertThat(millis.quantile(0.99)).isGreaterThan(2920);
        allOfThemWereUnderWayAtOnce(all);
    }

    /** When the last of them began to wait, none of them had an answer. */
    private static void allOfThemWereUnderWayAtOnce(List<Attempt> all) {
        long most = all.stream()
                .mapToLong(one -> all.stream()
                        .filter(other ->
                                other.timing().dispatchedNanos() <= one.timing().dispatchedNanos()
                                        && one.timing().dispatchedNanos()
                                                < other.timing().endNanos())
                        .count())
                .max()
                .orElseThrow();
        assertThat(most).isGreaterThanOrEqualTo(STALLED);
    }
}
