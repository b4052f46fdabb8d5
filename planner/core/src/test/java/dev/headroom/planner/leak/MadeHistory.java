package dev.headroom.planner.leak;

import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.planner.usage.UsageInterval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/**
 * Hours of a workload without leaks, into which a test puts them: busy by day, quiet at weekends, prompts longer at night, sizes of
 * hours autocorrelated at .7.
 */
final class MadeHistory {

    static final Instant START = Instant.parse("2026-08-31T00:00:00Z");
    static final String MODEL = "meta.llama3-1-70b-instruct-v1:0";

    private final int hours;
    private final long seed;
    private double promptTokens = 1_200;
    private double outputTokens = 300;
    private DoubleUnaryOperator promptGrowth = hour -> 1;
    private DoubleUnaryOperator outputGrowth = hour -> 1;
    private double cacheRead;
    private DoubleUnaryOperator refused = hour -> 0;

    MadeHistory(int hours, long seed) {
        this.hours = hours;
        this.seed = seed;
    }

    MadeHistory sizes(double prompt, double output) {
        promptTokens = prompt;
        outputTokens = output;
        return this;
    }

    MadeHistory promptGrowth(DoubleUnaryOperator byHour) {
        promptGrowth = byHour;
        return this;
    }

    MadeHistory outputGrowth(DoubleUnaryOperator byHour) {
        outputGrowth = byHour;
        return this;
    }

    MadeHistory cacheRead(double share) {
        cacheRead = share;
        return this;
    }

    /** The share of attempts that is refused, by the hour. */
    MadeHistory refused(DoubleUnaryOperator byHour) {
        refused = byHour;
        return this;
    }

    UsageHistory history() {
        SplittableRandom random = new SplittableRandom(seed);
        List<UsageInterval> intervals = new ArrayList<>();
        double prompt = 0;
        double output = 0;
        for (int hour = 0; hour < hours; hour++) {
            prompt = 0.7 * prompt + 0.03 * normal(random);
            output = 0.7 * output + 0.05 * normal(random);
            boolean night = hour % 24 < 7;
            boolean weekend = hour / 24 % 7 >= 5;
            double requests = Math.rint((night ? 200 : 1_000) * (weekend ? 0.4 : 1) * Math.exp(0.1 * normal(random)));
            double size = promptTokens * (night ? 1.3 : 1) * promptGrowth.applyAsDouble(hour) * Math.exp(prompt);
            double answer = outputTokens * outputGrowth.applyAsDouble(hour) * Math.exp(output);
            double share = refused.applyAsDouble(hour);
            intervals.add(new UsageInterval(
                    START.plus(Duration.ofHours(hour)),
                    Duration.ofHours(1),
                    new UsageCounts(
                            (long) requests,
                            Math.round(requests * size * (1 - cacheRead)),
                            Math.round(requests * answer),
                            Math.round(requests * size * cacheRead),
                            0,
                            Math.round(requests * share / (1 - share)))));
        }
        return new UsageHistory(MODEL, "made", List.of(), intervals);
    }

    static double normal(SplittableRandom random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
