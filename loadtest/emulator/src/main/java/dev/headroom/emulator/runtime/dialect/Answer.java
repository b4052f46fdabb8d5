package dev.headroom.emulator.runtime.dialect;

import dev.headroom.emulator.capacity.Load;
import java.util.Optional;

/**
 * A finished answer.
 *
 * @param requestId of the request
 * @param model id of the foundation model
 * @param load what the prompt weighed
 * @param outputTokens tokens of the answer
 * @param text the answer; empty where nobody needs it whole
 * @param tool the tool that it calls; absent where it is text
 * @param stopReason why it stopped, in Converse's words
 * @param stopSequence the text that stopped it; absent where none did
 * @param serving how it was served
 * @param latencyMillis from arrival to the last token
 * @param firstTokenMillis from arrival to the first
 */
public record Answer(
        String requestId,
        String model,
        Load load,
        int outputTokens,
        String text,
        Optional<String> tool,
        String stopReason,
        Optional<String> stopSequence,
        Serving serving,
        long latencyMillis,
        long firstTokenMillis) {

    /**
     * How an answer is served.
     *
     * @param tier tier that served it
     * @param latency {@code standard} or {@code optimized}, where the caller chose
     */
    public record Serving(String tier, Optional<String> latency) {}

    /** Whether the limit of tokens cut it. */
    boolean isCut() {
        return stopReason.equals("max_tokens");
    }
}
