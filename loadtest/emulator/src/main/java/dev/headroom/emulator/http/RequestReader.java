package dev.headroom.emulator.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Gathers whole requests from a connection or a stream and hands them on, one at a time: pipelined ones wait their turn. */
final class RequestReader extends SimpleChannelInboundHandler<HttpObject> {

    private static final int MOST_WAITING = 32;
    private static final long LINGER_MILLIS = 200;

    private final Front.Handler handler;
    private final BodyBudget budget;
    private final ReadTime read;
    private final Deque<Whole> waiting = new ArrayDeque<>();
    private @Nullable HttpRequest head;
    private ByteArrayOutputStream body = new ByteArrayOutputStream(0);
    private @Nullable NettyExchange current;
    private boolean deaf;

    private record Whole(Request request, boolean keepAlive) {}

    /** @param read of the connection */
    RequestReader(Front.Handler handler, BodyBudget budget, ReadTime read) {
        this.handler = handler;
        this.budget = budget;
        this.read = read;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
        if (deaf) {
            return;
        }
        if (part.decoderResult().isFailure()) {
            hangUp(context, AwsError.validation("the request is not HTTP"));
            return;
        }
        if (part instanceof HttpRequest request) {
            begin(context, request);
        }
        if (part instanceof HttpContent content && head != null) {
            append(context, content.content());
        }
        if (part instanceof LastHttpContent && head != null) {
            complete(context, head);
        }
    }

    private void begin(ChannelHandlerContext context, HttpRequest request) {
        head = request;
        body = new ByteArrayOutputStream(0);
        if (HttpUtil.is100ContinueExpected(request)) {
            var unused = context.writeAndFlush(
                    new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
        }
    }

    private void append(ChannelHandlerContext context, ByteBuf bytes) {
        int count = bytes.readableBytes();
        if (body.size() + count > BodyBudget.LARGEST_BODY) {
            hangUp(
                    context,
                    AwsError.of(
                            413,
                            "RequestEntityTooLargeException",
                            "the body is larger than " + BodyBudget.LARGEST_BODY + " bytes"));
        } else if (!budget.take(count)) {
            hangUp(
                    context,
                    AwsError.of(503, "ServiceUnavailableException", "too many large bodies are being sent at once"));
        } else {
            body.writeBytes(ByteBufUtil.getBytes(bytes));
        }
    }

    private void complete(ChannelHandlerContext context, HttpRequest request) {
        head = null;
        budget.give(body.size());
        RequestDeadline.arrived(context);
        String uri = request.uri();
        int mark = uri.indexOf('?');
        Headers headers = new Headers();
        for (Map.Entry<String, String> header : request.headers()) {
            headers.add(header.getKey(), header.getValue());
        }
        String path = mark < 0 ? uri : uri.substring(0, mark);
        String query = mark < 0 ? "" : uri.substring(mark + 1);
        Request whole = new Request(request.method().name(), path, query, headers, body.toByteArray());
        body = new ByteArrayOutputStream(0);
        if (waiting.size() == MOST_WAITING) {
            hangUp(context, AwsError.throttling("too many requests wait on one connection"));
            return;
        }
        waiting.add(new Whole(whole, HttpUtil.isKeepAlive(request)));
        next(context, read::agoNanos);
    }

    private void next(ChannelHandlerContext context, LongSupplier age) {
        Whole whole = current == null ? waiting.poll() : null;
        if (whole != null) {
            NettyExchange exchange = new NettyExchange(context.channel(), whole.keepAlive(), age, () -> over(context));
            current = exchange;
            handler.handle(whole.request(), exchange);
        }
    }

    private void over(ChannelHandlerContext context) {
        current = null;
        if (!waiting.isEmpty()) {
            context.executor().execute(() -> next(context, () -> 0));
        }
    }

    /**
     * Answers what cannot be read on, and closes a little later: what follows means nothing, but closing on bytes that are still
     * coming would destroy the answer on its way.
     */
    private void hangUp(ChannelHandlerContext context, AwsError error) {
        deaf = true;
        head = null;
        budget.give(body.size());
        body = new ByteArrayOutputStream(0);
        if (current == null) {
            Reply last = Reply.error(error).with("Connection", "close");
            new NettyExchange(context.channel(), true, () -> 0, () -> {}).reply(last);
        }
        var unused = context.channel().eventLoop().schedule(() -> close(context), LINGER_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void close(ChannelHandlerContext context) {
        var unused = context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        budget.give(body.size());
        body = new ByteArrayOutputStream(0);
        waiting.clear();
        if (current != null) {
            current.gone();
            current = null;
        }
        context.fireChannelInactive();
    }

    /** Frames of HTTP/2 that are no part of a request, such as a reset: the channel goes inactive by itself. */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        ReferenceCountUtil.release(event);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        close(context);
    }
}
