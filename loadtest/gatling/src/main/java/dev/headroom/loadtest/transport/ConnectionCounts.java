package dev.headroom.loadtest.transport;

/**
 * Connections of a transport so far.
 *
 * @param opened that were made and could be used
 * @param reused attempts that went on a connection which had carried another before
 * @param failed that could not be made
 * @param tlsHandshakes that were completed
 * @param fellBack that spoke HTTP/1.1 though HTTP/2 was asked for
 */
public record ConnectionCounts(long opened, long reused, long failed, long tlsHandshakes, long fellBack) {

    /** No connection. */
    public static final ConnectionCounts NONE = new ConnectionCounts(0, 0, 0, 0, 0);

    /** Those of two transports together. */
    public ConnectionCounts plus(ConnectionCounts other) {
        return new ConnectionCounts(
                opened + other.opened,
                reused + other.reused,
                failed + other.failed,
                tlsHandshakes + other.tlsHandshakes,
                fellBack + other.fellBack);
    }
}
