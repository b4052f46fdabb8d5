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

    /** Receives the largest minutes of hours in order. */
    @FunctionalInterface
    public interface PeakReader {
        /**
         * Reads one hour's.
         *
         * @param hour hours since the start of the future, from 0
         * @param inputTokens input tokens asked for in the minute with most of them
         * @param outputTokens output tokens asked for in the minute with most of them, which may be another
         */
        void read(int hour, double inputTokens, double outputTokens);
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
        forEachMinute(MinuteMultipliers.AN_HOUR, reader);
    }

    /**
     * Reads some minutes of every hour, which stand for all of it, for they are alike; each reading gives the same ones.
     *
     * @param anHour how many, from 1 to 60: the first ones
     */
    public void forEachMinute(int anHour, MinuteReader reader) {
        Require.within("minutes read of an hour", anHour, 1, MinuteMultipliers.AN_HOUR);
        SplittableRandom random = new SplittableRandom(minuteSeed);
        for (int hour = 0; hour < hours(); hour++) {
            readHour(hour, anHour, random, reader);
        }
    }

    /**
     * Reads the largest minute of every hour without the other 59: distributed as the largest of those that {@link #forEachMinute} reads,
     * and drawn apart from them. Both streams of an hour are as high among their kind; each reading of one future gives the same peaks.
     */
    public void forEachPeak(PeakReader reader) {
        SplittableRandom random = new SplittableRandom(~minuteSeed);
        for (int hour = 0; hour < hours(); hour++) {
            double score = PeakMultiplier.score(random);
            reader.read(
                    hour,
                    peak(inputPerMinute[hour], curve.input().bursts(), score),
                    peak(outputPerMinute[hour], curve.output().bursts(), score));
        }
    }

    private static double peak(double perMinute, MinuteBursts bursts, double score) {
        return perMinute > 0 ? perMinute * PeakMultiplier.at(bursts.cvSquared(perMinute), score) : 0;
    }

    /**
     * Each stream's minutes are Gamma distributed with the squared CV of its own hour. The same requests drive both, so the calmer one's
     * multiplier is a mean of the burstier one's and of one of its own: with A and B their squared CVs, A / B of it and the rest.
     */
    private void readHour(int hour, int minutes, SplittableRandom random, MinuteReader reader) {
        double input = inputPerMinute[hour];
        double output = outputPerMinute[hour];
        double inputScatter = curve.input().bursts().cvSquared(input);
        double outputScatter = curve.output().bursts().cvSquared(output);
        boolean inputIsCalmer = inputScatter < outputScatter;
        MinutePairs pairs =
                new MinutePairs(random, Math.min(inputScatter, outputScatter), Math.max(inputScatter, outputScatter));
        for (int m = 0; m < minutes; m++) {
            pairs.draw();
            reader.read(
                    hour * MinuteMultipliers.AN_HOUR + m,
                    input * (inputIsCalmer ? pairs.calmer() : pairs.burstier()),
                    output * (inputIsCalmer ? pairs.burstier() : pairs.calmer()));
        }
    }
}
