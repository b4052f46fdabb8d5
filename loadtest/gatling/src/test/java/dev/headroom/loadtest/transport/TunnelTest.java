package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.loadtest.Aside;
import dev.headroom.loadtest.wire.Frames;
import dev.headroom.planner.measure.Outcome;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Through a proxy, which alone knows where the target's name leads. */
@Tag("clock")
class TunnelTest {

    private static final String[] PROPERTIES = {"https.proxyHost", "https.proxyPort", "javax.net.ssl.trustStore"};

    @TempDir
    private Path folder;

    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final ServerSocket proxy;

    TunnelTest() throws IOException {
        proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @BeforeEach
    void tellJava() {
        System.setProperty("https.proxyHost", "127.0.0.1");
        System.setProperty("https.proxyPort", Integer.toString(proxy.getLocalPort()));
    }

    @AfterEach
    void forget() throws IOException {
        proxy.close();
        for (String property : PROPERTIES) {
            System.clearProperty(property);
        }
    }

    /** Answers each CONNECT, and where that is a yes passes everything on to a port of this machine. */
    private void proxyTo(int port, String answer) {
        Aside.start("proxy", () -> {
            while (true) {
                Socket client = proxy.accept();
                asked.add(head(client.getInputStream()));
                ScriptedServer.write(client.getOutputStream(), answer);
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                Aside.start("proxy", () -> client.getInputStream().transferTo(server.getOutputStream()));
                Aside.start("proxy", () -> server.getInputStream().transferTo(client.getOutputStream()));
            }
        });
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append(new String(in.readNBytes(1), StandardCharsets.ISO_8859_1));
        }
        return head.toString();
    }

    private static URI target(ScriptedServer server) {
        return URI.create("https://bedrock.invalid:" + server.endpoint().getPort());
    }

    @Test
    void aTargetIsReachedByItsNameThroughTheProxy() throws Exception {
        SelfSigned certificate = SelfSigned.of("dns:bedrock.invalid", folder);
        System.setProperty("javax.net.ssl.trustStore", certificate.trustStore().toString());
        try (ScriptedServer server = new ScriptedServer(
                (connection, out) -> ScriptedServer.respond(out, "200 OK", "", Frames.answer(2)),
                certificate.listen())) {
            proxyTo(server.endpoint().getPort(), "HTTP/1.1 200 Connection established\r\n\r\n");
            assertThat(Attempts.send(target(server), 2, Attempts.PATIENCE))
                    .allMatch(seen -> seen.outcome() == Outcome.OK);
            assertThat(asked).singleElement().asString().startsWith("CONNECT bedrock.invalid:");
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    void aProxyThatLetsNobodyThroughIsSaidToBeOne() throws Exception {
        try (ScriptedServer server =
                new ScriptedServer((connection, out) -> ScriptedServer.respond(out, "200 OK", "", Frames.answer(2)))) {
            proxyTo(
                    server.endpoint().getPort(),
                    "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n");
            Observation seen =
                    Attempts.send(target(server), 1, Attempts.PATIENCE).get(0);
            assertThat(seen.wasSent()).isFalse();
            assertThat(seen.passage().fault())
                    .startsWith("the proxy did not let us through to bedrock.invalid")
                    .contains("407");
            assertThat(server.requests()).isZero();
        }
    }

    @Test
    void aProxyThatIsNotThereIsSaidNotToBe() throws Exception {
        proxy.close();
        BedrockTransport transport = Attempts.transport(URI.create("https://bedrock.invalid"));
        Observation seen = Attempts.send(transport, 1, Attempts.PATIENCE).get(0);
        assertThat(seen.passage().fault()).startsWith("nobody listens at 127.0.0.1:" + proxy.getLocalPort());
    }

    /** As Java has it where {@code http.nonProxyHosts} is not set. */
    @Test
    void whatIsOnThisMachineIsReachedWithoutTheProxy() {
        assertThat(Tunnel.to(new Target("a test", URI.create("https://127.0.0.1:1"), new BearerAuth("key")), Map.of()))
                .isEmpty();
        assertThat(Tunnel.to(
                        new Target("a test", URI.create("https://bedrock.invalid"), new BearerAuth("key")), Map.of()))
                .isPresent();
    }

    /** RFC 7617: the user and the password of the variable are sent as Basic. */
    @Test
    void theEnvironmentNamesTheProxyWhereJavaIsToldOfNone() throws Exception {
        System.clearProperty("https.proxyHost");
        SelfSigned certificate = SelfSigned.of("dns:bedrock.invalid", folder);
        System.setProperty("javax.net.ssl.trustStore", certificate.trustStore().toString());
        try (ScriptedServer server = new ScriptedServer(
                (connection, out) -> ScriptedServer.respond(out, "200 OK", "", Frames.answer(2)),
                certificate.listen())) {
            proxyTo(server.endpoint().getPort(), "HTTP/1.1 200 Connection established\r\n\r\n");
            Map<String, String> environment =
                    Map.of("HTTPS_PROXY", "http://Aladdin:open%20sesame@127.0.0.1:" + proxy.getLocalPort());
            BedrockTransport transport = new BedrockTransport(
                    new Target("a test", target(server), new BearerAuth("key")),
                    NioSocketChannel::new,
                    System::nanoTime,
                    new Machine(InetAddress::getAllByName, environment));
            assertThat(Attempts.send(transport, 2, Attempts.PATIENCE)).allMatch(seen -> seen.outcome() == Outcome.OK);
            assertThat(asked)
                    .singleElement()
                    .asString()
                    .startsWith("CONNECT bedrock.invalid:")
                    .containsIgnoringCase("proxy-authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
        }
    }

    /** Whoever set Java's property and left this host out meant it. */
    @Test
    void whatJavaIsToldComesFirst() {
        Target here = new Target("a test", URI.create("https://127.0.0.1:1"), new BearerAuth("key"));
        assertThat(Tunnel.to(here, Map.of("HTTPS_PROXY", "http://elsewhere.invalid:3128")))
                .isEmpty();
        Target there = new Target("a test", URI.create("https://bedrock.invalid"), new BearerAuth("key"));
        assertThat(Tunnel.to(there, Map.of("HTTPS_PROXY", "http://elsewhere.invalid:3128")))
                .hasValueSatisfying(
                        tunnel -> assertThat(tunnel.proxy().getPort()).isEqualTo(proxy.getLocalPort()));
    }
}
