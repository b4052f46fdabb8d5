package dev.headroom.emulator.cloudwatch;

import dev.headroom.emulator.truth.Invocation;
import dev.headroom.emulator.truth.Timing;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Invocations as a witness sees them. */
final class Seen {

    static final String LLAMA = "meta.llama3-1-8b-instruct-v1:0";
    static final String HAIKU = "anthropic.claude-3-haiku-20240307-v1:0";

    private Seen() {}

    static Invocation.Call call(String operation, String modelId, String model, boolean provisioned) {
        return new Invocation.Call(operation, modelId, model, provisioned, 0, 0, "default", Map.of());
    }

    static Invocation answered(Invocation.Call call, Invocation.Usage usage, long latency, long firstToken) {
        Timing timing = new Timing(latency, firstToken, 0, new long[0], new long[0]);
        return of(call, new Invocation.Outcome(200, "", "end_turn", "", "", false), usage, timing);
    }

    /** A stream of Llama on demand. */
    static Invocation stream(int input, int output, long latency, long firstToken) {
        return answered(
                call("ConverseStream", LLAMA, LLAMA, false),
                new Invocation.Usage(input, output, 0, 0),
                latency,
                firstToken);
    }

    static Invocation failed(int status, String error, boolean abandoned) {
        return of(
                call("Converse", LLAMA, LLAMA, false),
                new Invocation.Outcome(status, error, "", "", "", abandoned),
                Invocation.Usage.NONE,
                Timing.NONE);
    }

    private static Invocation of(
            Invocation.Call call, Invocation.Outcome outcome, Invocation.Usage usage, Timing timing) {
        return new Invocation(0, "id", Instant.EPOCH, call, outcome, usage, timing, Optional.empty());
    }
}
