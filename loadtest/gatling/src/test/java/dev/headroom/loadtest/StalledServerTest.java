package dev.headroom.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole load test, by the wall clock, against a server that stands still for three seconds. */
@Tag("clock")
class StalledServerTest {

    private static final double PER_SECOND = 50;
    private static final int BEFORE = 60;

    /** What a busy machine may add, in milliseconds. Exact is {@code CoordinatedOmissionTest}, which has no clock. */
    private static final double BUSY = 1500;

    private static final long STANDS = Duration.ofSeconds(3).toNanos();
    private static final byte[] ANSWER = Frames.answer(3);

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong goesOn = new AtomicLong();

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
        if (requests.incrementAndGet() == BEFORE + 1) {
            goesOn.set(System.nanoTime() + STANDS);
        }
        exchange.getRequestBody().readAllBytes();
        for (long left = left(); left > 0; left = left()) {
            LockSupport.parkNanos(left);
        }
        exchange.getResponseHeaders().set("content-type", "application/vnd.amazon.eventstream");
        exchange.sendResponseHeaders(200, ANSWER.length);
        exchange.getResponseBody().write(ANSWER);
        exchange.close();
    }

    private long left() {
        return goesOn.get() == 0 ? 0 : goesOn.get() - System.nanoTime();
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
                        new Patience(Duration.ZERO, Duration.ofSeconds(20), Retry.NEVER)),
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
     * Of the 239 requests that come 20 ms apart from the 61st on, 150 are due while it stands still and wait from there to the end of it,
     * whichever came before them. What is beyond that is this machine's, and makes them later, never earlier.
     */
    @Tag("once")
    @Test
    void everyRequestThatWasDueInTheStallHasWaitedForItsEnd() throws IOException {
        List<Attempt> all = measured();
        assertThat(all).hasSizeBetween(298, 300).allMatch(Attempt::isOk);
        List<Attempt> rows = all.subList(BEFORE, all.size());
        long began = rows.get(0).timing().dispatchedNanos();
        long late = began - rows.get(0).timing().intendedNanos();
        assumeTrue(late < 200_000_000, "not run: this machine stood still itself, for " + late / 1_000_000 + " ms");
        Sample waited = Sample.of(rows.stream()
                .mapToDouble(row -> row.timing().timeToFirstTokenNanos().orElseThrow() / 1e6)
                .toArray());
        Sample byHand = Sample.of(rows.stream()
                .mapToDouble(row -> waitMillis(row.timing().intendedNanos() - began))
                .toArray());
        assertThat(byHand.quantile(0.5)).isBetween(500.0, 750.0);
        for (double q : new double[] {0.25, 0.5, 0.75, 0.9, 0.95, 0.99}) {
            assertThat(waited.quantile(q))
                    .as("quantile %s", q)
                    .isBetween(byHand.quantile(q) - 100, byHand.quantile(q) + BUSY);
        }
        underWayAtOnce(rows, began + STANDS / 2);
    }

    private static double waitMillis(long nanos) {
        return Math.max(0, STANDS - Math.max(0, nanos)) / 1e6;
    }

    /** Half-way through the stall those of one and a half seconds are under way: nobody waited for an answer to send the next. */
    private static void underWayAtOnce(List<Attempt> rows, long nanos) {
        assertThat(rows)
                .filteredOn(row -> row.timing().dispatchedNanos() <= nanos
                        && nanos < row.timing().endNanos())
                .hasSizeBetween(60, 80);
    }
}
