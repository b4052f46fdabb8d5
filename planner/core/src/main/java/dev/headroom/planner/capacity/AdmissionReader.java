package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.search.ChargeFit;
import dev.headroom.planner.search.ChargeFitter;
import dev.headroom.planner.search.Identified;
import dev.headroom.planner.search.LimiterEvents;
import dev.headroom.planner.search.LimiterFit;
import dev.headroom.planner.search.LimiterFitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the rule by which a unit admits off steps above what it carries, each after a rest: how much is let in at once is the bucket, and how
 * much that changes with {@code maxTokens} at equal work is the reservation. What the steps do not tell is said with its reason.
 */
public final class AdmissionReader {

    /** A bucket that is nearly as long as the rest may not have been full. */
    private static final double FULL = 0.9;

    private static final double CONFIDENCE = 0.9;

    private final double restSeconds;
    private final List<String> untold = new ArrayList<>();

    private AdmissionReader(double restSeconds) {
        this.restSeconds = restSeconds;
    }

    /**
     * What the steps were.
     *
     * @param input attempts of a step that input holds back, which is charged at the start; all requests alike
     * @param output steps that output holds back, of equal work and different {@code maxTokens}, in order of time
     * @param outputPerSecond output tokens that a unit carries, above 0
     * @param rest how long the unit rested before each
     */
    public record Steps(List<Attempt> input, List<ChargeFitter.Step> output, double outputPerSecond, Duration rest) {

        /** @throws IllegalArgumentException where there was no rest */
        public Steps {
            input = List.copyOf(input);
            output = List.copyOf(output);
            Require.positive("output tokens a second", outputPerSecond);
            Require.that(rest.compareTo(Duration.ZERO) > 0, "rest is " + rest + ", must be above 0");
        }
    }

    /** The rule, or why the steps do not tell it. */
    public static UnitAdmission read(Steps steps) {
        AdmissionReader reader = new AdmissionReader(steps.rest().toNanos() / 1e9);
        Optional<Length> length = reader.length(steps.input());
        Optional<UnitAdmission.Charged> charged =
                reader.charged(steps, length.map(found -> found.seconds().high() * steps.outputPerSecond()));
        return length.<UnitAdmission>map(found -> new UnitAdmission.Measured(
                        found.window(), found.seconds(), found.strays(), charged, reader.untold))
                .orElseGet(() -> new UnitAdmission.Unknown(reader.untold));
    }

    private record Length(AdmissionRule.Window window, Estimate seconds, double strays) {}

    private Optional<Length> length(List<Attempt> attempts) {
        if (LimiterEvents.ofRequests(attempts).size() < 2) {
            untold.add("bucket: the step above the limit sent no requests");
            return Optional.empty();
        }
        LimiterFit fit = LimiterFitter.fit(LimiterEvents.ofRequests(attempts));
        if (fit instanceof LimiterFit.NeverRefused never) {
            return none(
                    "bucket: none of %,d requests above the limit was refused, so the limit is not one of admission,"
                            + " or the bucket is longer than the step",
                    never.admitted());
        }
        return fit instanceof LimiterFit.Fitted fitted
                ? length(fitted)
                : none("bucket: all requests above the limit were refused");
    }

    private Optional<Length> length(LimiterFit.Fitted fit) {
        return switch (fit.shape()) {
            case TOKEN_BUCKET ->
                fit.ratePerSecond() instanceof Identified.Within rate && fit.burst() instanceof Identified.Within burst
                        ? refilled(rate.estimate(), burst.estimate(), fit.strays())
                        : none("bucket: the step was too short to tell its rate from its size");
            case FIXED_WINDOW -> Optional.of(counted(fit));
            case UNDECIDED ->
                none("bucket: a bucket that is refilled evenly and a count that begins anew explain the step alike");
            case NEITHER ->
                none(
                        "bucket: %.0f %% of the decisions fit neither a bucket nor a count that begins anew",
                        100 * fit.strays());
        };
    }

    private static Length counted(LimiterFit.Fitted fit) {
        double seconds = fit.window().length().toNanos() / 1e9;
        return new Length(
                AdmissionRule.Window.RESET, new Estimate(seconds, seconds, seconds, CONFIDENCE), fit.strays());
    }

    /** In requests: whether the last must fit whole, or only find something left, is a request more or less. */
    private Optional<Length> refilled(Estimate rate, Estimate burst, double strays) {
        double seconds = Math.max(burst.value() - 0.5, 0.5) / rate.value();
        if (seconds > FULL * restSeconds) {
            return none(
                    "bucket: it holds %.3g s or more, and the rest before the step, %.3g s, may not have filled it",
                    seconds, restSeconds);
        }
        double low = Math.max(0, burst.low() - 1) / rate.high();
        double high = burst.high() / rate.low();
        return Optional.of(new Length(
                AdmissionRule.Window.REFILL,
                new Estimate(seconds, Math.min(low, seconds), Math.max(high, seconds), rate.confidence()),
                strays));
    }

    /** @param bucket output tokens that it holds, where its length is known */
    private Optional<UnitAdmission.Charged> charged(Steps steps, Optional<Double> bucket) {
        List<ChargeFitter.Step> output = steps.output();
        if (output.stream().allMatch(step -> step.attempts().isEmpty())) {
            return none("reservation: no step that output holds back was taken");
        }
        boolean areAllRefused = output.stream().allMatch(step -> isRefused(step.attempts()));
        if (areAllRefused && maxTokens(output) > 1) {
            return told(ChargeFitter.fit(output));
        }
        return bucket.isPresent()
                ? told(ChargeFitter.judge(output, steps.outputPerSecond(), bucket.get()))
                : none("reservation: the steps were not refused enough to tell it without the bucket");
    }

    private static long maxTokens(List<ChargeFitter.Step> steps) {
        return steps.stream()
                .flatMap(step -> step.attempts().stream())
                .map(attempt -> attempt.answer().maxTokens())
                .distinct()
                .count();
    }

    private Optional<UnitAdmission.Charged> told(ChargeFit fit) {
        ChargeFit.Tried best = fit.likeliest();
        if (fit.isTold()) {
            return Optional.of(new UnitAdmission.Charged(best.charge(), fit.lead(), best.strays()));
        }
        return none("reservation: %s", fit.doubt());
    }

    private static boolean isRefused(List<Attempt> attempts) {
        return attempts.stream().anyMatch(attempt -> attempt.answer().outcome() == Outcome.THROTTLED);
    }

    private <T> Optional<T> none(String reason, Object... values) {
        untold.add(String.format(Locale.ROOT, reason, values));
        return Optional.empty();
    }
}
