package dev.headroom.loadtest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.netty.buffer.ByteBuf;
import java.util.OptionalLong;

/** The answer of CountTokens: a number, no token of its own, and nothing to pay. */
public final class CountTokensAnswer extends NotedAnswer {

    private final AnswerNotes notes = new AnswerNotes(false);
    private final JsonBody body = new JsonBody();

    @Override
    public void feed(ByteBuf bytes, long nanos) {
        body.add(bytes);
    }

    @Override
    AnswerNotes notes() {
        return notes;
    }

    /** Input tokens that the request would be charged for, once they are known. */
    public OptionalLong inputTokens() {
        JsonNode count = body.json().path("inputTokens");
        return count.isIntegralNumber() && count.asLong() >= 0 ? OptionalLong.of(count.asLong()) : OptionalLong.empty();
    }

    @Override
    public boolean isWhole() {
        return inputTokens().isPresent();
    }
}
