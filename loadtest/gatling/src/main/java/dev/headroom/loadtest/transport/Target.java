package dev.headroom.loadtest.transport;

import dev.headroom.loadtest.wire.Operation;
import dev.headroom.planner.quantity.Require;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where requests go.
 *
 * @param label as a reader of the measurements would know it: {@code emulator}, {@code aws us-west-2}; no secret
 * @param endpoint scheme, host and port of a bedrock-runtime endpoint
 * @param auth who is asking
 * @param link how it is spoken to
 */
public record Target(String label, URI endpoint, RequestAuth auth, Link link) {

    /**
     * @throws IllegalArgumentException where the endpoint is not an http or https address of a host, or is more than that, or does not
     *     go with the version of HTTP
     */
    public Target {
        Require.text("label of the target", label);
        String scheme = String.valueOf(endpoint.getScheme()).toLowerCase(Locale.ROOT);
        Require.that(
                (scheme.equals("http") || scheme.equals("https")) && endpoint.getHost() != null,
                "the target is '" + endpoint
                        + "', must be a URL as in https://bedrock-runtime.us-west-2.amazonaws.com");
        Require.that(
                isBare(endpoint),
                "the target at " + endpoint.getHost()
                        + " has no path, query or user in its URL, only a scheme, a host and a port; leave out the rest");
        Require.within("port of the target", endpoint.getPort() < 0 ? 80 : endpoint.getPort(), 1, 65_535);
        requireFit(scheme, link.version());
    }

    /** Spoken to over HTTP/1.1. */
    public Target(String label, URI endpoint, RequestAuth auth) {
        this(label, endpoint, auth, Link.HTTP_1_1);
    }

    private static void requireFit(String scheme, HttpVersion version) {
        Require.that(
                version != HttpVersion.H2 || scheme.equals("https"),
                "HTTP/2 as h2 is agreed on in TLS, and the target is an http URL; take https, or h2c");
        Require.that(
                version != HttpVersion.H2C || scheme.equals("http"),
                "HTTP/2 as h2c has no TLS, and the target is an https URL; take http, or h2");
    }

    /** The same, spoken to in another way. */
    public Target over(Link other) {
        return new Target(label, endpoint, auth, other);
    }

    /** The same, spoken to over HTTP/2: as h2 where it has TLS, as h2c where it has none. */
    public Target overHttp2() {
        return over(Link.of(isSecure() ? HttpVersion.H2 : HttpVersion.H2C));
    }

    private static boolean isBare(URI endpoint) {
        String path = endpoint.getRawPath();
        return (path.isEmpty() || path.equals("/"))
                && endpoint.getRawQuery() == null
                && endpoint.getRawFragment() == null
                && endpoint.getRawUserInfo() == null;
    }

    public boolean isSecure() {
        return "https".equalsIgnoreCase(endpoint.getScheme());
    }

    public int port() {
        int named = endpoint.getPort();
        return named >= 0 ? named : standardPort();
    }

    private int standardPort() {
        return isSecure() ? 443 : 80;
    }

    /** The Host header: with a port only where it is not the scheme's own. */
    String hostHeader() {
        return port() == standardPort() ? endpoint.getHost() : endpoint.getHost() + ":" + endpoint.getPort();
    }

    /** The address of an operation for a model id, profile id or ARN, encoded as one path segment. */
    public URI address(String modelId, Operation operation) {
        String segment = URLEncoder.encode(modelId, StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create(endpoint.getScheme() + "://" + hostHeader() + "/model/" + segment + "/" + operation.path());
    }
}
