package dev.headroom.loadtest.transport;

import dev.headroom.loadtest.wire.BedrockRequest;
import java.time.Duration;

/**
 * One request to send once.
 *
 * @param modelId model id, profile id or ARN
 * @param body what it says
 * @param timeout how long it may take, from being handed over to its end
 */
public record Call(String modelId, BedrockRequest body, Duration timeout) {}
