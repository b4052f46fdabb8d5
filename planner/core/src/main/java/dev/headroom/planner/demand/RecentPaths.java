package dev.headroom.planner.demand;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Futures that go on as of late: each stretch of 24 hours is one of the last four weeks, shifted by some hours, and with even
 * chance the same one as the stretch before it. So the distribution of each hour is that of the draw's weights, and a spell lasts. A future is
 * higher or lower than those days by one factor, for the days to come are not among the last ones: {@link DaySpread}.
 */
final class RecentPaths {

    private static final int HOURS = 24;

    private final RecentDays days;
    private final int firstSlot;
    private final List<Choices> ages;
    private final List<Choices> shifts;

    /**
     * Paths that begin at {@code start}.
     *
     * @param end the instant from which the days are counted back
     */
    RecentPaths(RecentDays days, List<RecentDraw> draws, Instant end, Instant start) {
        this.days = days;
        firstSlot = (int) Math.floorMod(Duration.between(end, start).toHours(), (long) HOURS);
        ages = draws.stream()
                .map(draw -> Choices.upTo(
                        Arrays.stream(days.ages()).mapToDouble(draw::ofAge).toArray()))
                .toList();
        shifts = draws.stream().map(draw -> Choices.upTo(draw.shifts())).toList();
    }

    /** Of mean 1. */
    private static double factor(double spread, double moved) {
        return Math.exp(spread * moved - spread * spread / 2);
    }

    /** Fills both with the mean tokens per minute of each hour, drawn in the way with this number. */
    void draw(int way, EvenDraws draws, double[] input, double[] output) {
        double moved = draws.nextGaussian();
        double inputTimes = factor(days.inputSpread(), moved);
        double outputTimes = factor(days.outputSpread(), moved);
        int day = ages.get(way).draw(draws);
        for (int from = 0; from < input.length; from += HOURS) {
            boolean stays = draws.nextBoolean();
            int other = ages.get(way).draw(draws);
            day = from == 0 || stays ? day : other;
            int shift = firstSlot + shifts.get(way).draw(draws);
            int to = Math.min(HOURS, input.length - from);
            for (int hour = 0; hour < to; hour++) {
                int slot = (hour + shift) % HOURS;
                input[from + hour] = inputTimes * days.input()[day][slot];
                output[from + hour] = outputTimes * days.output()[day][slot];
            }
        }
    }
}
