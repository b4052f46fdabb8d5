package dev.headroom.planner.plan.request;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Refuses to plan for a model that is not there any more. */
public final class Withdrawn {

    private Withdrawn() {}

    /** The reason why there is nothing to plan; empty where the model is still there when the plan begins. */
    public static Optional<String> refusal(PlanRequest request) {
        Instant start = Horizon.start(request);
        return request.buying()
                .endOfLife()
                .filter(end -> !end.isAfter(start))
                .map(end -> request.demand().modelId() + " is withdrawn on "
                        + end.atZone(ZoneOffset.UTC).toLocalDate() + ", but the plan begins on "
                        + start.atZone(ZoneOffset.UTC).toLocalDate()
                        + ": there is nothing left to buy; plan for the model that takes over");
    }
}
