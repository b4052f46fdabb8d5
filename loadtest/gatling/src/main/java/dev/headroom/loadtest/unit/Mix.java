package dev.headroom.loadtest.unit;

import dev.headroom.planner.quantity.Require;
import java.util.List;
import java.util.Locale;

/**
 * A kind of request: so many tokens of prompt for so many of answer.
 *
 * @param inputTokens at least 1
 * @param outputTokens at least 1; answers are cut there
 */
public record Mix(int inputTokens, int outputTokens) {

    /** One that the input should hold back, one near what chats are, one that the output should hold back. */
    public static final List<Mix> USUAL = List.of(new Mix(3000, 50), new Mix(1000, 150), new Mix(300, 300));

    /** @throws IllegalArgumentException where a count is below 1 */
    public Mix {
        Require.atLeast("input tokens of a mix", inputTokens, 1);
        Require.atLeast("output tokens of a mix", outputTokens, 1);
    }

    /**
     * As in {@code 3000:50}.
     *
     * @throws IllegalArgumentException where it is not so
     */
    public static Mix of(String text) {
        String[] parts = text.strip().split(":", -1);
        try {
            if (parts.length == 2) {
                return new Mix(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException(
                "a mix is '" + text + "', must be INPUT:OUTPUT tokens of a request, as in 3000:50");
    }

    /** Input tokens for one of output. */
    public double ratio() {
        return (double) inputTokens / outputTokens;
    }

    /** As it is read by {@link #of}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d:%d", inputTokens, outputTokens);
    }
}
