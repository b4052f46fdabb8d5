package dev.headroom.planner.plan.reading;

import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What can be kept of a promise where limits on purchases forbid the whole of it: the floors under which the worst month breaks it
 * least, and then, from the first month on, the whole promise of each month that can be had beside these.
 */
final class ReachableFloors {

    /** A share less what is allowed of it, and that again, may come to a little less. */
    private static final double ROUNDING = 1e-12;

    private final Floors promised;
    private final int quota;
    private final int[] whole;
    private final Predicate<int[]> allowed;

    /**
     * @param whole the fewest units that keep the promise, by month, none above the quota
     * @param allowed whether the limits leave any purchases over floors; where they do, they do so over lower ones
     */
    ReachableFloors(Floors promised, int quota, int[] whole, Predicate<int[]> allowed) {
        this.promised = promised;
        this.quota = quota;
        this.whole = whole;
        this.allowed = allowed;
    }

    /** The floors by month; no units where the limits leave nothing else. */
    int[] find() {
        return allowed.test(whole) ? whole.clone() : raised(leastBroken());
    }

    private int[] leastBroken() {
        double[] shares = shares();
        int low = 0;
        int high = shares.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (allowed.test(floors(shares[middle]))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < shares.length ? floors(shares[low]) : new int[whole.length];
    }

    /** By how much the promise can be broken below its floors, from the least up: between two of these no floor moves. */
    private double[] shares() {
        return IntStream.range(0, whole.length)
                .boxed()
                .flatMapToDouble(month ->
                        IntStream.rangeClosed(0, whole[month]).mapToDouble(units -> promised.broken(month, units)))
                .distinct()
                .sorted()
                .toArray();
    }

    private int[] floors(double beyond) {
        return IntStream.range(0, whole.length)
                .map(month -> Math.min(quota, promised.of(month, beyond + ROUNDING)))
                .toArray();
    }

    private int[] raised(int[] floors) {
        int[] found = floors.clone();
        for (int month = 0; month < found.length; month++) {
            int[] higher = found.clone();
            higher[month] = whole[month];
            found = allowed.test(higher) ? higher : found;
        }
        return found;
    }
}
