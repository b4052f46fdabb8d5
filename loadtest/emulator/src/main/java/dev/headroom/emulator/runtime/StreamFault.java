package dev.headroom.emulator.runtime;

import dev.headroom.emulator.fault.FaultRule;
import dev.headroom.emulator.http.Exchange;
import dev.headroom.emulator.http.Json;
import java.util.Arrays;

/** What a fault does to a stream that is under way. */
final class StreamFault {

    private static final int CHECKSUM_BYTES = 4;

    private final Attempt attempt;
    private final Exchange exchange;

    StreamFault(Attempt attempt, Exchange exchange) {
        this.attempt = attempt;
        this.exchange = exchange;
    }

    /** Strikes in the place of a frame. */
    void strike(FaultRule rule, byte[] frame) {
        switch (rule.fault()) {
            case STALL -> attempt.stall(rule.delayMillis().orElseThrow(), frame);
            case STREAM_THROTTLE ->
                exception(
                        "throttlingException",
                        "ThrottlingException",
                        "Too many tokens, please wait before trying again.");
            case STREAM_ERROR ->
                exception(
                        "modelStreamErrorException",
                        "ModelStreamErrorException",
                        "An error occurred while streaming the response. Retry your request.");
            case RESET_IN_STREAM -> {
                exchange.reset();
                attempt.broken("connection reset");
            }
            case HALF_CLOSE -> {
                exchange.shutOutput();
                attempt.broken("connection half closed");
            }
            case CORRUPT_FRAME -> last(flipped(frame, frame.length - CHECKSUM_BYTES - 2), "corrupted frame");
            case WRONG_CRC -> last(flipped(frame, frame.length - 1), "wrong checksum");
            case TRUNCATE -> last(Arrays.copyOf(frame, frame.length / 2), "truncated stream");
            default -> throw new IllegalStateException(rule.fault() + " does not strike streams");
        }
    }

    private void exception(String type, String error, String message) {
        exchange.finish(Frame.exception(type, Json.bytes(Json.object().put("message", message))));
        attempt.broken(error);
    }

    private void last(byte[] bytes, String error) {
        exchange.finish(bytes);
        attempt.broken(error);
    }

    /** A copy: frames are shared. */
    private static byte[] flipped(byte[] frame, int at) {
        byte[] copy = frame.clone();
        copy[at] ^= 1;
        return copy;
    }
}
