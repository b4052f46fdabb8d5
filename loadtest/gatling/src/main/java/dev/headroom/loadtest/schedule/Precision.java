package dev.headroom.loadtest.schedule;

import dev.headroom.config.Enough;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.statistics.SequentialStop;
import dev.headroom.planner.statistics.Series;
import java.util.List;
import java.util.Optional;

/** Whether a level's percentile of time to first token is known well enough. Of one level. */
final class Precision {

    private final Enough enough;
    private Optional<SequentialStop> rule = Optional.empty();

    Precision(Enough enough) {
        this.enough = enough;
    }

    /** How many answers the level will have is judged once, by those of its first {@link Enough#least}: looks are planned by it. */
    boolean isReached(LoadLevel level, List<Attempt> attempts) {
        double[] answered = attempts.stream()
                .filter(Attempt::isOk)
                .filter(attempt -> attempt.timing().intendedNanos() >= level.steadyFromNanos())
                .filter(attempt -> attempt.timing().firstTokenNanos().isPresent())
                .mapToDouble(attempt -> attempt.timing().timeToFirstTokenNanos().orElseThrow())
                .toArray();
        long countedNanos = attempts.isEmpty()
                ? 0
                : attempts.get(attempts.size() - 1).timing().endNanos() - level.steadyFromNanos();
        if (answered.length == 0 || countedNanos < enough.least().toNanos()) {
            return false;
        }
        if (rule.isEmpty()) {
            rule = rule(answered.length * (level.steadySeconds() * 1e9) / Math.max(1.0, (double) countedNanos));
        }
        return rule.isPresent() && rule.get().judge(Series.of(answered)).mayEnd();
    }

    /** Empty where so few answers will come that the percentile has no interval; then the level lasts its whole time. */
    private Optional<SequentialStop> rule(double planned) {
        try {
            return Optional.of(new SequentialStop(
                    enough.quantile(), enough.within(), enough.confidence(), (int) Math.min(1e7, planned)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
