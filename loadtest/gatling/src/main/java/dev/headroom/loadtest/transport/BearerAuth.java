package dev.headroom.loadtest.transport;

import dev.headroom.planner.quantity.Require;
import java.net.URI;
import java.util.Map;

/** A Bedrock API key, as {@code AWS_BEARER_TOKEN_BEDROCK} holds one. */
public final class BearerAuth implements RequestAuth {

    private final Map<String, String> headers;

    /** @throws IllegalArgumentException where the key is blank */
    public BearerAuth(String key) {
        headers = Map.of("Authorization", "Bearer " + Require.text("the Bedrock API key", key));
    }

    @Override
    public Map<String, String> headers(URI uri, Map<String, String> own, byte[] body) {
        return headers;
    }
}
