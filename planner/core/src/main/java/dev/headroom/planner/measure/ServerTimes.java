package dev.headroom.planner.measure;

import java.util.OptionalLong;

/**
 * What the service says of its own time, in milliseconds.
 *
 * @param latencyMillis its {@code metrics.latencyMs}, or {@code invocationLatency}, where it came
 * @param firstByteMillis its {@code firstByteLatency}, where it came
 */
public record ServerTimes(OptionalLong latencyMillis, OptionalLong firstByteMillis) {

    /** It said nothing. */
    public static final ServerTimes UNKNOWN = new ServerTimes(OptionalLong.empty(), OptionalLong.empty());

    /** The whole latency alone. */
    public static ServerTimes latency(OptionalLong millis) {
        return new ServerTimes(millis, OptionalLong.empty());
    }
}
