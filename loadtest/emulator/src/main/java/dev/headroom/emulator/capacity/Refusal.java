package dev.headroom.emulator.capacity;

/**
 * Why a request may not run now.
 *
 * @param limit the limit that binds, for the truth
 * @param message what the client is told, which is less
 */
public record Refusal(String limit, String message) {

    static final String TOO_MANY_TOKENS = "Too many tokens, please wait before trying again.";
    static final String TOO_MANY_REQUESTS = "Too many requests, please wait before trying again.";
    static final String TOO_MANY_TOKENS_A_DAY = "Too many tokens per day, please wait before trying again.";
}
