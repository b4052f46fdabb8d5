package dev.headroom.planner.measure;

import dev.headroom.planner.quantity.Require;
import java.util.List;
import java.util.Optional;

/**
 * How far the figures of a run may be trusted.
 *
 * @param caveats what makes them doubtful, each in one line that begins with its kind, as in {@code client-bound: ...}
 * @param client how the load generator did, where it was watched
 */
public record Soundness(List<String> caveats, Optional<ClientAudit> client) {

    /** Nothing is known against it, and nobody watched. */
    public static final Soundness UNWATCHED = new Soundness(List.of(), Optional.empty());

    /** @throws IllegalArgumentException where a caveat is not one line of text */
    public Soundness {
        caveats = List.copyOf(caveats);
        for (String caveat : caveats) {
            Require.text("caveat", caveat);
            Require.that(caveat.lines().count() == 1, "a caveat has several lines, must have one");
        }
    }
}
