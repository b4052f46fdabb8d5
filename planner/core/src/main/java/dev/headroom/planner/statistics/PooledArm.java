package dev.headroom.planner.statistics;

import dev.headroom.planner.quantity.Sample;
import java.util.Comparator;
import java.util.List;

/** All values of one arm in order of size, each with its round, so that a quantile of any choice of rounds needs no new sort. */
final class PooledArm {

    private final double[] values;
    private final int[] rounds;
    private final int[] sizes;

    private record Value(double value, int round) {}

    /** @param rounds the arm's samples of each round */
    PooledArm(List<List<Sample>> rounds) {
        List<Value> all = new java.util.ArrayList<>();
        sizes = new int[rounds.size()];
        for (int round = 0; round < sizes.length; round++) {
            for (Sample sample : rounds.get(round)) {
                sizes[round] += sample.size();
                for (int rank = 1; rank <= sample.size(); rank++) {
                    all.add(new Value(sample.ranked(rank), round));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Value::value));
        values = all.stream().mapToDouble(Value::value).toArray();
        this.rounds = all.stream().mapToInt(Value::round).toArray();
    }

    /** The least value that the share {@code q} of the values is at or below, each round taken {@code times} over. */
    double quantile(double q, int[] times) {
        long total = 0;
        for (int round = 0; round < sizes.length; round++) {
            total += (long) times[round] * sizes[round];
        }
        long rank = Math.max(1, (long) Math.ceil(q * total));
        return 2 * rank <= total ? fromBelow(rank, times) : fromAbove(total - rank, times);
    }

    private double fromBelow(long rank, int[] times) {
        int i = 0;
        long passed = times[rounds[0]];
        while (passed < rank) {
            passed += times[rounds[++i]];
        }
        return values[i];
    }

    private double fromAbove(long above, int[] times) {
        int i = values.length - 1;
        long passed = times[rounds[i]];
        while (passed <= above) {
            passed += times[rounds[--i]];
        }
        return values[i];
    }
}
