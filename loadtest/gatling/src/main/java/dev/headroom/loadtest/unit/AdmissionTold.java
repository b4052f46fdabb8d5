package dev.headroom.loadtest.unit;

import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.search.Identified;
import dev.headroom.planner.search.LimiterEvents;
import dev.headroom.planner.search.LimiterFit;
import dev.headroom.planner.search.LimiterFitter;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a unit admits, where what it refused tells it: how long it saves up what was not used. Of one mix all requests weigh the same, so
 * their number stands for their tokens.
 *
 * @param rule of admission
 * @param mix whose refusals tell it best
 * @param strays the share of those decisions that it gets wrong, from 0 to 1
 */
public record AdmissionTold(AdmissionRule rule, Mix mix, double strays) {

    /** A run of one mix. */
    public record MixRun(Mix mix, Measurements measured) {}

    /** Empty where no mix's refusals tell it. */
    public static Optional<AdmissionTold> by(List<MixRun> runs) {
        return runs.stream()
                .map(AdmissionTold::by)
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(AdmissionTold::strays));
    }

    private static Optional<AdmissionTold> by(MixRun run) {
        LimiterFit fit =
                LimiterFitter.fit(LimiterEvents.ofRequests(run.measured().attempts()));
        return fit instanceof LimiterFit.Fitted fitted
                ? rule(fitted).map(rule -> new AdmissionTold(rule, run.mix(), fitted.strays()))
                : Optional.empty();
    }

    private static Optional<AdmissionRule> rule(LimiterFit.Fitted fit) {
        if (fit.shape() == LimiterFit.Shape.FIXED_WINDOW) {
            return Optional.of(AdmissionRule.reset(fit.window().length()));
        }
        if (fit.shape() == LimiterFit.Shape.TOKEN_BUCKET
                && fit.ratePerSecond() instanceof Identified.Within rate
                && fit.burst() instanceof Identified.Within burst
                && burst.estimate().value() > 0) {
            double seconds = burst.estimate().value() / rate.estimate().value();
            return Optional.of(AdmissionRule.refilled(Duration.ofMillis(Math.max(1, Math.round(1000 * seconds)))));
        }
        return Optional.empty();
    }
}
