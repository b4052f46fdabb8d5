package dev.headroom.config;

/** When a test makes its connections. */
public enum FirstConnections {
    /** Before a level begins whose users are known, so that no request of it waits for one. */
    WARM,
    /** When a request needs one and finds none, as a client that has just started does. */
    COLD
}
