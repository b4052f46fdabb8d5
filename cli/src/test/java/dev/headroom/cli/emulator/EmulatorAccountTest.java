package dev.headroom.cli.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.loadtest.LoadTestException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmulatorAccountTest {

    private static List<String> doubtsOf(String counters) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] body = counters.getBytes(StandardCharsets.UTF_8);
        server.createContext("/headroom/counters", exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            return new EmulatorAccount(endpoint).doubts();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anEmulatorThatFellBehindIsCalledSo() throws IOException {
        String pacing = "{\"pacing\":{\"emulatorBound\":true,\"lateP50Millis\":0.73,\"lateP99Millis\":21.4}}";
        assertThat(doubtsOf(pacing)).containsExactly("emulator-bound: its events left late, p50 0.73 ms, p99 21.4 ms");
        assertThat(doubtsOf("{\"pacing\":{\"emulatorBound\":false}}")).isEmpty();
    }

    @Test
    void aRealOneIsAskedAndBegunAnew() {
        EmulatorAccount account;
        try (Emulator emulator = Emulator.start(EmulatorSettings.standard(1), Clock.systemUTC())) {
            account = new EmulatorAccount(emulator.endpoint());
            account.reset();
            assertThat(account.counters().path("requests").asInt(-1)).isZero();
            assertThat(account.doubts()).isEmpty();
        }
        assertThatThrownBy(account::counters)
                .isInstanceOf(LoadTestException.class)
                .hasMessageContaining("does not answer");
    }
}
