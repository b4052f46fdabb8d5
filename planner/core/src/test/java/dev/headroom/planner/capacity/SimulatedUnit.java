package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.Answer;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.Place;
import dev.headroom.planner.measure.ServerSide;
import dev.headroom.planner.measure.Timing;
import dev.headroom.planner.measure.TokenUse;
import dev.headroom.planner.search.OutputCharge;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * A unit with a known rule, stepped forward millisecond by millisecond: a bucket of input and one of output, full at first, that let in while
 * both hold something, or hold what a request takes. It shares nothing with the code that reads the rule.
 */
final class SimulatedUnit {

    private static final int ANSWER_MILLIS = 900;
    private static final int FIRST_MILLIS = 80;

    /**
     * The truth.
     *
     * @param inputPerSecond tokens
     * @param outputPerSecond tokens
     * @param bucketSeconds of both buckets
     * @param charge of output
     * @param whole whether a bucket must hold all that a request takes at its start
     */
    record Truth(
            double inputPerSecond, double outputPerSecond, double bucketSeconds, OutputCharge charge, boolean whole) {}

    /** Requests of one kind at an even rate. */
    record Load(int input, int output, int maxTokens, double perSecond, double seconds) {}

    private final Truth truth;
    private final Load load;
    private final List<int[]> running = new ArrayList<>();
    private double inputLeft;
    private double outputLeft;

    private SimulatedUnit(Truth truth, Load load) {
        this.truth = truth;
        this.load = load;
        inputLeft = truth.inputPerSecond() * truth.bucketSeconds();
        outputLeft = truth.outputPerSecond() * truth.bucketSeconds();
    }

    /** What a client sees, whose clock is up to two milliseconds off. */
    static List<Attempt> step(Truth truth, Load load, long seed) {
        return new SimulatedUnit(truth, load).run(new SplittableRandom(seed));
    }

    private List<Attempt> run(SplittableRandom random) {
        List<Attempt> attempts = new ArrayList<>();
        int sent = 0;
        for (int millis = 0; millis < 1000 * load.seconds(); millis++) {
            pass(millis);
            while (sent < millis * load.perSecond() / 1000) {
                attempts.add(attempt(sent++, millis, admits(millis), random.nextInt(2_000_000)));
            }
        }
        return attempts;
    }

    private void pass(int millis) {
        inputLeft = Math.min(truth.inputPerSecond() * truth.bucketSeconds(), inputLeft + truth.inputPerSecond() / 1000);
        double most = truth.outputPerSecond() * truth.bucketSeconds();
        outputLeft = Math.min(most, outputLeft + truth.outputPerSecond() / 1000);
        for (int[] begun : running) {
            int age = millis - begun[0];
            if (truth.charge() == OutputCharge.AS_SERVED && age > FIRST_MILLIS && age <= ANSWER_MILLIS) {
                outputLeft -= (double) load.output() / (ANSWER_MILLIS - FIRST_MILLIS);
            }
            if (truth.charge() == OutputCharge.RESERVED && age == ANSWER_MILLIS) {
                outputLeft = Math.min(most, outputLeft + load.maxTokens() - load.output());
            }
        }
    }

    private boolean admits(int millis) {
        double taken = truth.charge().reserves() ? load.maxTokens() : 0;
        boolean admitted =
                truth.whole() ? inputLeft >= load.input() && outputLeft >= taken : inputLeft > 0 && outputLeft > 0;
        if (admitted) {
            inputLeft -= load.input();
            outputLeft -= taken;
            running.add(new int[] {millis});
        }
        return admitted;
    }

    private Attempt attempt(int user, int millis, boolean admitted, int early) {
        long sent = Math.max(0, 1_000_000L * millis - early);
        long first = sent + 1_000_000L * FIRST_MILLIS;
        long end = sent + 1_000_000L * ANSWER_MILLIS;
        Timing timing = admitted
                ? new Timing(sent, sent, OptionalLong.of(first), OptionalLong.of(end), end)
                : new Timing(sent, sent, OptionalLong.empty(), OptionalLong.empty(), sent + 5_000_000);
        return new Attempt(
                new Place(0, user, 0, 1, 0),
                timing,
                admitted ? new TokenUse(load.input(), load.output(), 0, 0) : TokenUse.NONE,
                new Answer(
                        admitted ? Outcome.OK : Outcome.THROTTLED,
                        "",
                        new Answer.Events(0, 0),
                        load.maxTokens(),
                        ServerSide.UNKNOWN));
    }
}
