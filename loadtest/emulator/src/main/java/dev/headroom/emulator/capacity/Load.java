package dev.headroom.emulator.capacity;

/**
 * What a request weighs.
 *
 * @param inputTokens tokens of the prompt that are neither read from nor written to the cache
 * @param cacheReadTokens tokens of the prompt that the cache had
 * @param cacheWriteTokens tokens of the prompt that the cache takes
 * @param maxTokens most tokens of the answer
 */
public record Load(int inputTokens, int cacheReadTokens, int cacheWriteTokens, int maxTokens) {

    /** Tokens that must be worked through before the first token of the answer. */
    public int prefillTokens() {
        return inputTokens + cacheWriteTokens;
    }

    /** All tokens of the prompt. */
    public int promptTokens() {
        return inputTokens + cacheReadTokens + cacheWriteTokens;
    }
}
