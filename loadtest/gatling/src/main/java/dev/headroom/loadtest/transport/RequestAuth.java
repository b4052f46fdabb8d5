package dev.headroom.loadtest.transport;

import java.net.URI;
import java.util.Map;

/** Proves to Bedrock who is asking. */
public interface RequestAuth {

    /**
     * The headers to send with a POST of {@code body} to {@code uri}. They hold secrets: they go on the wire and nowhere else.
     *
     * @param uri scheme, host, port and encoded path
     * @param own headers of the request itself, which are signed with it where it is signed
     * @param body the whole body
     */
    Map<String, String> headers(URI uri, Map<String, String> own, byte[] body);
}
