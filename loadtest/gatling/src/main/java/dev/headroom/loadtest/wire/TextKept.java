package dev.headroom.loadtest.wire;

import java.util.Map;

/** A request whose answers keep their text. */
record TextKept(BedrockRequest request) implements BedrockRequest {

    @Override
    public Operation operation() {
        return request.operation();
    }

    @Override
    public BedrockRequest plain() {
        return request;
    }

    @Override
    public byte[] json() {
        return request.json();
    }

    @Override
    public Map<String, String> headers() {
        return request.headers();
    }

    @Override
    public int maxTokens() {
        return request.maxTokens();
    }

    @Override
    public int mostInputTokens() {
        return request.mostInputTokens();
    }

    @Override
    public AnswerReader answer(boolean keepsText) {
        return request.answer(true);
    }
}
