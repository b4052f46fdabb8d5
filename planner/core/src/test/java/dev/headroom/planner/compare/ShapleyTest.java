package dev.headroom.planner.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShapleyTest {

    /** Shapley's glove game: one left glove (0), two right ones; a pair is worth 1. Published: 2/3, 1/6, 1/6. */
    @Test
    void theGloveGameComesOutAsPublished() {
        double[] parts = Shapley.of(3, set -> (set & 1) != 0 && (set & 6) != 0 ? 1 : 0);
        assertThat(parts).containsExactly(new double[] {2 / 3.0, 1 / 6.0, 1 / 6.0}, within(1e-12));
    }

    /** The mean over all orders, counted one by one. */
    @Test
    void aPartIsTheMeanOfWhatItAddsOverAllOrders() {
        SplittableRandom random = new SplittableRandom(5);
        for (int players = 1; players <= 5; players++) {
            double[] value = random.doubles(1 << players, -100, 100).toArray();
            double[] sums = new double[players];
            List<List<Integer>> orders = orders(players);
            for (List<Integer> order : orders) {
                int set = 0;
                for (int player : order) {
                    sums[player] += value[set | 1 << player] - value[set];
                    set |= 1 << player;
                }
            }
            double[] parts = Shapley.of(players, set -> value[set]);
            double whole = 0;
            for (int i = 0; i < players; i++) {
                assertThat(parts[i]).isCloseTo(sums[i] / orders.size(), within(1e-9));
                whole += parts[i];
            }
            assertThat(whole).isCloseTo(value[value.length - 1] - value[0], within(1e-9));
        }
    }

    private static List<List<Integer>> orders(int players) {
        List<List<Integer>> orders = List.of(List.of());
        for (int player = 0; player < players; player++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> order : orders) {
                for (int at = 0; at <= order.size(); at++) {
                    List<Integer> with = new ArrayList<>(order);
                    with.add(at, player);
                    longer.add(with);
                }
            }
            orders = longer;
        }
        return orders;
    }
}
