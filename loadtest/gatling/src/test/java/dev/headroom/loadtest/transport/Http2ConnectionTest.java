package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.loadtest.wire.ConverseBody;
import dev.headroom.loadtest.wire.Frames;
import dev.headroom.planner.measure.Outcome;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Settings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What only HTTP/2 can do: many attempts on a connection, and the ways in which a server ends some of them. */
@Tag("clock")
class Http2ConnectionTest {

    private static final Link H2C = Link.of(HttpVersion.H2C);

    /** Requests that a server has and has not answered yet. */
    private final BlockingQueue<Http2Server.Http2Reply> open = new LinkedBlockingQueue<>();

    private Http2Server collecting(Http2Settings settings) throws InterruptedException {
        return new Http2Server(reply -> open.add((Http2Server.Http2Reply) reply), settings, null);
    }

    private Http2Server collecting() throws InterruptedException {
        return collecting(Http2Settings.defaultSettings());
    }

    private Http2Server.Http2Reply request() throws InterruptedException {
        Http2Server.Http2Reply reply = open.poll(10, TimeUnit.SECONDS);
        assertThat(reply).as("a request comes").isNotNull();
        return reply;
    }

    /** So many requests of one connection, in the order in which they were sent. */
    private List<Http2Server.Http2Reply> requests(int count) throws InterruptedException {
        List<Http2Server.Http2Reply> replies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            replies.add(request());
        }
        replies.sort(Comparator.comparing(reply -> reply.stream().id()));
        return replies;
    }

    private static BedrockTransport transport(Http2Server server) {
        return Attempts.transport(server.endpoint(), H2C);
    }

    @Test
    void attemptsAtTheSameTimeShareAConnection() throws Exception {
        try (Http2Server server = collecting()) {
            BedrockTransport transport = transport(server);
            Attempts.Flight flight = Attempts.together(transport, 50);
            for (int i = 0; i < 50; i++) {
                request().whole(200, Frames.answer(1));
            }
            assertThat(flight.all()).allMatch(seen -> seen.outcome() == Outcome.OK);
            assertThat(server.connections()).isEqualTo(1);
            assertThat(transport.connections()).isEqualTo(new ConnectionCounts(1, 49, 0, 0, 0));
        }
    }

    /** The server's limit and ours; the smaller one counts. None of the seven requests is answered before all have come. */
    @ParameterizedTest
    @CsvSource({"3, 100, 3", "100, 3, 3", "1, 1, 7", "7, 100, 1"})
    void moreConnectionsAreMadeWhereOneAllowsNoMoreStreams(long allowed, int most, int connections) throws Exception {
        try (Http2Server server = collecting(Http2Settings.defaultSettings().maxConcurrentStreams(allowed))) {
            BedrockTransport transport = Attempts.transport(server.endpoint(), new Link(HttpVersion.H2C, most));
            Attempts.Flight flight = Attempts.together(transport, 7);
            List<Http2Server.Http2Reply> replies = requests(7);
            assertThat(server.connections()).isEqualTo(connections);
            for (Http2Server.Http2Reply reply : replies) {
                reply.whole(200, Frames.answer(1));
            }
            assertThat(flight.all()).allMatch(seen -> seen.outcome() == Outcome.OK);
        }
    }

    @Test
    void aServerThatAllowsNoStreamIsNoConnection() throws Exception {
        try (Http2Server server = collecting(Http2Settings.defaultSettings().maxConcurrentStreams(0))) {
            Observation seen =
                    Attempts.send(transport(server), 1, Attempts.PATIENCE).get(0);
            assertThat(seen.outcome()).isEqualTo(Outcome.CONNECTION);
            assertThat(seen.passage().fault()).contains("allows no stream");
            assertThat(seen.wasSent()).isFalse();
        }
    }

    /** RFC 9113, section 8.7: what a server refuses it has not looked at. */
    @Test
    void aRefusedStreamWasNeverSent() throws Exception {
        try (Http2Server server = Http2Server.following(
                reply -> ((Http2Server.Http2Reply) reply).resetStream(Http2Error.REFUSED_STREAM))) {
            List<Observation> seen = Attempts.send(transport(server), 2, Attempts.PATIENCE);
            assertThat(seen).allMatch(one -> one.outcome() == Outcome.CONNECTION && !one.wasSent());
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"INTERNAL_ERROR", "CANCEL", "ENHANCE_YOUR_CALM", "NO_ERROR"})
    void aStreamThatIsResetBeforeItsHeadIsLostAlone(Http2Error code) throws Exception {
        try (Http2Server server = Http2Server.following(reply -> ((Http2Server.Http2Reply) reply).resetStream(code))) {
            List<Observation> seen = Attempts.send(transport(server), 2, Attempts.PATIENCE);
            assertThat(seen).allMatch(one -> one.outcome() == Outcome.CONNECTION && one.wasSent());
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aStreamThatIsResetAfterItsHeadIsBroken() throws Exception {
        try (Http2Server server = Http2Server.following(reply -> {
            reply.head(200);
            reply.part(Frames.event("contentBlockDelta", "{}"));
            ((Http2Server.Http2Reply) reply).resetStream(Http2Error.REFUSED_STREAM);
        })) {
            Observation seen =
                    Attempts.send(transport(server), 1, Attempts.PATIENCE).get(0);
            assertThat(seen.outcome()).isEqualTo(Outcome.BROKEN_STREAM);
            assertThat(seen.wasSent()).isTrue();
            assertThat(seen.answer().contentEvents()).isEqualTo(1);
        }
    }

    /** RFC 9113, section 6.8: streams behind the last one named were not looked at, the others go on. */
    @Test
    void aServerThatGoesAwayFinishesWhatItHasBegun() throws Exception {
        try (Http2Server server = collecting()) {
            BedrockTransport transport = transport(server);
            Attempts.Flight flight = Attempts.together(transport, 3);
            List<Http2Server.Http2Reply> replies = requests(3);
            replies.get(0).goAway(replies.get(1).stream().id());
            Observation unread = flight.next();
            assertThat(unread.outcome()).isEqualTo(Outcome.CONNECTION);
            assertThat(unread.wasSent()).isFalse();
            // What comes after that needs another connection.
            Attempts.Flight later = Attempts.together(transport, 1);
            request().whole(200, Frames.answer(1));
            assertThat(later.next().outcome()).isEqualTo(Outcome.OK);
            assertThat(server.connections()).isEqualTo(2);
            for (Http2Server.Http2Reply begun : replies.subList(0, 2)) {
                begun.whole(200, Frames.answer(1));
                assertThat(flight.next().outcome()).isEqualTo(Outcome.OK);
            }
            server.awaitClosed(1);
        }
    }

    @Test
    void aConnectionThatDiesEndsEachOfItsStreamsOnce() throws Exception {
        try (Http2Server server = collecting()) {
            Attempts.Flight flight = Attempts.together(transport(server), 10);
            for (int i = 0; i < 5; i++) {
                request().head(200);
            }
            for (int i = 0; i < 4; i++) {
                request();
            }
            request().cut();
            List<Observation> seen = flight.all();
            assertThat(seen).hasSize(10).allMatch(Observation::wasSent);
            assertThat(seen)
                    .extracting(Observation::outcome)
                    .containsOnly(Outcome.BROKEN_STREAM, Outcome.CONNECTION)
                    .filteredOn(outcome -> outcome == Outcome.BROKEN_STREAM)
                    .hasSize(5);
            assertThat(server.requests()).isEqualTo(10);
        }
    }

    @Test
    void whoGivesUpLeavesTheOtherStreamsAlone() throws Exception {
        try (Http2Server server = collecting()) {
            Attempts.Flight flight = Attempts.together(transport(server), 2);
            List<Http2Server.Http2Reply> replies = requests(2);
            flight.attempts().get(0).cancel();
            assertThat(flight.next().outcome()).isEqualTo(Outcome.CANCELLED);
            server.awaitResets(1);
            replies.get(0).head(200);
            replies.get(1).whole(200, Frames.answer(1));
            assertThat(flight.next().outcome()).isEqualTo(Outcome.OK);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aStreamThatMakesNoSenseIsResetAtOnce() throws Exception {
        try (Http2Server server = Http2Server.following(reply -> {
            reply.head(200);
            reply.part("data: [DONE], and never an end".getBytes(StandardCharsets.UTF_8));
        })) {
            Observation seen =
                    Attempts.send(transport(server), 1, Attempts.PATIENCE).get(0);
            assertThat(seen.outcome()).isEqualTo(Outcome.BROKEN_STREAM);
            server.awaitResets(1);
        }
    }

    /** Both ways more than any window: 64 KiB is what the server takes at first, 1 MiB what we do. */
    @Test
    void longRequestsAndLongAnswersFlow() throws Exception {
        byte[] answer = Frames.answer(40_000);
        assertThat(answer.length).isGreaterThan(4 << 20);
        Call call = new Call("model", new ConverseBody("words ".repeat(60_000), 10, 5), Attempts.PATIENCE);
        try (Http2Server server = Http2Server.following(reply -> reply.whole(200, answer))) {
            List<Observation> seen = Attempts.send(transport(server), 5, call);
            assertThat(seen)
                    .allMatch(one -> one.outcome() == Outcome.OK && one.answer().contentEvents() == 40_000);
        }
    }

    /** A server may refuse before it has read all, and then reads no further. */
    @Test
    void anAnswerMayComeBeforeTheRequestIsWhole() throws Exception {
        Call call = new Call("model", new ConverseBody("words ".repeat(60_000), 10, 5), Attempts.PATIENCE);
        try (Http2Server server = Http2Server.refusingAtTheHead(413)) {
            List<Observation> seen = Attempts.send(transport(server), 2, call);
            assertThat(seen)
                    .allMatch(one ->
                            one.outcome() == Outcome.REJECTED && one.refusal().startsWith("HTTP 413"));
            server.awaitResets(2);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void whoDoesNotSpeakItIsNoConnection() throws Exception {
        try (ScriptedServer server =
                new ScriptedServer((connection, out) -> ScriptedServer.respond(out, "200 OK", "", Frames.answer(1)))) {
            server.greetWith("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            Observation seen = Attempts.send(Attempts.transport(server.endpoint(), H2C), 1, Attempts.PATIENCE)
                    .get(0);
            assertThat(seen.outcome()).isEqualTo(Outcome.CONNECTION);
            assertThat(seen.wasSent()).isFalse();
            assertThat(seen.passage().fault()).contains("does not speak HTTP/2");
        }
    }

    @Test
    void theHeadSaysWhatThatOfHttp1Does() throws Exception {
        try (Http2Server server = Http2Server.following(PoolContract.ANSWER)) {
            Attempts.send(transport(server), 1, Attempts.PATIENCE);
            Http2Headers head = server.heads().get(0);
            assertThat(head.method()).hasToString("POST");
            assertThat(head.scheme()).hasToString("http");
            assertThat(head.path()).hasToString("/model/model/converse-stream");
            assertThat(head.authority())
                    .hasToString("127.0.0.1:" + server.endpoint().getPort());
            assertThat(head.get("authorization")).hasToString("Bearer key");
            assertThat(head.get("content-type")).hasToString("application/json");
            assertThat(head.contains("host")).isFalse();
        }
    }
}
