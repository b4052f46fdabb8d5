package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.UserRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What users waited for: latencies from the intended start of a request, whichever of its attempts was answered. To count a retry from
 * its own start would forgive the attempts before it and the pauses between them.
 */
final class Waits {

    private static final double NANOS_PER_MILLI = 1e6;

    /** Intended starts of the requests that were tried again; every other begins with its one attempt. */
    private final Map<UserRequest.Key, Long> starts;

    private Waits(Map<UserRequest.Key, Long> starts) {
        this.starts = starts;
    }

    /** @param attempts of the run, on all routes: a request may have begun on another */
    static Waits of(List<Attempt> attempts) {
        Map<UserRequest.Key, Long> starts = new HashMap<>();
        for (Attempt attempt : attempts) {
            if (attempt.number() > 1) {
                starts.put(UserRequest.Key.of(attempt), attempt.timing().intendedNanos());
            }
        }
        if (!starts.isEmpty()) {
            attempts.forEach(attempt -> starts.computeIfPresent(
                    UserRequest.Key.of(attempt),
                    (key, start) -> Math.min(start, attempt.timing().intendedNanos())));
        }
        return new Waits(starts);
    }

    /** When the request of an attempt was meant to begin. */
    long startNanos(Attempt attempt) {
        long own = attempt.timing().intendedNanos();
        return starts.isEmpty() ? own : starts.getOrDefault(UserRequest.Key.of(attempt), own);
    }

    double firstTokenMillis(Attempt attempt) {
        return millis(attempt, attempt.timing().firstTokenNanos().orElseThrow());
    }

    double firstAnswerMillis(Attempt attempt) {
        return millis(attempt, attempt.timing().content().firstAnswerNanos().orElseThrow());
    }

    double endToEndMillis(Attempt attempt) {
        return millis(attempt, attempt.timing().endNanos());
    }

    private double millis(Attempt attempt, long nanos) {
        return (nanos - startNanos(attempt)) / NANOS_PER_MILLI;
    }
}
