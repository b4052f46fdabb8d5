package dev.headroom.loadtest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What is known of an answer so far. */
final class AnswerNotes {

    private static final String UNKNOWN = "unknown";

    private final ContentTimes times = new ContentTimes();
    private final TokenCounts tokens = new TokenCounts();
    private final @Nullable StringBuilder text;
    private long now;
    private String stopReason = "";
    private String exceptionName = "";
    private String servedTier = "";
    private OptionalLong latencyMillis = OptionalLong.empty();
    private OptionalLong firstByteMillis = OptionalLong.empty();

    AnswerNotes(boolean keepsText) {
        this.text = keepsText ? new StringBuilder() : null;
    }

    /** What comes from here on came at {@code nanos}. */
    void at(long nanos) {
        now = nanos;
    }

    ContentTimes times() {
        return times;
    }

    TokenCounts tokens() {
        return tokens;
    }

    boolean keepsText() {
        return text != null;
    }

    /** A piece of the answer came; its text is kept where that is asked for. */
    void answer(JsonNode piece) {
        if (!isEmpty(piece)) {
            times.answer(now);
            keep(piece);
        }
    }

    /** A piece of the input of a tool came. */
    void tool(JsonNode piece) {
        if (!isEmpty(piece)) {
            times.answer(now);
        }
    }

    /** Keeps text that is no event of its own. */
    void keep(JsonNode piece) {
        if (text != null && piece.isTextual()) {
            text.append(piece.textValue());
        }
    }

    void thinking(JsonNode piece) {
        if (!isEmpty(piece)) {
            times.thinking(now);
        }
    }

    /** Models open a block with a piece that has no text, before any token is there; it is no content. */
    static boolean isEmpty(JsonNode piece) {
        return piece.isTextual() && piece.textValue().isEmpty();
    }

    /** Takes the reason unless it is null, which models send until they stop. */
    void stopReason(JsonNode reason) {
        stopReason = reason.isTextual() ? plain(reason.textValue()) : stopReason;
    }

    void exception(String name) {
        exceptionName = name.isEmpty() ? UNKNOWN : plain(name);
    }

    /** Takes the tier unless it is no text. */
    void servedTier(JsonNode tier) {
        servedTier = tier.isTextual() ? plain(tier.textValue()) : servedTier;
    }

    void latencies(JsonNode latency, JsonNode firstByte) {
        latencyMillis = millis(latency, latencyMillis);
        firstByteMillis = millis(firstByte, firstByteMillis);
    }

    private static OptionalLong millis(JsonNode millis, OptionalLong before) {
        return millis.isNumber() ? OptionalLong.of(millis.asLong()) : before;
    }

    /** Reasons and names are single words; what a service might put in their place is not written into a file. */
    private static String plain(String word) {
        boolean isWord = word.length() <= 64
                && word.chars().allMatch(c -> c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
        return isWord ? word : UNKNOWN;
    }

    String stopReason() {
        return stopReason;
    }

    String exceptionName() {
        return exceptionName;
    }

    String servedTier() {
        return servedTier;
    }

    OptionalLong latencyMillis() {
        return latencyMillis;
    }

    OptionalLong firstByteMillis() {
        return firstByteMillis;
    }

    String text() {
        return text == null ? "" : text.toString();
    }
}
