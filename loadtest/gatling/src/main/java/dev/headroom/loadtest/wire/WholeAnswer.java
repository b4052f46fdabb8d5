package dev.headroom.loadtest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.netty.buffer.ByteBuf;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is sent only as a whole. Once it has come it has one content event, at the time of its last bytes: its first
 * token is its last, and it has no gaps and no thinking to be timed.
 */
final class WholeAnswer extends NotedAnswer {

    private final JsonBody body = new JsonBody();
    private final InvokeHead head = new InvokeHead();
    private final BiConsumer<JsonNode, AnswerNotes> words;
    private final boolean keepsText;
    private long lastBytesNanos;
    private @Nullable AnswerNotes notes;

    private WholeAnswer(BiConsumer<JsonNode, AnswerNotes> words, boolean keepsText) {
        this.words = words;
        this.keepsText = keepsText;
    }

    static WholeAnswer ofConverse(boolean keepsText) {
        return new WholeAnswer(ConverseWords::readWhole, keepsText);
    }

    static WholeAnswer ofInvoke(FamilyWords words, boolean keepsText) {
        return new WholeAnswer(words::readWhole, keepsText);
    }

    @Override
    public void headers(UnaryOperator<@Nullable String> byName) {
        head.read(byName);
        notes = null;
    }

    @Override
    public void feed(ByteBuf part, long nanos) {
        body.add(part);
        lastBytesNanos = nanos;
        notes = null;
    }

    @Override
    AnswerNotes notes() {
        AnswerNotes known = notes;
        if (known == null) {
            known = read();
            notes = known;
        }
        return known;
    }

    private AnswerNotes read() {
        JsonNode json = body.json();
        try {
            return json.isObject() ? read(json) : new AnswerNotes(false);
        } catch (BrokenStreamException e) {
            // The bytes are all taken by now: there is nobody to be told but by the answer's not being whole.
            return new AnswerNotes(false);
        }
    }

    private AnswerNotes read(JsonNode json) {
        AnswerNotes read = new AnswerNotes(keepsText);
        read.at(lastBytesNanos);
        read.answer(MissingNode.getInstance());
        words.accept(json, read);
        head.note(read);
        read.tokens().end();
        return read;
    }

    @Override
    public boolean isWhole() {
        return notes().tokens().isFinal();
    }
}
