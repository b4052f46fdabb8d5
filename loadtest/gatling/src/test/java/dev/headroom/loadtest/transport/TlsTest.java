package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.loadtest.wire.Frames;
import dev.headroom.planner.measure.Outcome;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS as it is spoken to AWS: who is trusted is the JDK's business, as with {@code -Djavax.net.ssl.trustStore}. */
class TlsTest {

    private static final String TRUST_STORE = "javax.net.ssl.trustStore";

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(TRUST_STORE);
    }

    private static ScriptedServer serve(SelfSigned certificate) throws Exception {
        return new ScriptedServer(
                (connection, out) -> ScriptedServer.respond(out, "200 OK", "", Frames.answer(2)), certificate.listen());
    }

    private static URI secure(ScriptedServer server) {
        return URI.create("https://127.0.0.1:" + server.endpoint().getPort());
    }

    @Test
    void aTrustedServerAnswersAndIsKept() throws Exception {
        SelfSigned certificate = SelfSigned.of("ip:127.0.0.1", folder);
        System.setProperty(TRUST_STORE, certificate.trustStore().toString());
        try (ScriptedServer server = serve(certificate)) {
            List<Observation> seen = Attempts.send(secure(server), 3, Attempts.PATIENCE);
            assertThat(seen)
                    .allMatch(one -> one.outcome() == Outcome.OK && one.answer().contentEvents() == 2);
            assertThat(server.requests()).isEqualTo(3);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aServerThatNobodyVouchesForIsSentNothing() throws Exception {
        refuses(SelfSigned.of("ip:127.0.0.1", folder));
    }

    @Test
    void aTrustedCertificateOfAnotherNameIsSentNothing() throws Exception {
        SelfSigned certificate = SelfSigned.of("dns:elsewhere.example.com", folder);
        System.setProperty(TRUST_STORE, certificate.trustStore().toString());
        refuses(certificate);
    }

    private static void refuses(SelfSigned certificate) throws Exception {
        try (ScriptedServer server = serve(certificate)) {
            assertThat(Attempts.send(secure(server), 1, Attempts.PATIENCE))
                    .extracting(Observation::outcome)
                    .containsExactly(Outcome.CONNECTION);
            server.awaitClosed(1);
            assertThat(server.requests()).isZero();
        }
    }
}
