package dev.headroom.loadtest.transport;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersEncoder.SensitivityDetector;
import java.util.Locale;

/** Heads of requests in the words of HTTP/2. */
final class Http2Heads {

    /** What proves who is asking stays out of tables that others could probe, RFC 7541, section 7.1.3. */
    static final SensitivityDetector SECRETS = (name, value) -> HttpHeaderNames.AUTHORIZATION.contentEquals(name);

    private final String scheme;
    private final String authority;

    Http2Heads(Target target) {
        this.scheme = target.isSecure() ? "https" : "http";
        this.authority = target.hostHeader();
    }

    /** The authority takes the place of the Host header, in signatures too. */
    Http2Headers of(Outgoing request) {
        Http2Headers headers = new DefaultHttp2Headers(false)
                .method(request.method().asciiName())
                .scheme(scheme)
                .authority(authority)
                .path(request.path());
        request.headers().forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!lower.equals("host")) {
                headers.set(lower, value);
            }
        });
        return headers.setInt(HttpHeaderNames.CONTENT_LENGTH, request.body().length);
    }
}
