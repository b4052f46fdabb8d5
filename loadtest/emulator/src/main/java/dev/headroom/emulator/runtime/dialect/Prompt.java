package dev.headroom.emulator.runtime.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * The prompt of a request, counted and forgotten: one token is one whitespace-separated word.
 *
 * @param tokens all tokens
 * @param marks the ends of prefixes that the caller wants cached, in order
 */
public record Prompt(int tokens, List<Mark> marks) {

    /**
     * The end of a prefix.
     *
     * @param hash of the text so far
     * @param tokens of the text so far
     */
    public record Mark(long hash, int tokens) {}

    /** Copies. */
    public Prompt {
        marks = List.copyOf(marks);
    }

    /** A prompt of plain text. */
    static Prompt of(String text) {
        return new Prompt(words(text), List.of());
    }

    private static int words(String text) {
        return new StringTokenizer(text).countTokens();
    }

    /** Reads content blocks one after the other. */
    static final class Reader {
        private static final long PRIME = 0x100000001b3L;

        private final List<Mark> marks = new ArrayList<>();
        private long hash = 0xcbf29ce484222325L;
        private int tokens;

        /** Text, or an array of blocks. */
        Reader content(JsonNode content) {
            if (content.isTextual()) {
                text(content.textValue());
            }
            for (JsonNode block : content) {
                block(block);
            }
            return this;
        }

        private void block(JsonNode block) {
            texts(block);
            if (block.has("cachePoint") || block.has("cache_control")) {
                marks.add(new Mark(hash, tokens));
            }
        }

        /** Every text in a block, however deep: those of tool results lie deeper. */
        private void texts(JsonNode node) {
            if (node.path("text").isTextual()) {
                text(node.path("text").textValue());
            }
            for (JsonNode child : node) {
                if (child.isContainerNode()) {
                    texts(child);
                }
            }
        }

        private void text(String text) {
            tokens += words(text);
            hash = (hash ^ text.hashCode()) * PRIME;
            hash = (hash ^ text.length()) * PRIME;
        }

        /** Every message of an array. */
        Reader messages(JsonNode messages) {
            for (JsonNode message : messages) {
                content(message.path("content"));
            }
            return this;
        }

        Prompt prompt() {
            return new Prompt(tokens, marks);
        }
    }
}
