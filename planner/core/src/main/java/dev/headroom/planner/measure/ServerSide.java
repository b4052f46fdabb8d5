package dev.headroom.planner.measure;

import dev.headroom.planner.quantity.Require;
import java.util.OptionalLong;

/**
 * What the service says of an attempt: its name there, and its own times in milliseconds.
 *
 * @param requestId by which the service's invocation logs and its support know the attempt; empty where none was said
 * @param latencyMillis its {@code metrics.latencyMs}, or {@code invocationLatency}, where it came
 * @param firstByteMillis its {@code firstByteLatency}, where it came
 */
public record ServerSide(String requestId, OptionalLong latencyMillis, OptionalLong firstByteMillis) {

    /** It said nothing. */
    public static final ServerSide UNKNOWN = new ServerSide("", OptionalLong.empty(), OptionalLong.empty());

    private static final int LONGEST_ID = 64;

    /** @throws IllegalArgumentException where the id is none */
    public ServerSide {
        Require.that(
                requestId.isEmpty() || isId(requestId),
                "request id is '" + requestId + "', must be letters, digits and hyphens, at most " + LONGEST_ID);
    }

    /** Without a name. */
    public ServerSide(OptionalLong latencyMillis, OptionalLong firstByteMillis) {
        this("", latencyMillis, firstByteMillis);
    }

    /** The whole latency alone. */
    public static ServerSide latency(OptionalLong millis) {
        return new ServerSide(millis, OptionalLong.empty());
    }

    /** Whether a word can be a request id: letters, digits and hyphens, at most 64. */
    public static boolean isId(String word) {
        return !word.isEmpty() && word.length() <= LONGEST_ID && word.chars().allMatch(ServerSide::isOfAnId);
    }

    private static boolean isOfAnId(int c) {
        return c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
