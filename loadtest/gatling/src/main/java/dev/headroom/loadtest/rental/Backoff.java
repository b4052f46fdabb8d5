package dev.headroom.loadtest.rental;

import dev.headroom.planner.quantity.Require;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asking again and again, less and less often, for so long and no longer.
 *
 * @param first the first pause, above 0; each next one is half as long again
 * @param longest no pause is longer
 * @param patience no question is asked later
 */
public record Backoff(Duration first, Duration longest, Duration patience) {

    /** @throws IllegalArgumentException where the first pause is not above 0 */
    public Backoff {
        Require.that(first.compareTo(Duration.ZERO) > 0, "first pause is " + first + ", must be above 0");
    }

    /** The first answer that is there; empty where time is up. At least one question is asked. */
    <T> Optional<T> until(RentalClock clock, Supplier<Optional<T>> question) {
        Instant end = clock.now().plus(patience);
        Duration pause = first;
        Optional<T> answer = question.get();
        while (answer.isEmpty() && clock.now().plus(pause).compareTo(end) <= 0) {
            clock.pause(pause);
            pause = shorter(pause.multipliedBy(3).dividedBy(2), longest);
            answer = question.get();
        }
        return answer;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
