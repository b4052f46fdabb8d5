package dev.headroom.loadtest.transport;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpMethod;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as any version of HTTP sends it. */
public final class Outgoing {

    private static final byte[] NOTHING = {};

    private final HttpMethod method;
    private final String path;
    private final Map<String, String> headers;
    private final byte[] body;
    private @Nullable ByteBuf http1;

    private Outgoing(HttpMethod method, String path, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.headers = headers;
        this.body = body;
    }

    /** @param headers but for those of the connection, the host and the length */
    static Outgoing post(String path, Map<String, String> headers, byte[] body) {
        return new Outgoing(HttpMethod.POST, path, headers, body);
    }

    /** Asks for the root, by nobody and for nothing. */
    static Outgoing getRoot() {
        return new Outgoing(HttpMethod.GET, "/", Map.of(), NOTHING);
    }

    HttpMethod method() {
        return method;
    }

    String path() {
        return path;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** All of it. */
    byte[] body() {
        return body;
    }

    /** All of it as HTTP/1.1 has it; made the first time, and the same ever after. */
    ByteBuf http1(String host) {
        ByteBuf made = http1;
        if (made == null) {
            made = Http1Bytes.of(this, host);
            http1 = made;
        }
        return made;
    }
}
