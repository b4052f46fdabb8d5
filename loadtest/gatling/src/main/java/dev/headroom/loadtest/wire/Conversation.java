package dev.headroom.loadtest.wire;

import dev.headroom.planner.quantity.Require;
import io.netty.buffer.ByteBufUtil;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a model is told.
 *
 * @param system how it should behave
 * @param sharedPrefix text ahead of the first message that many requests have in common, with a cache point behind it
 * @param earlier what was said before, oldest first
 * @param prompt what the user says now
 */
public record Conversation(Optional<String> system, Optional<String> sharedPrefix, List<Turn> earlier, String prompt) {

    /** Tokens that a chat template may add to a conversation of one message. */
    private static final int TEMPLATE_TOKENS = 64;

    /** Tokens that it may add to each further message. */
    private static final int MESSAGE_TOKENS = 16;

    /**
     * One question and its answer.
     *
     * @param user what the user said
     * @param assistant what the model answered
     */
    public record Turn(String user, String assistant) {

        /** @throws IllegalArgumentException where one of them is empty */
        public Turn {
            notEmpty("what the user said earlier", user);
            notEmpty("what the assistant said earlier", assistant);
        }

        /** Says how long it is, not what was said. */
        @Override
        public String toString() {
            return "Turn[" + user.length() + " and " + assistant.length() + " characters]";
        }
    }

    /** @throws IllegalArgumentException where a text is empty */
    public Conversation {
        earlier = List.copyOf(earlier);
        system.ifPresent(text -> notEmpty("a system text", text));
        sharedPrefix.ifPresent(text -> notEmpty("a shared prefix", text));
        notEmpty("a prompt", prompt);
    }

    private static void notEmpty(String name, String text) {
        Require.that(!text.isEmpty(), name + " is empty, must have at least one token");
    }

    /** A prompt and nothing else. */
    public static Conversation of(String prompt) {
        return new Conversation(Optional.empty(), Optional.empty(), List.of(), prompt);
    }

    public Conversation withSystem(String text) {
        return new Conversation(Optional.of(text), sharedPrefix, earlier, prompt);
    }

    public Conversation withSharedPrefix(String text) {
        return new Conversation(system, Optional.of(text), earlier, prompt);
    }

    /** The same prompt after these turns, in place of those it had. */
    public Conversation after(List<Turn> turns) {
        return new Conversation(system, sharedPrefix, turns, prompt);
    }

    /** A number of tokens that it cannot have more than: a token is at least one byte, and a template adds a few. */
    int mostTokens() {
        long bytes = texts().mapToLong(ByteBufUtil::utf8Bytes).sum();
        long furtherMessages = earlier.size() * 2L + system.stream().count();
        return Math.toIntExact(bytes + TEMPLATE_TOKENS + MESSAGE_TOKENS * furtherMessages);
    }

    /** Words of all that it says, what all prompts begin with and what was said before included; words have one space between them. */
    public long words() {
        return texts().mapToLong(text -> 1 + text.chars().filter(c -> c == ' ').count())
                .sum();
    }

    private Stream<String> texts() {
        Stream<String> turns = earlier.stream().flatMap(turn -> Stream.of(turn.user(), turn.assistant()));
        return Stream.of(system.stream(), sharedPrefix.stream(), turns, Stream.of(prompt))
                .flatMap(text -> text);
    }

    /** Says how long it is, not what is said. */
    @Override
    public String toString() {
        return "Conversation[" + earlier.size() + " earlier turns, "
                + texts().mapToLong(String::length).sum() + " characters]";
    }
}
