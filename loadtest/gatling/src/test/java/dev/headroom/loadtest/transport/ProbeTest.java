package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wrong with a target, found before a request is paid for. */
@Tag("clock")
class ProbeTest {

    @RegisterExtension
    static final TrustedServer TRUSTED = new TrustedServer();

    private static Finding look(URI endpoint, HttpVersion version) throws InterruptedException {
        Target target = new Target("a test", endpoint, new BearerAuth("key"), Link.of(version));
        return Probe.check(target, Duration.ofSeconds(5), System::nanoTime);
    }

    private static Finding look(URI endpoint) throws InterruptedException {
        return look(endpoint, HttpVersion.HTTP_1_1);
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "H2C"})
    void anEmulatorIsFoundWithoutARequestOfIts(HttpVersion version) throws Exception {
        try (Emulator emulator = Emulator.start(EmulatorSettings.standard(7), Clock.systemUTC())) {
            Finding found = look(emulator.endpoint(), version);
            assertThat(found.isOk()).as(found.sentence()).isTrue();
            assertThat(found.sentence()).contains("HTTP/").contains(" ms");
            assertThat(emulator.served().answered()).isZero();
        }
    }

    @Test
    void http2OverTlsIsFound() throws Exception {
        try (Http2Server server = TRUSTED.serve(reply -> reply.whole(404, "{}".getBytes(StandardCharsets.UTF_8)))) {
            Finding found = look(server.endpoint(), HttpVersion.H2);
            assertThat(found.isOk()).as(found.sentence()).isTrue();
            assertThat(found.sentence()).contains("over HTTP/2 ");
        }
    }

    @Test
    void theLookCarriesNoKey() throws Exception {
        try (ScriptedServer server = ScriptedServer.following(reply -> reply.whole(404, new byte[] {'{', '}'}))) {
            assertThat(look(server.endpoint()).isOk()).isTrue();
            assertThat(server.heads())
                    .singleElement()
                    .asString()
                    .startsWith("GET / ")
                    .doesNotContainIgnoringCase("auth");
        }
    }

    @Test
    void aWebPageIsNoBedrock() throws Exception {
        try (ScriptedServer server = ScriptedServer.following(
                reply -> reply.whole(403, new byte[] {'<'}, "Content-Type", "text/html; charset=utf-8"))) {
            Finding found = look(server.endpoint());
            assertThat(found.isOk()).isFalse();
            assertThat(found.sentence()).contains("web page (HTTP 403)");
        }
    }

    @Test
    void nobodyListening() throws Exception {
        ScriptedServer gone = ScriptedServer.following(reply -> {});
        gone.close();
        saysOf(gone.endpoint(), "nobody listens at 127.0.0.1:" + gone.endpoint().getPort());
    }

    /** RFC 6761, section 6.4: nobody has a name that ends so. */
    @Test
    void aNameThatDoesNotExist() throws Exception {
        saysOf(URI.create("https://bedrock-runtime.us-wset-2.invalid"), "the name bedrock-runtime.us-wset-2.invalid");
    }

    @Test
    void aPortThatIsTls() throws Exception {
        try (Http2Server server = TRUSTED.serve(reply -> {})) {
            saysOf(URI.create("http://127.0.0.1:" + server.endpoint().getPort()), "then take https://");
        }
    }

    @Test
    void aPortThatIsNotTls() throws Exception {
        try (ScriptedServer server = ScriptedServer.following(reply -> {})) {
            server.greetWith("HTTP/1.1 400 Bad Request\r\n\r\n");
            saysOf(URI.create("https://127.0.0.1:" + server.endpoint().getPort()), "take http://");
        }
    }

    @Test
    void aPortThatIsNotHttp() throws Exception {
        try (ScriptedServer server = ScriptedServer.following(reply -> {})) {
            server.greetWith("SSH-2.0-OpenSSH_9.2\r\n");
            saysOf(server.endpoint(), "nothing that is HTTP");
        }
    }

    private static void saysOf(URI endpoint, String words) throws InterruptedException {
        Finding found = look(endpoint);
        assertThat(found.isOk()).isFalse();
        assertThat(found.sentence()).contains(words).doesNotContain("Exception").doesNotContain("\n");
    }

    @Test
    void whoSaysNothingIsNotWaitedForLonger() throws Exception {
        try (Http2Server server = Http2Server.following(reply -> {})) {
            Target target = new Target("a test", server.endpoint(), new BearerAuth("key"), Link.of(HttpVersion.H2C));
            Finding found = Probe.check(target, Duration.ofMillis(300), System::nanoTime);
            assertThat(found.isOk()).isFalse();
            assertThat(found.sentence()).contains("did not answer");
        }
    }
}
