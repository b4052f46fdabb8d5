package dev.headroom.loadtest.transport;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says of proxies, as curl reads it: {@code https_proxy} or {@code HTTPS_PROXY}, and {@code no_proxy} or
 * {@code NO_PROXY}, whose hosts stand for what is below them too.
 */
final class ProxyVariables {

    private static final int HTTP_PORT = 80;

    private final Map<String, String> environment;

    ProxyVariables(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @throws IllegalArgumentException where the proxy is none of HTTP */
    Optional<Tunnel> tunnelTo(Target target) {
        String proxy = value("https_proxy");
        return proxy.isEmpty() || isReachedWithout(target) ? Optional.empty() : Optional.of(tunnel(proxy));
    }

    private String value(String name) {
        String lower = environment.getOrDefault(name, "");
        return (lower.isBlank() ? environment.getOrDefault(name.toUpperCase(Locale.ROOT), "") : lower).strip();
    }

    private boolean isReachedWithout(Target target) {
        String host = target.endpoint().getHost().toLowerCase(Locale.ROOT);
        return isHere(host)
                || Arrays.stream(value("no_proxy").toLowerCase(Locale.ROOT).split("[,\\s]+"))
                        .anyMatch(entry -> covers(entry, host, target.port()));
    }

    /** As Java has it. */
    private static boolean isHere(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private static boolean covers(String entry, String host, int port) {
        if (entry.equals("*")) {
            return true;
        }
        String name = entry.replaceFirst("^\\*?\\.", "").replaceFirst(":" + port + "$", "");
        return !name.isEmpty() && (host.equals(name) || host.endsWith("." + name));
    }

    private static Tunnel tunnel(String proxy) {
        URI uri = parsed(proxy.contains("://") ? proxy : "http://" + proxy);
        if (uri == null || !"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException("HTTPS_PROXY" + (proxy.contains("@") ? "" : " is '" + proxy + "',")
                    + " must be the address of a proxy of HTTP, as in http://proxy.example.com:3128; correct it, or"
                    + " unset it");
        }
        int port = uri.getPort() < 0 ? HTTP_PORT : uri.getPort();
        return new Tunnel(InetSocketAddress.createUnresolved(uri.getHost(), port), login(uri.getRawUserInfo()));
    }

    private static @Nullable URI parsed(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            // Its words would repeat a password.
            return null;
        }
    }

    private static Optional<Tunnel.Login> login(@Nullable String userInfo) {
        if (userInfo == null) {
            return Optional.empty();
        }
        String[] parts = userInfo.split(":", 2);
        return Optional.of(new Tunnel.Login(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
