package dev.headroom.emulator.cloudwatch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.AwsError;

/** One operation of the API, free of protocols. In an answer a moment is a {@code POJONode} of an {@code Instant}. */
@FunctionalInterface
interface Operation {

    /**
     * Answers.
     *
     * @throws AwsError where the answer is an error
     */
    ObjectNode answer(ObjectNode request);
}
