package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.quantity.Sample;
import dev.headroom.planner.quantity.TokenRates;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The counted attempts of a level, as columns of numbers: a bootstrap draws from it hundreds of times. */
final class MeteredLevel {

    private static final int ANSWERED = 0;
    private static final int THROTTLED = 1;
    private static final int FAILED = 2;

    private final LoadLevel level;
    /** How each attempt ended; in the other columns only those of answered attempts mean anything. */
    private final int[] ending;

    /** Whether each attempt was the last of its request. */
    private final boolean[] last;

    private final double[] inFlightSeconds;
    private final double[] firstTokenMillis;
    private final double[] endToEndMillis;
    private final double[] inputTokens;
    private final double[] outputTokens;

    /** Which attempts are in, by index; a resample repeats some and leaves others out. */
    private final int[] drawn;

    private MeteredLevel(MeteredLevel source, int[] drawn) {
        this.level = source.level;
        this.ending = source.ending;
        this.last = source.last;
        this.inFlightSeconds = source.inFlightSeconds;
        this.firstTokenMillis = source.firstTokenMillis;
        this.endToEndMillis = source.endToEndMillis;
        this.inputTokens = source.inputTokens;
        this.outputTokens = source.outputTokens;
        this.drawn = drawn;
    }

    private MeteredLevel(LoadLevel level, List<Attempt> attempts, Set<Attempt> lastOfTheirs, Waits waits) {
        this.level = level;
        this.ending = attempts.stream().mapToInt(MeteredLevel::ending).toArray();
        this.last = new boolean[attempts.size()];
        for (int i = 0; i < last.length; i++) {
            last[i] = lastOfTheirs.contains(attempts.get(i));
        }
        this.inFlightSeconds = column(attempts, attempt -> attempt.timing().inFlightNanos() / 1e9);
        this.firstTokenMillis = column(attempts, waits::firstTokenMillis);
        this.endToEndMillis = column(attempts, waits::endToEndMillis);
        this.inputTokens = column(attempts, attempt -> attempt.tokens().input());
        this.outputTokens = column(attempts, attempt -> attempt.tokens().output());
        this.drawn = IntStream.range(0, attempts.size()).toArray();
    }

    /**
     * A level.
     *
     * @param counted attempts that ended in it
     * @param lastOfTheirs those that were the last of their requests
     * @param waits what users waited for them
     */
    static MeteredLevel of(LoadLevel level, List<Attempt> counted, Set<Attempt> lastOfTheirs, Waits waits) {
        List<Attempt> telling = counted.stream()
                .filter(attempt -> attempt.answer().outcome() != Outcome.CANCELLED)
                .toList();
        return new MeteredLevel(level, telling, lastOfTheirs, waits);
    }

    LoadLevel level() {
        return level;
    }

    private static int ending(Attempt attempt) {
        if (LevelReader.isAnswered(attempt)) {
            return ANSWERED;
        }
        return attempt.answer().outcome() == Outcome.THROTTLED ? THROTTLED : FAILED;
    }

    private static double[] column(List<Attempt> attempts, ToDoubleFunction<Attempt> value) {
        return attempts.stream()
                .mapToDouble(attempt -> LevelReader.isAnswered(attempt) ? value.applyAsDouble(attempt) : 0)
                .toArray();
    }

    boolean hasAnswers() {
        return Arrays.stream(drawn).anyMatch(i -> ending[i] == ANSWERED);
    }

    /** As many attempts, drawn with replacement; this level itself where the draw holds no answer. */
    MeteredLevel resampled(SplittableRandom random) {
        if (drawn.length == 0) {
            return this;
        }
        int[] again = new int[drawn.length];
        for (int i = 0; i < again.length; i++) {
            again[i] = drawn[random.nextInt(drawn.length)];
        }
        MeteredLevel level = new MeteredLevel(this, again);
        return level.hasAnswers() ? level : this;
    }

    /** Mean answered requests in flight, by Little's law: their time in flight over the level's length. */
    double concurrency() {
        return sum(inFlightSeconds) / level.steadySeconds();
    }

    double firstTokenMillis(double quantile) {
        return Sample.of(answered(firstTokenMillis)).quantile(quantile);
    }

    double endToEndMillis(double quantile) {
        return Sample.of(answered(endToEndMillis)).quantile(quantile);
    }

    /** The share of attempts that were throttled; 0 where nothing was attempted. */
    double throttledShare() {
        long throttled =
                Arrays.stream(drawn).filter(i -> ending[i] == THROTTLED).count();
        return throttled / (double) Math.max(1, drawn.length);
    }

    /** The share of requests whose last attempt was not answered, for whatever reason; 1 where nothing was. */
    double failedShare() {
        if (!hasAnswers()) {
            return 1;
        }
        long requests = Arrays.stream(drawn).filter(i -> last[i]).count();
        long failed = Arrays.stream(drawn)
                .filter(i -> last[i] && ending[i] != ANSWERED)
                .count();
        return failed / (double) Math.max(1, requests);
    }

    TokenRates tokens() {
        double seconds = level.steadySeconds();
        return new TokenRates(sum(inputTokens) * 60 / seconds, sum(outputTokens) * 60 / seconds);
    }

    private double sum(double[] column) {
        double sum = 0;
        for (int i : drawn) {
            sum += column[i];
        }
        return sum;
    }

    private double[] answered(double[] column) {
        return Arrays.stream(drawn)
                .filter(i -> ending[i] == ANSWERED)
                .mapToDouble(i -> column[i])
                .toArray();
    }
}
