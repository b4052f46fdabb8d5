package dev.headroom.emulator.logs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.emulator.http.Json;
import dev.headroom.emulator.truth.Invocation;
import dev.headroom.emulator.truth.Timing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Requests that are over, for tests. */
final class Calls {

    static final String MODEL = "meta.llama3-1-8b-instruct-v1:0";
    static final Invocation.Outcome ANSWERED = new Invocation.Outcome(200, "", "end_turn", "", "", false);

    private Calls() {}

    static JsonNode json(String text) {
        return Json.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static Invocation.Call call(String operation, String modelId) {
        return new Invocation.Call(operation, modelId, MODEL, false, 7, 100, "default", Map.of());
    }

    static Invocation over(
            String requestId, Invocation.Call call, Invocation.Outcome outcome, Invocation.Bodies bodies) {
        return new Invocation(
                0,
                requestId,
                Instant.parse("2026-03-04T05:06:07.890Z"),
                call,
                outcome,
                new Invocation.Usage(7, 11, 3, 2),
                Timing.NONE,
                Optional.of(bodies));
    }

    static Invocation answered(String requestId) {
        return over(
                requestId, call("Converse", MODEL), ANSWERED, bodies("{'messages':[]}", "{'stopReason':'end_turn'}"));
    }

    static Invocation ended(String requestId, int status, String error) {
        Invocation.Outcome outcome = new Invocation.Outcome(status, error, "", "", "", false);
        return over(requestId, call("Converse", MODEL), outcome, bodies("{}", "{}"));
    }

    static Invocation.Bodies bodies(String input, String output) {
        return new Invocation.Bodies(json(input), json(output));
    }
}
