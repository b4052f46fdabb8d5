package dev.headroom.emulator.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;
import dev.headroom.emulator.http.Reply;
import dev.headroom.emulator.http.Request;
import java.util.Optional;

/**
 * One protocol of a service. What an operation takes and gives is the same tree in all of them; a {@link java.time.Instant} stands
 * in it as a POJO node.
 */
public interface Codec {

    /** The operation that a request names; empty where it is not a request of this service in this protocol. */
    Optional<String> operation(Request request);

    /**
     * What the request gives to its operation.
     *
     * @throws AwsError 400 SerializationException where it cannot be read
     */
    Input input(Request request);

    /** What the operation gives back. */
    Reply output(String operation, ObjectNode result);

    /** An error. */
    Reply error(AwsError error);
}
