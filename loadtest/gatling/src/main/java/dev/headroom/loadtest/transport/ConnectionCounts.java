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
public record ConnectionCounts(long opened, long reused, long failed, long tlsHandshakes, long fellBack) {}
