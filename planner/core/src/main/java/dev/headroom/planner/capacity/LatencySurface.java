package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.search.FrontierFit;
import dev.headroom.planner.search.FrontierFitter;
import java.util.List;
import java.util.Optional;

/**
 * Mean latency over the prompt, the answer and the requests in flight, fitted to the levels of several mixes.
 *
 * @param timeToFirstToken in milliseconds, from the intended start
 * @param timeBetweenTokens in milliseconds
 */
public record LatencySurface(FrontierFit timeToFirstToken, FrontierFit timeBetweenTokens) {

    /** Empty where the levels are too few, or too much alike, to tell the parts of latency apart. */
    public static Optional<LatencySurface> of(List<Measurements> runs) {
        try {
            return Optional.of(new LatencySurface(
                    FrontierFitter.fit(FrontierFitter.TIME_TO_FIRST_TOKEN, LevelObservations.firstToken(runs)),
                    FrontierFitter.fit(FrontierFitter.INTER_TOKEN, LevelObservations.betweenTokens(runs))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
