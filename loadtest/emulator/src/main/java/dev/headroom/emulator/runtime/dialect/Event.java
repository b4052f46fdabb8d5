package dev.headroom.emulator.runtime.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One event of a stream.
 *
 * @param type as in {@code contentBlockDelta}; in InvokeModel's streams always {@code chunk}
 * @param json what it says
 */
public record Event(String type, ObjectNode json) {

    static Event chunk(ObjectNode json) {
        return new Event("chunk", json);
    }
}
