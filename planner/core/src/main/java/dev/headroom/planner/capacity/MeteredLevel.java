package dev.headroom.planner.capacity;

import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.quantity.Sample;
import dev.headroom.planner.quantity.TokenRates;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The counted attempts of a level, as columns of numbers: a bootstrap draws from it hundreds of times. */
final class MeteredLevel {

    private static final int ANSWERED = 0;
    private static final int THROTTLED = 1;
    private static final int FAILED = 2;

    private final double seconds;
    /** How each attempt ended; in the other columns only those of answered attempts mean anything. */
    private final int[] ending;

    private final double[] inFlightSeconds;
    private final double[] firstTokenMillis;
    private final double[] endToEndMillis;
    private final double[] inputTokens;
    private final double[] outputTokens;

    /** Which attempts are in, by index; a resample repeats some and leaves others out. */
    private final int[] drawn;

    private MeteredLevel(MeteredLevel source, int[] drawn) {
        this.seconds = source.seconds;
        this.ending = source.ending;
        this.inFlightSeconds = source.inFlightSeconds;
        this.firstTokenMillis = source.firstTokenMillis;
        this.endToEndMillis = source.endToEndMillis;
        this.inputTokens = source.inputTokens;
        this.outputTokens = source.outputTokens;
        this.drawn = drawn;
    }

    private MeteredLevel(double seconds, List<Attempt> attempts) {
        this.seconds = seconds;
        this.ending = attempts.stream().mapToInt(MeteredLevel::ending).toArray();
        this.inFlightSeconds = column(attempts, attempt -> attempt.timing().inFlightNanos() / 1e9);
        this.firstTokenMillis = column(attempts, LevelReader::timeToFirstTokenMillis);
        this.endToEndMillis = column(attempts, LevelReader::endToEndMillis);
        this.inputTokens = column(attempts, attempt -> attempt.tokens().input());
        this.outputTokens = column(attempts, attempt -> attempt.tokens().output());
        this.drawn = IntStream.range(0, attempts.size()).toArray();
    }

    static MeteredLevel of(double seconds, List<Attempt> counted) {
        return new MeteredLevel(seconds, counted);
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
        int[] again = new int[drawn.length];
        for (int i = 0; i < again.length; i++) {
            again[i] = drawn[random.nextInt(drawn.length)];
        }
        MeteredLevel level = new MeteredLevel(this, again);
        return level.hasAnswers() ? level : this;
    }

    /** Mean answered requests in flight, by Little's law: their time in flight over the level's length. */
    double concurrency() {
        return sum(inFlightSeconds) / seconds;
    }

    double firstTokenMillis(double quantile) {
        return Sample.of(answered(firstTokenMillis)).quantile(quantile);
    }

    double endToEndMillis(double quantile) {
        return Sample.of(answered(endToEndMillis)).quantile(quantile);
    }

    double throttledShare() {
        return Arrays.stream(drawn).filter(i -> ending[i] == THROTTLED).count() / (double) drawn.length;
    }

    TokenRates tokens() {
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
