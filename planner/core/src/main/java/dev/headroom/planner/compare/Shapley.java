package dev.headroom.planner.compare;

import java.util.function.IntToDoubleFunction;

/**
 * What each of several things adds to a whole: the mean, over all orders in which they can come, of what it adds when its turn is. It is
 * the one division that adds up to the whole, gives equals equal parts, gives nothing to what changes nothing, and is linear.
 *
 * @see "L. S. Shapley, A Value for n-Person Games, Contributions to the Theory of Games II, 1953"
 */
final class Shapley {

    private Shapley() {}

    /**
     * The parts, which add up to the value of all less the value of none.
     *
     * @param players how many things
     * @param value what a set of them comes to; bit i of the set is thing i
     */
    static double[] of(int players, IntToDoubleFunction value) {
        double[] parts = new double[players];
        for (int player = 0; player < players; player++) {
            int bit = 1 << player;
            for (int set = 0; set < 1 << players; set++) {
                if ((set & bit) == 0) {
                    parts[player] += weight(Integer.bitCount(set), players)
                            * (value.applyAsDouble(set | bit) - value.applyAsDouble(set));
                }
            }
        }
        return parts;
    }

    /** The share of all orders in which exactly a given set of this size comes before a given thing. */
    private static double weight(int before, int players) {
        return factorial(before) * factorial(players - before - 1) / factorial(players);
    }

    private static double factorial(int n) {
        double product = 1;
        for (int i = 2; i <= n; i++) {
            product *= i;
        }
        return product;
    }
}
