package dev.headroom.config;

import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.quantity.Require;
import java.time.Duration;
import java.util.Set;

/**
 * When a request is tried again, and after how long: a wait that grows by a factor from try to try and is spread by chance.
 *
 * @param tries the most tries of one request, the first included; at least 1
 * @param firstWait before the second try
 * @param factor of each further wait, at least 1
 * @param jitter the largest share by which a wait is longer or shorter, from 0 to 1
 * @param on the outcomes that are tried again
 */
public record Retry(int tries, Duration firstWait, double factor, double jitter, Set<Outcome> on) {

    /** Nothing is tried again. */
    public static final Retry NEVER = new Retry(1, Duration.ZERO, 1, 0, Set.of());

    /** @throws IllegalArgumentException where a value is out of its range */
    public Retry {
        Require.atLeast("tries", tries, 1);
        Require.that(!firstWait.isNegative(), "firstWait is " + firstWait + ", must be 0 or above");
        Require.that(factor >= 1, "factor is " + factor + ", must be at least 1");
        Require.within("jitter", jitter, 0, 1);
        Require.that(!on.contains(Outcome.OK), "on holds ok, which needs no further try");
        on = Set.copyOf(on);
    }
}
