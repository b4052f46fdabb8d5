package dev.headroom.planner.plan.reason;

import dev.headroom.planner.plan.reading.Candidate;
import java.util.Comparator;
import java.util.List;

/** The rule by which a candidate is chosen. */
final class Choice {

    private Choice() {}

    /**
     * The cheapest candidate that meets the target; where none does, the one that misses it least, and of equals the cheapest.
     * Of equal costs the one that buys less wins, then the one that binds less.
     */
    static Candidate best(List<Candidate> candidates) {
        Comparator<Candidate> cheapest = Comparator.comparing(Candidate::cost)
                .thenComparing(candidate -> candidate.purchase().units());
        return candidates.stream()
                .filter(Candidate::meetsTarget)
                .min(cheapest)
                .or(() -> candidates.stream()
                        .min(Comparator.comparingDouble(Candidate::assuredThrottledShare)
                                .thenComparing(cheapest)))
                .orElseThrow();
    }
}
