package dev.headroom.planner.search;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.search.LimiterEvent.Asked;
import dev.headroom.planner.search.LimiterEvent.Settled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fits one bucket of output tokens to steps above its rate under each way of charging output. Steps of equal work and different {@code
 * maxTokens} tell a reservation: what is let in at once is as much as before where nothing is reserved, and so many times less where it is.
 */
public final class ChargeFitter {

    /** An answer is served evenly between its first and its last token, in so many parts. */
    private static final int PARTS = 8;

    private final List<Step> steps;
    private final double answer;

    private ChargeFitter(List<Step> steps) {
        this.steps = steps;
        this.answer = steps.stream().mapToDouble(Step::outputTokens).average().orElseThrow();
    }

    /**
     * A step above the limit, which a full bucket met.
     *
     * @param attempts of it, times since its own beginning
     * @param beginsSeconds when it began, since the first step began; what is between them is rest
     * @param outputTokens that an answer has, above 0
     */
    public record Step(List<Attempt> attempts, double beginsSeconds, double outputTokens) {

        /** @throws IllegalArgumentException where a number is out of its range */
        public Step {
            attempts = List.copyOf(attempts);
            Require.notNegative("seconds before a step", beginsSeconds);
            Require.positive("output tokens of an answer", outputTokens);
        }
    }

    /**
     * Tries every way.
     *
     * @param steps in order of time
     * @throws IllegalArgumentException where nothing was asked, or all at one moment
     */
    public static ChargeFit fit(List<Step> steps) {
        Require.that(!steps.isEmpty(), "no step was measured, nothing tells how output is charged");
        ChargeFitter fitter = new ChargeFitter(List.copyOf(steps));
        return new ChargeFit(Stream.of(OutputCharge.values()).map(fitter::tried).toList());
    }

    /**
     * Judges every way by a bucket that is known, as where nothing was refused: what was let in may be more than it would hold.
     *
     * @param perSecond output tokens that it fills with
     * @param size output tokens that it holds; twice as many are granted to it
     * @throws IllegalArgumentException as above
     */
    public static ChargeFit judge(List<Step> steps, double perSecond, double size) {
        Require.that(!steps.isEmpty(), "no step was measured, nothing tells how output is charged");
        Require.positive("output tokens a second", perSecond);
        ChargeFitter fitter = new ChargeFitter(List.copyOf(steps));
        return new ChargeFit(Stream.of(OutputCharge.values())
                .map(charge -> fitter.judged(charge, perSecond, 2 * size))
                .toList());
    }

    private ChargeFit.Tried judged(OutputCharge charge, double perSecond, double size) {
        LimiterLog log = log(charge);
        double request = request(charge, log);
        double most = Math.max(size, request);
        Threshold threshold = new Threshold(log.bucketReadings(perSecond), log.refusals());
        return new ChargeFit.Tried(charge, threshold.logLikelihood(most, request / 2), threshold.strays(most, request));
    }

    private ChargeFit.Tried tried(OutputCharge charge) {
        LimiterLog log = log(charge);
        BucketSearch.Bucket bucket = new BucketSearch(log, scales(charge, log)).best();
        double strays = new Threshold(log.bucketReadings(bucket.perSecond()), log.refusals())
                .strays(bucket.size(), request(charge, log));
        return new ChargeFit.Tried(charge, bucket.logLikelihood(), strays);
    }

    private double request(OutputCharge charge, LimiterLog log) {
        return charge.reserves() ? Scales.of(log).weight() : answer;
    }

    private LimiterLog log(OutputCharge charge) {
        List<LimiterEvent> events = new ArrayList<>();
        steps.forEach(step -> LimiterEvents.decisions(step.attempts())
                .forEach(attempt -> events.addAll(shifted(step, events(charge, attempt)))));
        events.sort(Comparator.comparingLong(LimiterEvent::atNanos));
        return new LimiterLog(events);
    }

    /** Where a request asks for nothing at its start, the numbers are as large as if it asked for its answer. */
    private Scales scales(OutputCharge charge, LimiterLog log) {
        Scales own = Scales.of(log);
        double times = charge.reserves() ? 1 : answer;
        return new Scales(times * own.weight(), own.seconds(), times * own.fastest(), times * own.largest());
    }

    private static List<LimiterEvent> shifted(Step step, List<LimiterEvent> events) {
        long later = Math.round(1e9 * step.beginsSeconds());
        return events.stream()
                .<LimiterEvent>map(event -> event instanceof Asked asked
                        ? new Asked(asked.atNanos() + later, asked.weight(), asked.admitted())
                        : new Settled(event.atNanos() + later, ((Settled) event).change()))
                .toList();
    }

    private static List<LimiterEvent> events(OutputCharge charge, Attempt attempt) {
        boolean admitted = attempt.answer().outcome() != Outcome.THROTTLED;
        long at = attempt.timing().dispatchedNanos();
        double asked = charge.reserves() ? Math.max(1, attempt.answer().maxTokens()) : 1;
        List<LimiterEvent> events = new ArrayList<>(List.of(new Asked(at, asked, admitted)));
        double used = attempt.tokens().output();
        if (!admitted) {
            return events;
        }
        if (charge == OutputCharge.AS_SERVED) {
            events.addAll(served(attempt, used - asked));
        } else if (charge == OutputCharge.RESERVED && used != asked) {
            events.add(new Settled(attempt.timing().endNanos(), used - asked));
        }
        return events;
    }

    /** The request itself stands for the first token. */
    private static List<LimiterEvent> served(Attempt attempt, double tokens) {
        List<LimiterEvent> events = new ArrayList<>();
        if (tokens <= 0) {
            return events;
        }
        long last = attempt.timing().lastTokenNanos().orElse(attempt.timing().endNanos());
        long first = attempt.timing().firstTokenNanos().orElse(last);
        for (int part = 0; part < PARTS; part++) {
            long at = first + Math.round((last - first) * (part + 0.5) / PARTS);
            events.add(new Settled(at, tokens / PARTS));
        }
        return events;
    }
}
