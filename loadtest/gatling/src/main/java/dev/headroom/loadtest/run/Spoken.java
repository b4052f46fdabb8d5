package dev.headroom.loadtest.run;

import dev.headroom.loadtest.transport.ConnectionCounts;
import dev.headroom.loadtest.transport.HttpVersion;
import dev.headroom.loadtest.transport.Target;
import java.util.Locale;

/** Which HTTP a target was spoken to in, for behind its name. */
public final class Spoken {

    private Spoken() {}

    /** A target's label before it was spoken to, with what is asked for. */
    public static String planned(Target target) {
        return target.label() + of(target.link().version(), ConnectionCounts.NONE);
    }

    /**
     * As in {@code over HTTP/2}, with a space before it; empty of HTTP/1.1 that was asked for.
     *
     * @param asked what was asked for
     * @param connections over which it was spoken
     */
    static String of(HttpVersion asked, ConnectionCounts connections) {
        return switch (asked) {
            case HTTP_1_1 -> "";
            case H2C -> " over HTTP/2 without TLS";
            case H2 -> " over " + agreed(connections);
        };
    }

    private static String agreed(ConnectionCounts connections) {
        if (connections.fellBack() == 0) {
            return "HTTP/2";
        }
        return connections.fellBack() == connections.opened()
                ? "HTTP/1.1 (HTTP/2 was asked for and not offered)"
                : String.format(
                        Locale.ROOT,
                        "HTTP/2 (HTTP/1.1 on %d of %d connections, where it was not offered)",
                        connections.fellBack(),
                        connections.opened());
    }
}
