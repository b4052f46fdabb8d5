package dev.headroom.loadtest.run;

import dev.headroom.config.FirstConnections;
import dev.headroom.config.Retry;
import dev.headroom.planner.measure.Outcome;
import java.time.Duration;
import java.util.Optional;

/**
 * What is done about an attempt that did not end well. Nothing is tried again but by these rules, and each attempt is recorded.
 *
 * @param timeout after which an attempt is given up
 * @param pauseAfterThrottle how long a user waits after a request that was throttled to its end
 * @param retry when a request is tried again
 * @param spills whether a request that was throttled on one route goes on to the next at once
 * @param connections whether requests wait for their connections
 */
public record Rules(
        Duration timeout, Duration pauseAfterThrottle, Retry retry, boolean spills, FirstConnections connections) {

    /** On connections that are made beforehand. */
    public Rules(Duration timeout, Duration pauseAfterThrottle, Retry retry, boolean spills) {
        this(timeout, pauseAfterThrottle, retry, spills, FirstConnections.WARM);
    }

    /** Each request is tried once. */
    public static Rules once(Duration timeout, Duration pauseAfterThrottle) {
        return new Rules(timeout, pauseAfterThrottle, Retry.NEVER, false);
    }

    /**
     * A further attempt.
     *
     * @param route on which it goes
     * @param waitNanos from the end of the last one
     */
    public record Further(int route, long waitNanos) {}

    /**
     * What follows an attempt.
     *
     * @param attempted that is over
     * @param outcome how it ended
     * @param routes how many there are
     * @param chance from 0 to 1, drawn for this attempt
     */
    Optional<Further> after(Attempted attempted, Outcome outcome, int routes, double chance) {
        if (spills && isRefusal(outcome) && attempted.route() + 1 < routes) {
            return Optional.of(new Further(attempted.route() + 1, 0));
        }
        if (!isTriedAgain(outcome, attempted.tries())) {
            return Optional.empty();
        }
        return Optional.of(new Further(attempted.asked().arm(), waitNanos(retry, attempted.tries(), chance)));
    }

    private boolean isTriedAgain(Outcome outcome, int tried) {
        return tried < retry.tries() && retry.on().contains(outcome);
    }

    /** The wait behind the n-th try; {@code chance} from 0 to 1 spreads it. */
    static long waitNanos(Retry retry, int tried, double chance) {
        double plain = retry.firstWait().toNanos() * Math.pow(retry.factor(), tried - 1.0);
        return (long) (plain * (1 + retry.jitter() * (2 * chance - 1)));
    }

    private static boolean isRefusal(Outcome outcome) {
        return outcome == Outcome.THROTTLED || outcome == Outcome.UNAVAILABLE || outcome == Outcome.MODEL_NOT_READY;
    }
}
