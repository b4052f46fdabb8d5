package dev.headroom.sources.synthetic;

import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A usage history made from a profile and a seed, minute by minute: for demonstrations, and as a truth for the planner to
 * recover.
 *
 * <p>For a minute of day d at time t, with week shape s, level L, request sizes x (input) and y (output):
 * <pre>
 *   rate     = peak x s(t) x L(t) x day(d)                        requests a minute
 *   burst    ~ Gamma(mean 1, CV^2 = c0^2 + kappa / (rate x E[x]))
 *   requests ~ Poisson(rate x burst)
 *   input    = sum of x over the requests, output = sum of y
 * </pre>
 * Hence in a stretch of steady rate a minute's input tokens have CV^2 = c0^2 + (kappa + E[x] (1 + cv_x^2)) / (rate x E[x]).
 */
public final class SyntheticHistory {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SyntheticProfile profile;
    private final SyntheticLevels levels;
    private final Draws draws;

    private SyntheticHistory(SyntheticProfile profile, SplittableRandom random) {
        this.profile = profile;
        this.levels = new SyntheticLevels(profile, new Draws(random.split()), new Draws(random.split()));
        this.draws = new Draws(random.split());
    }

    /** The same profile and seed give the same history, to the token. Its notes say that it is made, and from which seed. */
    public static UsageHistory generate(SyntheticProfile profile, long seed) {
        SyntheticHistory made = new SyntheticHistory(profile, new SplittableRandom(seed));
        List<String> notes =
                List.of(UsageHistory.SYNTHETIC + "made by headroom's generator with seed " + seed + ", not observed");
        return new UsageHistory(profile.modelId(), profile.workload(), notes, made.intervals());
    }

    private List<UsageInterval> intervals() {
        ZonedDateTime start = profile.span().start();
        long minutes = ChronoUnit.MINUTES.between(start, profile.span().end());
        List<UsageInterval> intervals = new ArrayList<>();
        for (long i = 0; i < minutes; i++) {
            ZonedDateTime time = start.plusMinutes(i);
            intervals.add(
                    new UsageInterval(time.toInstant(), MINUTE, counts(time.toLocalDateTime(), i / (double) minutes)));
        }
        return intervals;
    }

    private UsageCounts counts(LocalDateTime time, double passed) {
        int day = (int) ChronoUnit.DAYS.between(profile.span().firstDay(), time.toLocalDate());
        double rate = profile.peakRequestsPerMinute() * profile.week().at(time) * levels.at(passed, day);
        double input = profile.input().meanAt(passed);
        double burst = draws.gamma(profile.noise().cvSquared(rate * input));
        long requests = draws.poisson(rate * burst);
        return UsageCounts.of(
                requests,
                profile.input().tokensOf(requests, input, draws),
                profile.output().tokensOf(requests, profile.output().meanAt(passed), draws));
    }
}
