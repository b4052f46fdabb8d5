package dev.headroom.loadtest.wire;

/** A request that has a model answer a conversation. */
public sealed interface InferenceRequest extends BedrockRequest permits ConverseBody, InvokeBody {

    /**
     * The key of the request metadata that carries {@link Inference#outputTokens}: it marks load-test traffic in invocation logs, and
     * the emulator obeys it.
     */
    String OUTPUT_TOKENS_KEY = "headroom-output-tokens";

    Conversation conversation();

    Inference inference();

    @Override
    default int maxTokens() {
        return inference().maxTokens();
    }

    /** The length that the answer should have, in tokens. */
    default int outputTokens() {
        return inference().outputTokens();
    }

    /** What the user says now. */
    default String prompt() {
        return conversation().prompt();
    }
}
