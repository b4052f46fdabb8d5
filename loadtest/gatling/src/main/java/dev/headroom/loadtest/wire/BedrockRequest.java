package dev.headroom.loadtest.wire;

import java.util.Map;

/** A request that is ready to be sent, and knows how its answer is read. */
public interface BedrockRequest {

    Operation operation();

    /** The body, in UTF-8. */
    byte[] json();

    /** Headers that belong to the request, in lower case: they must be sent, and signed where the request is signed. */
    default Map<String, String> headers() {
        return Map.of();
    }

    /** The most output tokens that can be charged for it; 0 where it makes none. */
    int maxTokens();

    /** A number of input tokens that it cannot be charged more than. */
    int mostInputTokens();

    /** A reader for one answer, which keeps its text where that is asked for. */
    AnswerReader answer(boolean keepsText);

    /** A reader for one answer, which keeps none of its text. */
    default AnswerReader answer() {
        return answer(false);
    }

    /** This request without what was put around it. */
    default BedrockRequest plain() {
        return this;
    }

    /** The same request, whose answers keep their text. */
    default BedrockRequest keepingText() {
        return new TextKept(this);
    }
}
