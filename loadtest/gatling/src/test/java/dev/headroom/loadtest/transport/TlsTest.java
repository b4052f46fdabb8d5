package dev.headroom.loadtest.transport;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.loadtest.wire.Frames;
import dev.headroom.planner.measure.Outcome;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS as it is spoken to AWS: who is trusted is the JDK's business, as with {@code -Djavax.net.ssl.trustStore}. */
class TlsTest {

    private static final String TRUST_STORE = "javax.net.ssl.trustStore";
    private static final ScriptedServer.RawScript ANSWER =
            (connection, out) -> ScriptedServer.respond(out, "200 OK", "", Frames.answer(2));

    /** To make one takes a program of its own. */
    private static @Nullable SelfSigned ours;

    @TempDir
    private Path folder;

    @BeforeAll
    static void make(@TempDir Path kept) throws Exception {
        ours = SelfSigned.of("ip:127.0.0.1", kept);
    }

    private static SelfSigned ours() {
        return requireNonNull(ours);
    }

    @AfterEach
    void forget() {
        System.clearProperty(TRUST_STORE);
    }

    private static SelfSigned trusted(SelfSigned certificate) throws Exception {
        System.setProperty(TRUST_STORE, certificate.trustStore().toString());
        return certificate;
    }

    private static URI secure(ScriptedServer server) {
        return URI.create("https://127.0.0.1:" + server.endpoint().getPort());
    }

    @Test
    void aTrustedServerAnswersAndIsKept() throws Exception {
        SelfSigned certificate = trusted(ours());
        try (ScriptedServer server = new ScriptedServer(ANSWER, certificate.listen())) {
            List<Observation> seen = Attempts.send(secure(server), 3, Attempts.PATIENCE);
            assertThat(seen)
                    .allMatch(one -> one.outcome() == Outcome.OK && one.answer().contentEvents() == 2);
            assertThat(server.requests()).isEqualTo(3);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    /** A server that shows its certificate once has taken up the session on the connections that follow. */
    @Test
    void aSessionIsTakenUpAgain() throws Exception {
        SelfSigned certificate = trusted(ours());
        try (ScriptedServer server = new ScriptedServer(
                (connection, out) -> ScriptedServer.respond(out, "200 OK", "Connection: close\r\n", Frames.answer(2)),
                certificate.listen())) {
            int shownBefore = certificate.timesShown();
            BedrockTransport transport = Attempts.transport(secure(server));
            assertThat(Attempts.send(transport, 4, Attempts.PATIENCE)).allMatch(one -> one.outcome() == Outcome.OK);
            assertThat(server.connections()).isEqualTo(4);
            assertThat(transport.connections().tlsHandshakes()).isEqualTo(4);
            // The server's side of it is Java's own, and that of Java 25 takes up no session of a connection that is
            // closed at once.
            Assumptions.assumeTrue(Runtime.version().feature() < 25, "this Java's server takes up no such session");
            assertThat(certificate.timesShown() - shownBefore).isEqualTo(1);
        }
    }

    /** The server offers no protocols, as one of HTTP/1.1 alone does. */
    @Test
    void whoDoesNotOfferHttp2IsSpokenToInHttp1() throws Exception {
        SelfSigned certificate = trusted(ours());
        try (ScriptedServer server = new ScriptedServer(ANSWER, certificate.listen())) {
            BedrockTransport transport = Attempts.transport(secure(server), Link.of(HttpVersion.H2));
            Attempts.Flight flight = Attempts.together(transport, 3);
            assertThat(flight.all())
                    .allMatch(one -> one.outcome() == Outcome.OK
                            && one.passage().spoken().orElseThrow() == HttpVersion.HTTP_1_1);
            assertThat(transport.connections().fellBack())
                    .isEqualTo(transport.connections().opened())
                    .isPositive();
            assertThat(server.requests()).isEqualTo(3);
            Target asked = new Target("a test", secure(server), new BearerAuth("key"), Link.of(HttpVersion.H2));
            assertThat(Probe.check(asked, Attempts.PATIENCE, System::nanoTime).sentence())
                    .contains("answers over HTTP/1.1, for it does not offer HTTP/2, in ");
        }
    }

    @Test
    void aServerThatNobodyVouchesForIsSentNothing() throws Exception {
        refuses(ours(), "signed by nobody whom this Java trusts");
    }

    @Test
    void aTrustedCertificateOfAnotherNameIsSentNothing() throws Exception {
        refuses(trusted(SelfSigned.of("dns:elsewhere.example.com", folder)), "is for another name");
    }

    @Test
    void aCertificateThatHasExpiredIsSentNothing() throws Exception {
        refuses(trusted(SelfSigned.expired("ip:127.0.0.1", folder)), "has expired");
    }

    /** Java asks for no date of what is itself in its trust store. */
    @Test
    void norIsOneThatIsTrustedItself() throws Exception {
        refuses(trusted(SelfSigned.expiredAndTrusted("ip:127.0.0.1", folder)), "has expired");
    }

    private static void refuses(SelfSigned certificate, String why) throws Exception {
        try (ScriptedServer server = new ScriptedServer(ANSWER, certificate.listen())) {
            for (HttpVersion version : new HttpVersion[] {HttpVersion.HTTP_1_1, HttpVersion.H2}) {
                BedrockTransport transport = Attempts.transport(secure(server), Link.of(version));
                Observation seen =
                        Attempts.send(transport, 1, Attempts.PATIENCE).get(0);
                assertThat(seen.outcome()).isEqualTo(Outcome.CONNECTION);
                assertThat(seen.wasSent()).isFalse();
                assertThat(seen.passage().fault())
                        .startsWith("the certificate of 127.0.0.1")
                        .contains(why);
                server.awaitClosed(1);
                assertThat(server.requests()).isZero();
                assertThat(transport.connections()).isEqualTo(new ConnectionCounts(0, 0, 1, 0, 0));
            }
        }
    }

    @Test
    void aPortWithoutTlsIsSaidToBeOne() throws Exception {
        try (ScriptedServer server = new ScriptedServer(ANSWER)) {
            server.greetWith("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            Observation seen =
                    Attempts.send(secure(server), 1, Attempts.PATIENCE).get(0);
            assertThat(seen.wasSent()).isFalse();
            assertThat(seen.passage().fault()).contains("does not speak TLS; take http://");
        }
    }
}
