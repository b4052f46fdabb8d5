package dev.headroom.planner.review;

import java.util.List;
import java.util.Optional;

/**
 * What one look at a scene found.
 *
 * @param kind of what
 * @param suspicions whatever was looked at, whether or not it is beyond its band
 * @param missing what it would take to look; absent where nothing is missing
 */
record Judged(FindingKind kind, List<Suspicion> suspicions, Optional<String> missing) {

    static Judged of(FindingKind kind, List<Suspicion> suspicions) {
        return new Judged(kind, List.copyOf(suspicions), Optional.empty());
    }

    static Judged untold(FindingKind kind, String missing) {
        return new Judged(kind, List.of(), Optional.of(missing));
    }

    /** Whether nobody knows if this still stands. */
    boolean leavesOpen(Raised raised) {
        return kind == raised.kind()
                && missing.isPresent()
                && suspicions.stream().noneMatch(each -> each.subject().equals(raised.subject()));
    }
}
