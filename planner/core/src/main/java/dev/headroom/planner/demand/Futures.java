package dev.headroom.planner.demand;

import dev.headroom.planner.demand.Expectations.HourClock;
import dev.headroom.planner.quantity.Require;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/**
 * Possible futures of a workload, each made in one of the ways of its {@link Blend}, as often as it says. The same seed gives the
 * same futures, each by its number, in any order.
 */
public final class Futures {

    /** Multiples of the golden ratio fill the unit interval evenly, however many are taken. */
    private static final double GOLDEN = 0.6180339887498949;

    /** How many futures' places are counted at the least. */
    private static final int FEW = 64;

    private static final long WAYS_APART = 0xD1B54A32D192ED03L;

    private final DemandCurve curve;
    private final Instant start;
    private final int hours;
    private final long seed;
    private final double firstPlace;
    private final WalkPaths walk;
    private final RecentPaths recent;
    private final RareDays turn;
    private final RareDays holidays;
    private volatile int[] earlier = new int[0];

    /**
     * Futures of one length.
     *
     * @param curve what to draw from
     * @param start where they begin, a whole hour
     * @param hours how long they are, at least 1
     * @param seed of everything drawn
     */
    public Futures(DemandCurve curve, Instant start, int hours, long seed) {
        this.curve = curve;
        this.start = start;
        this.hours = Require.atLeast("hours of a future", hours, 1);
        this.seed = seed;
        firstPlace = new SplittableRandom(seed).nextDouble();
        walk = new WalkPaths(WalkModel.of(curve), new HourCalendar(start, hours, curve.zone()));
        turn = RareDays.turnOfTheYear(curve, start, hours);
        holidays = RareDays.holidays(curve, start, hours);
        Instant end = nextHour(curve.historyEnd());
        recent = new RecentPaths(
                RecentDays.before(
                        end,
                        OrdinaryHours.of(
                                curve.history(), curve.zone(), curve.expected().holidays())),
                curve.blend().recent(),
                end,
                start);
    }

    /** The whole hour at or before an instant. */
    public static Instant floorHour(Instant instant) {
        return instant.truncatedTo(ChronoUnit.HOURS);
    }

    /** The whole hour at or behind an instant. */
    public static Instant nextHour(Instant instant) {
        Instant hour = floorHour(instant);
        return hour.equals(instant) ? hour : hour.plus(1, ChronoUnit.HOURS);
    }

    public int hours() {
        return hours;
    }

    public Instant start() {
        return start;
    }

    /** The future with this number, from 0. */
    public Future draw(int number) {
        SplittableRandom seeds = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        double[] input = new double[hours];
        double[] output = new double[hours];
        int way = way(number);
        EvenDraws draws = new EvenDraws(seed + (way + 2) * WAYS_APART, earlier(number));
        if (way < 0) {
            walk.draw(draws, input, output);
        } else {
            recent.draw(way, draws, input, output);
        }
        turn.applyTo(input, output);
        holidays.applyTo(input, output);
        long minutes = seeds.nextLong();
        if (!curve.expected().changesNothing()) {
            double end = new EvenDraws(seed, number).nextDouble();
            curve.expected().applyTo(input, output, new HourClock(start, curve.zone()), end);
        }
        return new Future(curve, start, input, output, minutes);
    }

    /** How many futures before this one are made in the same way: each way's own are drawn evenly. */
    private int earlier(int number) {
        int[] known = earlier;
        return number < known.length ? known[number] : counted(number)[number];
    }

    /** For this number and as many behind it, so that a thousand futures are counted ten times and not a thousand. */
    private synchronized int[] counted(int number) {
        if (number >= earlier.length) {
            int[] all = new int[2 * (number + FEW)];
            int[] seen = new int[curve.blend().recent().size() + 1];
            for (int i = 0; i < all.length; i++) {
                all[i] = seen[way(i) + 1]++;
            }
            earlier = all;
        }
        return earlier;
    }

    /** The recent way of the future with this number; -1 for the walk. */
    private int way(int number) {
        double turns = firstPlace + number * GOLDEN;
        double place = turns - Math.floor(turns);
        double end = 0;
        for (int way = 0; way < curve.blend().recent().size(); way++) {
            end += curve.blend().recent().get(way).weight();
            if (place < end) {
                return way;
            }
        }
        return curve.blend().walk() > 0 ? -1 : curve.blend().recent().size() - 1;
    }
}
