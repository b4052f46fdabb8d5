package dev.headroom.planner.plan.meter;

import dev.headroom.planner.plan.request.Horizon;
import java.util.Arrays;

/**
 * The minutes of one future, kept to be read against reservations of any size and against units by the hour of the week: what these leave is
 * no function of one number.
 * Eight bytes a minute; where that would be too much for all futures together, only the first of every few minutes is kept and stands
 * for all of them.
 */
public final class KeptMinutes {

    /** Minutes of all futures together that are kept at most: 160 MB. */
    private static final long MOST_KEPT = 20_000_000;

    private final int minutesEach;
    private final int[] ends;
    private final float[] input;
    private final float[] output;
    private final RequestSizes sizes;

    private KeptMinutes(int minutesEach, int[] ends, float[] input, float[] output, RequestSizes sizes) {
        this.minutesEach = minutesEach;
        this.ends = ends;
        this.input = input;
        this.output = output;
        this.sizes = sizes;
    }

    /** For where no minute is asked for again. */
    public static KeptMinutes none(RequestSizes sizes) {
        return new KeptMinutes(1, new int[0], new float[0], new float[0], sizes);
    }

    /**
     * Empty, for one future of so many.
     *
     * @param everyMinutes one minute in so many is read, at least 1
     */
    public static KeptMinutes of(Horizon horizon, int futures, int everyMinutes, RequestSizes sizes) {
        long wanted = 60L * horizon.hours() * futures / everyMinutes;
        int each = Math.toIntExact(everyMinutes * (1 + (wanted - 1) / MOST_KEPT));
        int[] ends = new int[horizon.periods()];
        int minutes = 0;
        for (int month = 0; month < ends.length; month++) {
            minutes += 60 * horizon.hoursOf(month);
            ends[month] = (minutes + each - 1) / each;
        }
        int kept = ends[ends.length - 1];
        return new KeptMinutes(each, ends, new float[kept], new float[kept], sizes);
    }

    /** Takes a minute, counted from the start of the horizon. */
    public void keep(int minute, double inputTokens, double outputTokens) {
        if (input.length > 0 && minute % minutesEach == 0) {
            input[minute / minutesEach] = (float) inputTokens;
            output[minute / minutesEach] = (float) outputTokens;
        }
    }

    /** One minute in so many, each of which stands for all of them. */
    public KeptMinutes thinned(int factor) {
        if (factor <= 1) {
            return this;
        }
        int[] fewer =
                Arrays.stream(ends).map(end -> (end + factor - 1) / factor).toArray();
        int kept = fewer[fewer.length - 1];
        float[] in = new float[kept];
        float[] out = new float[kept];
        for (int i = 0; i < kept; i++) {
            in[i] = input[i * factor];
            out[i] = output[i * factor];
        }
        return new KeptMinutes(minutesEach * factor, fewer, in, out, sizes);
    }

    public int size() {
        return input.length;
    }

    public int months() {
        return ends.length;
    }

    public int from(int month) {
        return month == 0 ? 0 : ends[month - 1];
    }

    public int to(int month) {
        return ends[month];
    }

    /** The month that a minute is in. */
    int monthOf(int i) {
        int month = 0;
        while (i >= ends[month]) {
            month++;
        }
        return month;
    }

    public float input(int i) {
        return input[i];
    }

    public float output(int i) {
        return output[i];
    }

    /** How many requests a minute's tokens are of. */
    public double requests(int i) {
        return sizes.requests((int) ((long) i * minutesEach / 60), input[i]);
    }

    public int minutesEach() {
        return minutesEach;
    }
}
