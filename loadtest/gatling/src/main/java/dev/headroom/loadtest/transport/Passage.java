package dev.headroom.loadtest.transport;

import java.util.Optional;

/**
 * How an attempt was carried.
 *
 * @param wasSent whether the service may have seen it; what was never sent has cost nothing
 * @param onNewConnection whether the connection that took it had carried nothing before
 * @param spoken what that connection spoke; empty where there was none
 * @param fault why it was not sent, in a sentence; empty where it was, or was given up before that was known
 */
public record Passage(boolean wasSent, boolean onNewConnection, Optional<HttpVersion> spoken, String fault) {

    /** Not sent, for a reason. */
    public static Passage none(String fault) {
        return new Passage(false, false, Optional.empty(), fault);
    }
}
