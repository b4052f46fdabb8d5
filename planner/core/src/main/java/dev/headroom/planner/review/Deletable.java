package dev.headroom.planner.review;

import java.time.Instant;
import java.util.Comparator;

/** Which purchase goes first where too much is held. */
final class Deletable {

    private Deletable() {}

    /** One that nothing binds, else the one whose end is next; of those, the dearest. There must be one. */
    static Bought first(ReviewScene scene) {
        Instant now = scene.now();
        return scene.bought().stream()
                .min(Comparator.comparing((Bought bought) ->
                                bought.isBound(now) ? bought.ends().orElseThrow() : Instant.MIN)
                        .thenComparing(Comparator.comparing(Bought::usdPerMonth).reversed())
                        .thenComparing(Bought::name))
                .orElseThrow();
    }
}
