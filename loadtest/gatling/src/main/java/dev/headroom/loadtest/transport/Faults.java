package dev.headroom.loadtest.transport;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.proxy.ProxyConnectException;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Why there is no connection: in a sentence, with what to do about it. */
final class Faults {

    private Faults() {}

    /**
     * Why something could not be reached.
     *
     * @param whom name and port of it, whether it is a target or a proxy before it
     * @param cause what happened
     */
    static String sentence(InetSocketAddress whom, Throwable cause) {
        String host = whom.getHostString();
        String there = host + ":" + whom.getPort();
        if (has(cause, UnknownHostException.class)) {
            return "the name " + host
                    + " is not known here; check its spelling, the Region in it, and this machine's DNS";
        }
        if (has(cause, ProxyConnectException.class)) {
            return "the proxy did not let us through to " + there + ": " + words(cause)
                    + "; check HTTPS_PROXY and NO_PROXY, or https.proxyHost, https.proxyPort and http.nonProxyHosts where Java is"
                    + " told of the proxy";
        }
        return certificate(host, cause).or(() -> tls(there, cause)).orElseGet(() -> socket(there, cause));
    }

    private static Optional<String> certificate(String host, Throwable cause) {
        String whose = "the certificate of " + host;
        if (has(cause, CertificateExpiredException.class)) {
            return Optional.of(whose + " has expired; have it renewed, or set this machine's clock right");
        }
        if (has(cause, CertificateNotYetValidException.class)) {
            return Optional.of(whose + " is not valid yet; set this machine's clock right");
        }
        if (has(cause, CertPathBuilderException.class)) {
            return Optional.of(
                    whose + " is signed by nobody whom this Java trusts: it signs itself, or something between"
                            + " looks into TLS; add who signed it to a trust store and give Java"
                            + " -Djavax.net.ssl.trustStore=FILE, which the headroom command takes in HEADROOM_JAVA_OPTS");
        }
        if (says(cause, "No subject alternative") || says(cause, "No name matching")) {
            return Optional.of(whose + " is for another name; call the server by the name that is in it");
        }
        return has(cause, CertificateException.class)
                ? Optional.of(whose + " is not accepted by this Java: " + words(root(cause)) + "; have it replaced")
                : Optional.empty();
    }

    private static Optional<String> tls(String there, Throwable cause) {
        if (has(cause, NotSslRecordException.class)) {
            return Optional.of(there + " does not speak TLS; take http:// instead of https://, or another port");
        }
        if (has(cause, SslHandshakeTimeoutException.class)) {
            return Optional.of(there + " took the connection and then said nothing: is it a TLS port?");
        }
        if (has(cause, SSLException.class)) {
            return Optional.of(there + " and this Java do not agree on TLS: " + words(cause)
                    + "; check the port and what lies between");
        }
        return has(cause, ClosedChannelException.class)
                ? Optional.of(
                        there + " closed the connection before TLS was agreed on; check the port and what lies between")
                : Optional.empty();
    }

    private static String socket(String there, Throwable cause) {
        if (has(cause, ConnectTimeoutException.class)) {
            return there + " does not answer; check the firewall, the security group or the VPC endpoint between";
        }
        if (has(cause, NoRouteToHostException.class)) {
            return "no way leads to " + there + "; check this machine's network";
        }
        if (says(cause, "open files")) {
            return "this machine may open no more connections at once; raise its limit with ulimit -n, or take HTTP/2";
        }
        // The native sockets of Netty have no exception of their own for it.
        if (has(cause, BindException.class) || says(cause, "assign requested address")) {
            return "this machine has no port left for another connection to " + there
                    + "; take fewer connections, HTTP/2, or another machine";
        }
        if (has(cause, ConnectException.class)) {
            return "nobody listens at " + there + "; check the address, and that the server has started";
        }
        return "no connection to " + there + ": " + words(cause);
    }

    /** HTTP/2 was begun, and the server hung up. */
    static String noHttp2(InetSocketAddress whom) {
        return whom.getHostString() + ":" + whom.getPort()
                + " does not speak HTTP/2 in the way that was asked for; take HTTP/1.1";
    }

    private static Throwable root(Throwable cause) {
        Throwable at = cause;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return at;
    }

    private static String words(Throwable cause) {
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static boolean says(Throwable cause, String words) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at.getMessage() != null && at.getMessage().contains(words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Throwable cause, Class<? extends Throwable> type) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return true;
            }
        }
        return false;
    }
}
