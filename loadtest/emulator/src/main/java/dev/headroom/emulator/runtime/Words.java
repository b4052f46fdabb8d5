package dev.headroom.emulator.runtime;

import java.util.HashMap;
import java.util.Map;

/** The text of every answer that a law makes: one sentence over and over, a word a token. */
final class Words {

    private static final String[] SENTENCE =
            "capacity is what the traffic of a busy hour asks for and seldom what the average said".split(" ");

    private final Map<Integer, String> texts = new HashMap<>();

    /** The words from one place on; the same string for the same words. */
    String text(int from, int count) {
        int start = from % SENTENCE.length;
        return count > SENTENCE.length
                ? spelled(start, count)
                : texts.computeIfAbsent(start * (SENTENCE.length + 1) + count, key -> spelled(start, count));
    }

    private static String spelled(int start, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(SENTENCE[(start + i) % SENTENCE.length]).append(' ');
        }
        return text.toString();
    }

    /** How many words an answer of at most {@code most} has before the one that completes {@code stop}; {@code most} if none does. */
    int before(String stop, int most) {
        String text = spelled(0, most);
        int at = text.indexOf(stop);
        if (at < 0) {
            return most;
        }
        int end = at + stop.length();
        int words = 0;
        for (int i = 0; i < end - 1; i++) {
            words += text.charAt(i) == ' ' ? 1 : 0;
        }
        return Math.max(1, words);
    }
}
