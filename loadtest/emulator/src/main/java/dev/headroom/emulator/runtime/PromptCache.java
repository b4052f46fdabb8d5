package dev.headroom.emulator.runtime;

import dev.headroom.emulator.runtime.dialect.Prompt;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Prefixes of prompts that were marked for caching, kept for five minutes after their last use; shorter ones than 1,024 tokens are
 * not cached (Amazon Bedrock User Guide, prompt-caching: the least of most models).
 */
final class PromptCache {

    private static final int LEAST_TOKENS = 1024;
    private static final int MOST_PREFIXES = 100_000;
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Map<String, Instant> ends = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_PREFIXES;
        }
    };

    /**
     * What the cache does for a prompt.
     *
     * @param read tokens that it has
     * @param written tokens that it takes
     */
    record Use(int read, int written) {}

    /** The longest prefix that is there is read, what is marked beyond it is written. Changes nothing. */
    Use look(String model, Prompt prompt, Instant now) {
        int read = 0;
        int marked = 0;
        for (Prompt.Mark mark : prompt.marks()) {
            if (mark.tokens() >= LEAST_TOKENS) {
                marked = mark.tokens();
                Instant end = ends.get(key(model, mark));
                read = end != null && now.isBefore(end) ? mark.tokens() : read;
            }
        }
        return new Use(read, marked - read);
    }

    /** Keeps a prompt's prefixes from now on. */
    void keep(String model, Prompt prompt, Instant now) {
        for (Prompt.Mark mark : prompt.marks()) {
            if (mark.tokens() >= LEAST_TOKENS) {
                ends.put(key(model, mark), now.plus(LIFE));
            }
        }
    }

    private static String key(String model, Prompt.Mark mark) {
        return model + ' ' + mark.tokens() + ' ' + mark.hash();
    }
}
