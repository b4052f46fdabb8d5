package dev.headroom.emulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.emulator.Emulator;
import dev.headroom.emulator.EmulatorSettings;
import dev.headroom.emulator.Emulators;
import dev.headroom.emulator.Http;
import dev.headroom.emulator.Truths;
import dev.headroom.emulator.profile.Profile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What nobody should send: an error in AWS's form or a closed socket, and the next request is served. */
class AbuseTest {

    private static final String BODY = "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"a\"}]}]}";

    private final Profile profile = Truths.profile(Truths.model(Truths.onDemand(1e6, 1e9, Truths.steady(2, 1)), 1));
    private final Memory memory = new Memory();
    private final Front front = new Front(30_000, memory.allocator());
    private final Emulator emulator =
            Emulators.on(front, new EmulatorSettings(EmulatorSettings.LOOPBACK, 0, profile, 1, 1));
    private final Http http = new Http(emulator.endpoint());

    @AfterEach
    void stillServingAndHoldingNothing() {
        assertThat(http.post("/model/small/converse", BODY).statusCode()).isEqualTo(200);
        assertThat(memory.buffersSoFar()).isPositive();
        assertThat(memory.heldBy(front)).isEqualTo("0 bytes of bodies, 0 buffers");
        emulator.close();
    }

    private String raw(String bytes) throws IOException {
        return new String(http.raw(bytes.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatIsNoHttpIsRefusedAndHungUpOn() throws IOException {
        assertThat(raw("HELO there\r\n\r\n")).startsWith("HTTP/1.1 400").contains("ValidationException");
        assertThat(raw("GET / HTTP/1.1\r\nno colon here\r\nContent-Length: x\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(raw("GET /" + "a".repeat(100_000) + " HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertThat(raw("GET / HTTP/1.1\r\nX: " + "a".repeat(100_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void aBodyBeyondTheLimitIsCutShort() throws IOException {
        String head = "POST /model/small/converse HTTP/1.1\r\nHost: x\r\nContent-Length: 30000000\r\n\r\n";
        byte[] bytes = (head + "a".repeat(25_100_000)).getBytes(StandardCharsets.ISO_8859_1);
        try {
            assertThat(new String(http.raw(bytes), StandardCharsets.ISO_8859_1)).startsWith("HTTP/1.1 413");
        } catch (SocketException e) {
            assertThat(e).as("closed while we still sent").hasMessageMatching(".*(reset|Broken pipe).*");
        }
    }

    @Test
    void unknownOperationsAreSaidSo() throws IOException {
        assertThat(http.post("/model/small/sing", BODY).statusCode()).isEqualTo(404);
        assertThat(http.send("GET", "/model/small/converse", "").statusCode()).isEqualTo(404);
        assertThat(http.send("GET", "/", "").statusCode()).isEqualTo(404);
        assertThat(http.send("BREW", "/coffee", "").statusCode()).isEqualTo(404);
        assertThat(raw("POST /model/sm%zzall/converse HTTP/1.0\r\nContent-Length: 0\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    /** Three slow senders each hold a connection for the deadline and no longer. */
    @Test
    void aSlowSenderIsHungUpOn() throws IOException {
        try (Front front = new Front(200, memory.allocator())) {
            int port = front.listen(EmulatorSettings.LOOPBACK, 0, (request, exchange) -> {});
            for (String begun :
                    List.of("P", "POST / HTTP/1.1\r\n", "POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nabc")) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    socket.setSoTimeout(5_000);
                    socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
                    assertThat(socket.getInputStream().read())
                            .as("end of the stream")
                            .isEqualTo(-1);
                }
            }
        }
    }

    @Test
    void thousandsOfIdleConnectionsHinderNobody() throws IOException {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 2_000; i++) {
                idle.add(new Socket(
                        emulator.endpoint().getHost(), emulator.endpoint().getPort()));
            }
            assertThat(http.post("/model/small/converse", BODY).statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws IOException {
        String one = "POST /model/small/converse HTTP/1.1\r\nHost: x\r\nContent-Length: " + BODY.length() + "\r\n";
        String unknown = "GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        String answers = raw(one + "\r\n" + BODY + one + "\r\n" + BODY + unknown);
        assertThat(answers.split("HTTP/1.1 ", -1)).hasSize(4);
        assertThat(answers.indexOf("404")).isGreaterThan(answers.lastIndexOf("200 OK"));
    }

    /** Hung up on in the middle of a body: by HTTP/1.1, by a connection of HTTP/2, and by a reset of its stream alone. */
    @Test
    void halfABodyIsGivenBackWhenItsSenderLeaves() throws IOException {
        String half = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n" + "a".repeat(10_000);
        leaveAfter(half, 10_000);
        String preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + frame(4, 0, 0, "");
        // HPACK's static table: 3 is POST, 6 is http, 4 is the path /.
        String stream = preface + frame(1, 4, 1, "\u0083\u0086\u0084") + frame(0, 0, 1, "a".repeat(7_000));
        leaveAfter(stream, 7_000);
        String reset = frame(3, 0, 1, "\0\0\0\u0008") + frame(1, 4, 3, "\u0083\u0086\u0084");
        leaveAfter(stream + reset + frame(0, 0, 3, "a".repeat(500)), 500);
    }

    private void leaveAfter(String bytes, long held) throws IOException {
        try (Socket socket =
                new Socket(emulator.endpoint().getHost(), emulator.endpoint().getPort())) {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            long until = System.nanoTime() + 5_000_000_000L;
            while (front.bodyBytesHeld() != held && System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            assertThat(front.bodyBytesHeld()).isEqualTo(held);
        }
        assertThat(memory.heldBy(front)).isEqualTo("0 bytes of bodies, 0 buffers");
    }

    /** A frame of HTTP/2 (RFC 9113, section 4.1), of fewer than 65,536 bytes, each a character. */
    private static String frame(int type, int flags, int stream, String payload) {
        return "\0" + (char) (payload.length() >> 8) + (char) (payload.length() & 255) + (char) type + (char) flags
                + "\0\0\0" + (char) stream + payload;
    }

    @Test
    void aClientThatLeavesFreesItsPlace() throws IOException {
        for (int i = 0; i < 20; i++) {
            try (Socket socket = new Socket(
                    emulator.endpoint().getHost(), emulator.endpoint().getPort())) {
                String long1 =
                        BODY.replace("}]}]}", "}]}],\"requestMetadata\":{\"headroom-output-tokens\":\"50000\"}}");
                socket.getOutputStream()
                        .write(("POST /model/small/converse-stream HTTP/1.1\r\nHost: x\r\nContent-Length: "
                                        + long1.length() + "\r\n\r\n" + long1)
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(socket.getInputStream().read()).isEqualTo('H');
            }
        }
        long until = System.nanoTime() + 5_000_000_000L;
        while (http.json("GET", "/headroom/counters", "").path("abandoned").asInt() < 20 && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(http.json("GET", "/headroom/counters", "").path("abandoned").asInt())
                .isEqualTo(20);
    }

    /** Mutated requests and plain noise, from a seed; the profile {@code fuzz} makes it long. */
    @Test
    void noiseIsRefusedOrHungUpOnAndNothingLeaks() throws IOException {
        int rounds = Integer.getInteger("headroom.fuzz", 300);
        SplittableRandom random = new SplittableRandom(42);
        String good = "POST /model/small/converse-stream HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: "
                + BODY.length() + "\r\n\r\n" + BODY;
        String h2 = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0";
        int threads = Thread.activeCount();
        for (int i = 0; i < rounds; i++) {
            byte[] bytes = (i % 3 == 2 ? h2 : good).getBytes(StandardCharsets.ISO_8859_1);
            if (i % 3 == 1) {
                bytes = new byte[random.nextInt(1, 400)];
                random.nextBytes(bytes);
            } else {
                for (int flips = random.nextInt(1, 6); flips > 0; flips--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
            shout(bytes);
        }
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + 2);
    }

    private void shout(byte[] bytes) throws IOException {
        try (Socket socket =
                new Socket(emulator.endpoint().getHost(), emulator.endpoint().getPort())) {
            socket.setSoTimeout(20);
            socket.getOutputStream().write(bytes);
            byte[] seen = socket.getInputStream().readNBytes(12);
            String start = new String(seen, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
            assertThat(start.isEmpty() || start.startsWith("HTTP/1.1 ") || seen[3] < 16)
                    .as(start)
                    .isTrue();
        } catch (SocketTimeoutException | SocketException e) {
            assertThat(e).isNotNull();
        }
    }
}
