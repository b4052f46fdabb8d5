import com.sun.management.ThreadMXBean;
import dev.headroom.loadtest.transport.BearerAuth;
import dev.headroom.loadtest.transport.BedrockTransport;
import dev.headroom.loadtest.transport.Call;
import dev.headroom.loadtest.transport.HttpVersion;
import dev.headroom.loadtest.transport.Link;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.loadtest.wire.ConverseBody;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2WindowUpdateFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.util.ReferenceCountUtil;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/**
 * What an attempt costs the load generator's event loop: microseconds of one core and bytes of memory, for 100 attempts at a time whose
 * answers of so many events come at once, one frame in each chunk or DATA frame. Signing is not in it.
 *
 * <p>{@code java -cp 'cli/target/lib/*' bench/TransportCost.java}, once {@code ./headroom} has built its classes.
 */
public final class TransportCost {

    private static final int AT_A_TIME = 100;
    private static final int ATTEMPTS = 10_000;
    private static final int ROUNDS = 7;

    private int begun;
    private int over;

    public static void main(String[] args) throws Exception {
        for (int events : new int[] {3, 60}) {
            for (HttpVersion version : new HttpVersion[] {HttpVersion.HTTP_1_1, HttpVersion.H2C}) {
                new TransportCost().report(version, events);
            }
        }
        System.exit(0);
    }

    private void report(HttpVersion version, int events) throws Exception {
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
        EventLoop client = loops.next();
        URI endpoint = serve(loops.next(), version, frames(events));
        Target target = new Target("stub", endpoint, new BearerAuth("key"), Link.of(version));
        BedrockTransport transport = new BedrockTransport(target, NioSocketChannel::new, System::nanoTime);
        long thread = client.submit(() -> Thread.currentThread().getId()).get();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double best = Double.POSITIVE_INFINITY;
        long bytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long cpu = threads.getThreadCpuTime(thread);
            long allocated = threads.getThreadAllocatedBytes(thread);
            run(transport, client);
            best = Math.min(best, (threads.getThreadCpuTime(thread) - cpu) / 1e3 / ATTEMPTS);
            bytes = (threads.getThreadAllocatedBytes(thread) - allocated) / ATTEMPTS;
        }
        System.out.printf(
                Locale.ROOT, "%-8s %2d events: %6.1f us, %6d bytes an attempt%n", version, events, best, bytes);
    }

    private void run(BedrockTransport transport, EventLoop loop) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Call call = new Call("model", new ConverseBody("a few words ".repeat(100), 500, 240), Duration.ofSeconds(30));
        loop.submit(() -> {
                    begun = 0;
                    over = 0;
                    for (int i = 0; i < AT_A_TIME; i++) {
                        send(transport, loop, call, done);
                    }
                })
                .get();
        done.await();
    }

    private void send(BedrockTransport transport, EventLoop loop, Call call, CountDownLatch done) {
        if (begun++ >= ATTEMPTS) {
            return;
        }
        transport.send(loop, call, seen -> {
            if (!seen.outcome().isOk()) {
                throw new IllegalStateException("an attempt ended as " + seen.outcome());
            }
            if (++over == ATTEMPTS) {
                done.countDown();
            } else {
                loop.execute(() -> send(transport, loop, call, done));
            }
        });
    }

    private static URI serve(EventLoop loop, HttpVersion version, List<byte[]> frames) throws Exception {
        Channel listener = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        boolean isOne = version == HttpVersion.HTTP_1_1;
                        ChannelHandler codec = isOne
                                ? new HttpServerCodec()
                                : Http2FrameCodecBuilder.forServer().build();
                        channel.pipeline().addLast(codec, isOne ? new Http1Stub(frames) : new Http2Stub(frames));
                    }
                })
                .bind("127.0.0.1", 0)
                .sync()
                .channel();
        return URI.create("http://127.0.0.1:" + ((InetSocketAddress) listener.localAddress()).getPort());
    }

    /** Answers each request as soon as it is whole. */
    private static final class Http1Stub extends ChannelInboundHandlerAdapter {
        private final List<byte[]> frames;

        Http1Stub(List<byte[]> frames) {
            this.frames = frames;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object part) {
            if (part instanceof LastHttpContent) {
                context.write(new DefaultHttpResponse(
                        io.netty.handler.codec.http.HttpVersion.HTTP_1_1,
                        HttpResponseStatus.OK,
                        new DefaultHttpHeaders().set("transfer-encoding", "chunked")));
                frames.forEach(frame -> context.write(new DefaultHttpContent(Unpooled.wrappedBuffer(frame))));
                context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
            }
            ReferenceCountUtil.release(part);
        }
    }

    /** Answers each request as soon as it is whole. */
    private static final class Http2Stub extends ChannelInboundHandlerAdapter {
        private final List<byte[]> frames;

        Http2Stub(List<byte[]> frames) {
            this.frames = frames;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object part) {
            if (part instanceof Http2DataFrame data) {
                context.write(new DefaultHttp2WindowUpdateFrame(data.initialFlowControlledBytes()).stream(data.stream()));
                if (data.isEndStream()) {
                    context.write(new DefaultHttp2HeadersFrame(new DefaultHttp2Headers().status("200")).stream(data.stream()));
                    frames.forEach(frame -> context.write(
                            new DefaultHttp2DataFrame(Unpooled.wrappedBuffer(frame)).stream(data.stream())));
                    context.write(new DefaultHttp2DataFrame(true).stream(data.stream()));
                }
            }
            ReferenceCountUtil.release(part);
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            context.flush();
        }
    }

    private static List<byte[]> frames(int events) {
        List<byte[]> frames = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            frames.add(frame("contentBlockDelta", "{\"contentBlockIndex\":0,\"delta\":{\"text\":\" four words of text\"}}"));
        }
        frames.add(frame("messageStop", "{\"stopReason\":\"end_turn\"}"));
        frames.add(frame("metadata", "{\"usage\":{\"inputTokens\":7,\"outputTokens\":240,\"totalTokens\":247}}"));
        return frames;
    }

    private static byte[] frame(String type, String json) {
        Map<String, HeaderValue> headers = Map.of(
                ":event-type", HeaderValue.fromString(type),
                ":content-type", HeaderValue.fromString("application/json"),
                ":message-type", HeaderValue.fromString("event"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Message(headers, json.getBytes(StandardCharsets.UTF_8)).encode(bytes);
        return bytes.toByteArray();
    }
}
