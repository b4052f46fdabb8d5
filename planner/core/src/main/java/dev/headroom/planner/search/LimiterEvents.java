package dev.headroom.planner.search;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.search.LimiterEvent.Asked;
import dev.headroom.planner.search.LimiterEvent.Settled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a limiter saw of a run. A 429 is a refusal. An attempt that was refused for another reason before it could be counted (a
 * 400, a 503, a lost connection, a model that was not ready) says nothing and is left out; all others were admitted.
 */
public final class LimiterEvents {

    private LimiterEvents() {}

    /** For a limit of requests: each weighs 1, from its dispatch. */
    public static List<LimiterEvent> ofRequests(List<Attempt> attempts) {
        return ofTokens(attempts, attempt -> 1, attempt -> 1);
    }

    /**
     * For a limit of tokens that reserves at the start and settles at the end.
     *
     * @param reserved what an attempt reserves, above 0, as in input + maxTokens; asked of refused ones too, whose input the
     *     service did not count
     * @param used what an admitted attempt settles at, as in input + output x burndown
     */
    public static List<LimiterEvent> ofTokens(
            List<Attempt> attempts, ToDoubleFunction<Attempt> reserved, ToDoubleFunction<Attempt> used) {
        List<LimiterEvent> events = new ArrayList<>();
        for (Attempt attempt : attempts) {
            if (isDecision(attempt)) {
                addTo(events, attempt, reserved.applyAsDouble(attempt), used);
            }
        }
        events.sort(Comparator.comparingLong(LimiterEvent::atNanos));
        return events;
    }

    /** The attempts on which a limiter decided. */
    static List<Attempt> decisions(List<Attempt> attempts) {
        return attempts.stream().filter(LimiterEvents::isDecision).toList();
    }

    private static boolean isDecision(Attempt attempt) {
        return switch (attempt.answer().outcome()) {
            case OK, THROTTLED, MODEL_ERROR, MODEL_TIMEOUT, BROKEN_STREAM, CLIENT_TIMEOUT, CANCELLED, SERVER_ERROR ->
                true;
            case MODEL_NOT_READY, UNAVAILABLE, CONNECTION, REJECTED -> false;
        };
    }

    private static void addTo(
            List<LimiterEvent> events, Attempt attempt, double weight, ToDoubleFunction<Attempt> used) {
        boolean admitted = attempt.answer().outcome() != Outcome.THROTTLED;
        events.add(new Asked(attempt.timing().dispatchedNanos(), weight, admitted));
        double change = admitted ? used.applyAsDouble(attempt) - weight : 0;
        if (change != 0) {
            events.add(new Settled(attempt.timing().endNanos(), change));
        }
    }
}
