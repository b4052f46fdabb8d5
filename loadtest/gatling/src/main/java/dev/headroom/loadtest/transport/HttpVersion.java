package dev.headroom.loadtest.transport;

/** A version of HTTP: the one that is asked for, or the one that was spoken. */
public enum HttpVersion {
    /** One attempt at a time on a connection. */
    HTTP_1_1,
    /** HTTP/2 over TLS, where the server offers it (ALPN); HTTP/1.1 where it does not. */
    H2,
    /** HTTP/2 without TLS, known beforehand to be spoken. */
    H2C
}
