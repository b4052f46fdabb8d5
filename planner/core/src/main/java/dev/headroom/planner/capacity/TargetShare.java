package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.UserRequest;
import dev.headroom.planner.quantity.Require;
import java.util.List;
import java.util.OptionalLong;

/**
 * How many of a level's requests kept a target, as their users saw them: those that were meant to begin in its counted part, whenever
 * they ended. What was refused to its end, failed or came late has missed it.
 *
 * @param kept requests that kept the target
 * @param requests all of them
 */
public record TargetShare(int kept, int requests) {

    /** @throws IllegalArgumentException where a count is negative or more kept the target than there were */
    public TargetShare {
        Require.atLeast("requests that kept the target", kept, 0);
        Require.that(kept <= requests, kept + " of " + requests + " requests kept the target, can be at most all");
    }

    /** @param attempts of the run, or of the level alone */
    public static TargetShare of(LoadLevel level, List<Attempt> attempts, LatencyTarget target) {
        List<UserRequest> counted = UserRequest.of(attempts).stream()
                .filter(request -> request.intendedNanos() >= level.steadyFromNanos())
                .filter(request -> request.intendedNanos() < level.endNanos())
                .toList();
        int kept =
                (int) counted.stream().filter(request -> keeps(request, target)).count();
        return new TargetShare(kept, counted.size());
    }

    private static boolean keeps(UserRequest request, LatencyTarget target) {
        OptionalLong first = request.timeToFirstTokenNanos();
        return request.isOk()
                && first.isPresent()
                && first.getAsLong() <= target.timeToFirstToken().toNanos()
                && request.endToEndNanos() <= target.endToEnd().toNanos();
    }

    /** From 0 to 1; 0 where there was no request. */
    public double share() {
        return requests == 0 ? 0 : kept / (double) requests;
    }
}
