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
 * The rate is 20 or 4. The client only counts bytes: it is as cheap as a client can be. It speaks HTTP/1.1, with a connection for each
 * stream, or, with {@code h2c} as a fourth argument, HTTP/2 with prior knowledge, with one for every hundred.
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
            boolean isHttp2 = args.length > 3 && args[3].equals("h2c");
            Client client = isHttp2 ? new Http2Client(endpoint, rate, streams) : new Client(endpoint, rate, streams);
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
    private static class Client {
        final Selector selector = Selector.open();
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
                    begin();
                }
                selector.select(key -> read(key), 1);
            }
        }

        /** One stream more. */
        void begin() throws Exception {
            send(idle.isEmpty() ? open() : idle.poll());
        }

        SocketChannel open() throws Exception {
            SocketChannel channel = SocketChannel.open(address);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            return channel;
        }

        private void send(SocketChannel channel) throws Exception {
            channel.write(ByteBuffer.wrap(request));
        }

        void read(SelectionKey key) {
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

    /** The same over HTTP/2 (RFC 9113): a stream begins again on the connection where it ended. */
    private static final class Http2Client extends Client {

        private static final int STREAMS_ON_A_CONNECTION = 100;
        private static final int FRAME_HEAD = 9;
        private static final int DATA = 0;
        private static final int HEADERS = 1;
        private static final int SETTINGS = 4;
        private static final int WINDOW_UPDATE = 8;
        private static final int END_STREAM = 1;
        private static final int END_HEADERS = 4;
        private static final int INITIAL_WINDOW_SIZE = 4;
        private static final int LARGEST_WINDOW = Integer.MAX_VALUE;
        private static final int WINDOW_AT_FIRST = 65_535;
        /** What was read of a connection's window before it is given back. */
        private static final int GIVEN_BACK_AT = 1 << 24;

        private final ByteBuffer read = ByteBuffer.allocateDirect(1 << 16);
        private final byte[] head;
        private final byte[] body;
        private SelectionKey last;
        private int onLast = STREAMS_ON_A_CONNECTION;

        Http2Client(URI endpoint, int rate, int streams) throws Exception {
            super(endpoint, rate, streams);
            body = "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"one two three\"}]}]}"
                    .getBytes(StandardCharsets.US_ASCII);
            head = head("/model/headroom.steady-" + rate + "-v1/converse-stream", Integer.toString(body.length));
        }

        /** What one connection has been through. */
        private static final class State {
            private final ByteBuffer frame = ByteBuffer.allocate(FRAME_HEAD);
            private int payload;
            private int unreturned;
            private int nextStream = 1;
        }

        /** RFC 7541: two fields of the static table, and four whose names are in it and whose values are written out. */
        private static byte[] head(String path, String length) {
            ByteBuffer block = ByteBuffer.allocate(512).put((byte) 0x83).put((byte) 0x86);
            literal(block, path, 0x04);
            literal(block, "localhost", 0x01);
            literal(block, "application/json", 0x0f, 0x10);
            literal(block, length, 0x0f, 0x0d);
            byte[] bytes = new byte[block.position()];
            block.flip().get(bytes);
            return bytes;
        }

        private static void literal(ByteBuffer block, String value, int... name) {
            for (int octet : name) {
                block.put((byte) octet);
            }
            block.put((byte) value.length()).put(value.getBytes(StandardCharsets.US_ASCII));
        }

        private static void frameHead(ByteBuffer to, int length, int type, int flags, int stream) {
            to.put((byte) (length >> 16)).putShort((short) length).put((byte) type).put((byte) flags).putInt(stream);
        }

        private static void write(SelectionKey key, ByteBuffer frames) throws Exception {
            ((SocketChannel) key.channel()).write(frames.flip());
            if (frames.hasRemaining()) {
                throw new IllegalStateException("a socket does not take what is written to it");
            }
        }

        @Override
        void begin() throws Exception {
            if (onLast == STREAMS_ON_A_CONNECTION) {
                last = connect();
                onLast = 0;
            }
            onLast++;
            request(last);
        }

        private SelectionKey connect() throws Exception {
            SelectionKey key = open().keyFor(selector);
            key.attach(new State());
            ByteBuffer preface = ByteBuffer.allocate(128).put("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            frameHead(preface, 6, SETTINGS, 0, 0);
            preface.putShort((short) INITIAL_WINDOW_SIZE).putInt(LARGEST_WINDOW);
            frameHead(preface, 4, WINDOW_UPDATE, 0, 0);
            write(key, preface.putInt(LARGEST_WINDOW - WINDOW_AT_FIRST));
            return key;
        }

        private void request(SelectionKey key) throws Exception {
            State state = (State) key.attachment();
            ByteBuffer frames = ByteBuffer.allocate(2 * FRAME_HEAD + head.length + body.length);
            frameHead(frames, head.length, HEADERS, END_HEADERS, state.nextStream);
            frames.put(head);
            frameHead(frames, body.length, DATA, END_STREAM, state.nextStream);
            write(key, frames.put(body));
            state.nextStream += 2;
        }

        @Override
        void read(SelectionKey key) {
            try {
                read.clear();
                if (((SocketChannel) key.channel()).read(read) < 0) {
                    throw new IllegalStateException("the emulator closed a connection");
                }
                frames(key, (State) key.attachment());
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private void frames(SelectionKey key, State state) throws Exception {
            read.flip();
            while (read.hasRemaining()) {
                int skipped = Math.min(state.payload, read.remaining());
                read.position(read.position() + skipped);
                state.payload -= skipped;
                while (state.payload == 0 && read.hasRemaining() && state.frame.hasRemaining()) {
                    state.frame.put(read.get());
                }
                if (!state.frame.hasRemaining()) {
                    int length = state.frame.getInt(0) >>> 8;
                    int type = state.frame.get(3);
                    int flags = state.frame.get(4);
                    state.frame.clear();
                    state.payload = length;
                    frame(key, type, flags, length);
                }
            }
        }

        private void frame(SelectionKey key, int type, int flags, int length) throws Exception {
            switch (type) {
                case DATA, HEADERS -> {
                    if (type == DATA) {
                        giveBack(key, length);
                    }
                    if ((flags & END_STREAM) != 0) {
                        request(key);
                    }
                }
                case SETTINGS -> {
                    if ((flags & 1) == 0) {
                        ByteBuffer acknowledged = ByteBuffer.allocate(FRAME_HEAD);
                        frameHead(acknowledged, 0, SETTINGS, 1, 0);
                        write(key, acknowledged);
                    }
                }
                case WINDOW_UPDATE -> {}
                default -> throw new IllegalStateException("the emulator sent a frame of type " + type);
            }
        }

        private void giveBack(SelectionKey key, int length) throws Exception {
            State state = (State) key.attachment();
            state.unreturned += length;
            if (state.unreturned > GIVEN_BACK_AT) {
                ByteBuffer update = ByteBuffer.allocate(FRAME_HEAD + 4);
                frameHead(update, 4, WINDOW_UPDATE, 0, 0);
                write(key, update.putInt(state.unreturned));
                state.unreturned = 0;
            }
        }
    }
}
