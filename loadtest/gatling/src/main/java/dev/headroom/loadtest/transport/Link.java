package dev.headroom.loadtest.transport;

import dev.headroom.planner.quantity.Require;

/**
 * How a target is spoken to.
 *
 * @param version of HTTP that is asked for
 * @param mostStreams attempts at the same time on one connection of HTTP/2, at least 1; the server may allow fewer
 */
public record Link(HttpVersion version, int mostStreams) {

    /** What RFC 9113, section 6.5.2, recommends servers to allow at least. */
    private static final int STREAMS = 100;

    /** HTTP/1.1. */
    public static final Link HTTP_1_1 = of(HttpVersion.HTTP_1_1);

    /** @throws IllegalArgumentException where there is room for no stream */
    public Link {
        Require.atLeast("most streams on a connection", mostStreams, 1);
    }

    /** This version, with at most 100 streams on a connection. */
    public static Link of(HttpVersion version) {
        return new Link(version, STREAMS);
    }
}
