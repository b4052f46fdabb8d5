package dev.headroom.emulator.truth;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One request to a model as it truly went, told when it is over. Metrics, invocation logs and the truth file are all made of these.
 *
 * @param number order of arrival, from 0
 * @param requestId as the client got it in {@code x-amzn-RequestId}
 * @param arrived on the emulator's clock
 * @param call what was asked for
 * @param outcome how it ended
 * @param usage tokens that it used
 * @param timing when things happened
 * @param bodies what was said, kept only while invocation logging is on
 */
public record Invocation(
        long number,
        String requestId,
        Instant arrived,
        Call call,
        Outcome outcome,
        Usage usage,
        Timing timing,
        Optional<Bodies> bodies) {

    /**
     * What was asked for.
     *
     * @param operation as in {@code ConverseStream}
     * @param modelId as the caller named it: a model, an inference profile or a provisioned model, by id or ARN
     * @param model id of the foundation model behind it
     * @param provisioned whether bought units served it
     * @param inputTokens tokens of the prompt, cached ones among them
     * @param maxTokens most output tokens
     * @param serviceTier as in {@code default}
     * @param metadata the request's metadata
     */
    public record Call(
            String operation,
            String modelId,
            String model,
            boolean provisioned,
            int inputTokens,
            int maxTokens,
            String serviceTier,
            Map<String, String> metadata) {

        /** Copies. */
        public Call {
            metadata = Map.copyOf(metadata);
        }

        /** Whether the answer comes as a stream. */
        public boolean streamed() {
            return operation.endsWith("Stream");
        }
    }

    /**
     * How a request ended.
     *
     * @param status HTTP's code; 200 also where a stream broke later
     * @param error AWS's name of the error, also of one inside the stream; empty where there was none
     * @param stopReason as in {@code end_turn}; empty where the answer was not finished
     * @param refusedBy the limit that refused it, as in {@code on-demand tokens per minute}; empty where none did
     * @param fault the fault that was injected; empty where none was
     * @param abandoned whether the client went away before the end
     */
    public record Outcome(
            int status, String error, String stopReason, String refusedBy, String fault, boolean abandoned) {

        /** Whether the answer was served whole. */
        public boolean answered() {
            return status == 200 && error.isEmpty() && !stopReason.isEmpty();
        }

        /** Whether a quota or a unit's capacity refused it. */
        public boolean throttled() {
            return status == 429 && !notReady();
        }

        /** Whether the purchase that was to serve it was still being created; a 429 too, but of no quota. */
        public boolean notReady() {
            return error.equals("ModelNotReadyException");
        }
    }

    /**
     * Tokens as the bill counts them.
     *
     * @param inputTokens input without what was read from or written to the cache
     * @param outputTokens output
     * @param cacheReadTokens input read from the cache
     * @param cacheWriteTokens input written to it
     */
    public record Usage(int inputTokens, int outputTokens, int cacheReadTokens, int cacheWriteTokens) {

        /** Nothing. */
        public static final Usage NONE = new Usage(0, 0, 0, 0);
    }

    /**
     * What was said, as invocation logging shows it.
     *
     * @param input the request's body
     * @param output the answer's body, or the array of its events
     */
    public record Bodies(JsonNode input, JsonNode output) {}
}
