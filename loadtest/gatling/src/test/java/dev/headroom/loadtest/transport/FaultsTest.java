package dev.headroom.loadtest.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelException;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateNotYetValidException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Those that a test cannot bring about; the others are met by {@link TlsTest} and {@link ProbeTest}. */
class FaultsTest {

    private static final InetSocketAddress AWS =
            InetSocketAddress.createUnresolved("bedrock-runtime.us-west-2.amazonaws.com", 443);

    static Stream<Arguments> causes() {
        return Stream.of(
                Arguments.of(new ConnectTimeoutException("connection timed out"), "does not answer"),
                Arguments.of(new NoRouteToHostException("No route to host"), "no way leads to"),
                Arguments.of(new SocketException("no").initCause(new BindException("no")), "no port left"),
                Arguments.of(
                        new ConnectException("connect(..) failed: Cannot assign requested address"), "no port left"),
                Arguments.of(
                        new ChannelException("no socket", new SocketException("Too many open files")), "ulimit -n"),
                Arguments.of(new SocketException("Network is unreachable"), "Network is unreachable"),
                Arguments.of(
                        new SSLHandshakeException("no").initCause(new CertificateNotYetValidException()),
                        "is not valid yet"),
                Arguments.of(
                        new SSLHandshakeException("no").initCause(new CertificateException("signature check failed")),
                        "is not accepted by this Java: signature check failed"),
                Arguments.of(new SslHandshakeTimeoutException("handshake timed out"), "is it a TLS port?"),
                Arguments.of(new SSLException("handshake_failure"), "do not agree on TLS: handshake_failure"),
                Arguments.of(new ClosedChannelException(), "before TLS was agreed on"),
                Arguments.of(new IllegalStateException(), "IllegalStateException"));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void eachIsASentenceThatNamesTheServer(Throwable cause, String words) {
        String sentence = Faults.sentence(AWS, cause);
        assertThat(sentence).contains(words).doesNotContain("\n");
        if (!words.contains("ulimit")) {
            assertThat(sentence).contains("bedrock-runtime.us-west-2.amazonaws.com");
        }
    }
}
