import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * How many streams the emulator carries on this machine, with the client beside it: starts {@code ./headroom emulator --model
 * steady}, keeps so many streams open, and prints the emulator's own lateness and what an event costs it.
 *
 * <p>{@code java bench/EmulatorStreams.java 1000 20 30}: 1,000 streams of 20 events a second, for 30 seconds after 15 of warm-up.
 * The rate is 20 or 4. The client only counts bytes: it is as cheap as a client can be.
 */
public final class EmulatorStreams {

    private static final int WARM_UP_SECONDS = 15;
    private static final byte[] END = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    public static void main(String[] args) throws Exception {
        int streams = Integer.parseInt(args[0]);
        int rate = Integer.parseInt(args[1]);
        int seconds = Integer.parseInt(args[2]);
        Process emulator = new ProcessBuilder(
                        "./headroom", "emulator", "--port", "0", "--model", "steady", "--auth", "off", "--until-stdin-closes")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            URI endpoint = URI.create(new BufferedReader(new InputStreamReader(emulator.getInputStream())).readLine());
            Client client = new Client(endpoint, rate, streams);
            client.run(WARM_UP_SECONDS);
            HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            http.send(
                    HttpRequest.newBuilder(endpoint.resolve("/headroom/reset"))
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            long cpuBefore = cpuNanos(emulator);
            client.run(seconds);
            long cpu = cpuNanos(emulator) - cpuBefore;
            String counters = http.send(
                            HttpRequest.newBuilder(endpoint.resolve("/headroom/counters")).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            long events = Long.parseLong(counters.replaceAll("(?s).*\"events\":([0-9]+).*", "$1"));
            System.out.printf(
                    Locale.ROOT,
                    "%d streams x %d/s: %,d events/s, late p50 %s ms, p99 %s ms, max %s ms, %.1f us of processor time an event,"
                            + " %.0f %% of one core%n",
                    streams,
                    rate,
                    events / seconds,
                    value(counters, "lateP50Millis"),
                    value(counters, "lateP99Millis"),
                    value(counters, "lateMaxMillis"),
                    cpu / 1e3 / events,
                    cpu / 1e7 / seconds);
        } finally {
            emulator.getOutputStream().close();
            emulator.waitFor();
        }
    }

    private static String value(String json, String name) {
        return String.format(
                Locale.ROOT, "%.3f", Double.parseDouble(json.replaceAll("(?s).*\"" + name + "\":([0-9.E-]+).*", "$1")));
    }

    private static long cpuNanos(Process process) {
        return process.toHandle().info().totalCpuDuration().orElseThrow().toNanos();
    }

    /** One thread, many sockets. */
    private static final class Client {
        private final Selector selector = Selector.open();
        private final InetSocketAddress address;
        private final byte[] request;
        private final ByteBuffer bytes = ByteBuffer.allocateDirect(1 << 16);
        private final Deque<SocketChannel> idle = new ArrayDeque<>();
        private final int streams;
        private final double cycleSeconds = 10.3;
        private long started;
        private long begun;

        Client(URI endpoint, int rate, int streams) throws Exception {
            this.address = new InetSocketAddress(endpoint.getHost(), endpoint.getPort());
            this.streams = streams;
            String body = "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"one two three\"}]}]}";
            this.request = ("POST /model/headroom.steady-" + rate + "-v1/converse-stream HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII);
            this.started = System.nanoTime();
        }

        /** Streams begin evenly over their own length, so that events do not come in volleys. */
        void run(int seconds) throws Exception {
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            while (System.nanoTime() < end) {
                double passed = (System.nanoTime() - started) / 1e9;
                while (begun < streams && begun < passed / cycleSeconds * streams) {
                    begun++;
                    send(idle.isEmpty() ? open() : idle.poll());
                }
                selector.select(key -> read(key), 1);
            }
        }

        private SocketChannel open() throws Exception {
            SocketChannel channel = SocketChannel.open(address);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            return channel;
        }

        private void send(SocketChannel channel) throws Exception {
            channel.write(ByteBuffer.wrap(request));
        }

        private void read(SelectionKey key) {
            try {
                SocketChannel channel = (SocketChannel) key.channel();
                bytes.clear();
                int count = channel.read(bytes);
                if (count < 0) {
                    throw new IllegalStateException("the emulator closed a connection");
                }
                if (count >= END.length && ends(count)) {
                    send(channel);
                }
            } catch (java.io.IOException e) {
                throw new IllegalStateException(e);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private boolean ends(int count) {
            for (int i = 0; i < END.length; i++) {
                if (bytes.get(count - END.length + i) != END[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
