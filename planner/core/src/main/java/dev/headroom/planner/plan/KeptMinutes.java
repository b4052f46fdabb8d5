package dev.headroom.planner.plan;

import dev.headroom.planner.price.CommitmentTerm;
import java.util.Arrays;

/**
 * The minutes of one future, kept to be read against reservations of any size and against units by the hour of the week: what these leave is
 * no function of one number.
 * Eight bytes a minute; where that would be too much for all futures together, only the first of every few minutes is kept and stands
 * for all of them.
 */
final class KeptMinutes {

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

    /** Empty, for one future of so many; holds nothing at all where neither a reservation nor a unit by the hour may be bought. */
    static KeptMinutes of(ReplayRules how, RequestSizes sizes) {
        Horizon horizon = how.horizon();
        if (horizon.reserved().isEmpty() && !isByTheHour(how)) {
            return new KeptMinutes(1, new int[0], new float[0], new float[0], sizes);
        }
        long wanted = 60L * horizon.hours() * how.request().rules().futures() / how.everyMinutes();
        int each = Math.toIntExact(how.everyMinutes() * (1 + (wanted - 1) / MOST_KEPT));
        int[] ends = new int[horizon.periods()];
        int minutes = 0;
        for (int month = 0; month < ends.length; month++) {
            minutes += 60 * horizon.hoursOf(month);
            ends[month] = (minutes + each - 1) / each;
        }
        int kept = ends[ends.length - 1];
        return new KeptMinutes(each, ends, new float[kept], new float[kept], sizes);
    }

    private static boolean isByTheHour(ReplayRules how) {
        return how.mostUnits() > 0 && how.horizon().terms().contains(CommitmentTerm.NO_COMMITMENT);
    }

    /** Takes a minute, counted from the start of the horizon. */
    void keep(int minute, double inputTokens, double outputTokens) {
        if (input.length > 0 && minute % minutesEach == 0) {
            input[minute / minutesEach] = (float) inputTokens;
            output[minute / minutesEach] = (float) outputTokens;
        }
    }

    /** One minute in so many, each of which stands for all of them. */
    KeptMinutes thinned(int factor) {
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

    int size() {
        return input.length;
    }

    int months() {
        return ends.length;
    }

    int from(int month) {
        return month == 0 ? 0 : ends[month - 1];
    }

    int to(int month) {
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

    float input(int i) {
        return input[i];
    }

    float output(int i) {
        return output[i];
    }

    /** How many requests a minute's tokens are of. */
    double requests(int i) {
        return sizes.requests((int) ((long) i * minutesEach / 60), input[i]);
    }

    int minutesEach() {
        return minutesEach;
    }
}
