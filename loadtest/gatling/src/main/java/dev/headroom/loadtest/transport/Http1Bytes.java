package dev.headroom.loadtest.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestEncoder;
import io.netty.handler.codec.http.HttpVersion;

/** A request as HTTP/1.1 has it on the wire, made before it is due and away from any connection. */
final class Http1Bytes extends HttpRequestEncoder {

    private static final int HEAD_BYTES = 2048;
    private static final int CRLF = '\r' << 8 | '\n';

    private Http1Bytes() {}

    /** @param host as the header of that name has it */
    static ByteBuf of(Outgoing request, String host) {
        HttpRequest head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, request.method(), request.path());
        request.headers().forEach((name, value) -> head.headers().set(name, value));
        head.headers().set(HttpHeaderNames.HOST, host).set(HttpHeaderNames.CONTENT_LENGTH, request.body().length);
        ByteBuf bytes = Unpooled.buffer(HEAD_BYTES + request.body().length);
        new Http1Bytes().write(bytes, head);
        return bytes.writeBytes(request.body());
    }

    private void write(ByteBuf bytes, HttpRequest head) {
        try {
            encodeInitialLine(bytes, head);
        } catch (Exception e) {
            throw new IllegalArgumentException("a request has no first line: " + head.uri(), e);
        }
        encodeHeaders(head.headers(), bytes);
        bytes.writeShort(CRLF);
    }
}
