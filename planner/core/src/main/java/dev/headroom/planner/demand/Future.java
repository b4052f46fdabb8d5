package dev.headroom.planner.demand;

import dev.headroom.planner.quantity.Require;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/** One possible future of a workload, at minute resolution; made as it is read, never held whole. */
public final class Future {

    private final DemandCurve curve;
    private final Instant start;
    private final double[] inputPerMinute;
    private final double[] outputPerMinute;
    private final long minuteSeed;

    Future(DemandCurve curve, Instant start, double[] inputPerMinute, double[] outputPerMinute, long minuteSeed) {
        this.curve = curve;
        this.start = start;
        this.inputPerMinute = inputPerMinute;
        this.outputPerMinute = outputPerMinute;
        this.minuteSeed = minuteSeed;
    }

    /**
     * What was observed, to be read as a future is: its minutes scatter round their hours as the curve says.
     *
     * @param curve with the observed hours
     * @param start the first hour, a whole one
     * @param hours how many; one that was not observed asks for nothing
     * @param seed of how the minutes scatter
     */
    public static Future observed(DemandCurve curve, Instant start, int hours, long seed) {
        double[] input = new double[Require.atLeast("hours observed", hours, 1)];
        double[] output = new double[hours];
        for (HourUsage usage : curve.history()) {
            long hour = ChronoUnit.HOURS.between(start, usage.hour());
            if (hour >= 0 && hour < hours) {
                input[(int) hour] = usage.rates().inputPerMinute();
                output[(int) hour] = usage.rates().outputPerMinute();
            }
        }
        return new Future(curve, start, input, output, seed);
    }

    /** The first hours of this; one that is not asked for has nothing. */
    public Future only(boolean[] asked) {
        double[] input = new double[asked.length];
        double[] output = new double[asked.length];
        for (int hour = 0; hour < asked.length; hour++) {
            input[hour] = asked[hour] ? inputPerMinute[hour] : 0;
            output[hour] = asked[hour] ? outputPerMinute[hour] : 0;
        }
        return new Future(curve, start, input, output, minuteSeed);
    }

    /** Receives minutes in order. */
    @FunctionalInterface
    public interface MinuteReader {
        /**
         * Reads one minute.
         *
         * @param minute minutes since the start of the future, from 0
         * @param inputTokens input tokens asked for in it
         * @param outputTokens output tokens asked for in it
         */
        void read(int minute, double inputTokens, double outputTokens);
    }

    public Instant start() {
        return start;
    }

    public int hours() {
        return inputPerMinute.length;
    }

    /** Mean input tokens per minute of an hour, before its minutes scatter. */
    public double inputPerMinute(int hour) {
        return inputPerMinute[hour];
    }

    /** Mean output tokens per minute of an hour, before its minutes scatter. */
    public double outputPerMinute(int hour) {
        return outputPerMinute[hour];
    }

    /** Reads every minute; each reading of one future gives the same minutes. */
    public void forEachMinute(MinuteReader reader) {
        SplittableRandom random = new SplittableRandom(minuteSeed);
        for (int hour = 0; hour < hours(); hour++) {
            readHour(hour, random, reader);
        }
    }

    /**
     * Both streams share a multiplier as wide as the calmer of the two, for the same requests drive both; the burstier gets
     * a second one on top, so that its own squared CV comes out whole: (1 + a)(1 + b) = 1 + CV^2.
     */
    private void readHour(int hour, SplittableRandom random, MinuteReader reader) {
        double input = inputPerMinute[hour];
        double output = outputPerMinute[hour];
        double inputScatter = curve.input().bursts().cvSquared(input);
        double outputScatter = curve.output().bursts().cvSquared(output);
        double shared = Math.min(inputScatter, outputScatter);
        MinuteMultipliers common = new MinuteMultipliers(random, shared);
        MinuteMultipliers own =
                new MinuteMultipliers(random, (1 + Math.max(inputScatter, outputScatter)) / (1 + shared) - 1);
        boolean inputIsBurstier = inputScatter > outputScatter;
        for (int m = 0; m < 60; m++) {
            double both = common.next();
            double extra = own.next();
            reader.read(
                    hour * 60 + m,
                    input * both * (inputIsBurstier ? extra : 1),
                    output * both * (inputIsBurstier ? 1 : extra));
        }
    }
}
