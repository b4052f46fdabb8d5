package dev.headroom.planner.compare;

import dev.headroom.planner.quantity.Require;
import java.util.Optional;

/**
 * What was asked for, or why it is not to be had.
 *
 * @param found what was found
 * @param reason empty where it was; else why not, and what it would take
 */
public record Answer<T>(Optional<T> found, String reason) {

    /** @throws IllegalArgumentException where there is neither, or both */
    public Answer {
        Require.that(
                found.isPresent() == reason.isEmpty(), "an answer has either what was found or the reason why not");
    }

    static <T> Answer<T> of(T found) {
        return new Answer<>(Optional.of(found), "");
    }

    static <T> Answer<T> none(String reason) {
        return new Answer<>(Optional.empty(), reason);
    }
}
