package dev.headroom.loadtest.transport;

import java.util.OptionalLong;

/**
 * When the parts of an attempt happened, in nanoseconds of the transport's clock.
 *
 * @param dispatchedNanos when it was handed to the transport
 * @param connectedNanos when a connection took it, where one did: at once, or after it was made
 * @param headersNanos when the head of the response came, where one came
 * @param endNanos when it was over
 */
public record Moments(long dispatchedNanos, OptionalLong connectedNanos, OptionalLong headersNanos, long endNanos) {}
