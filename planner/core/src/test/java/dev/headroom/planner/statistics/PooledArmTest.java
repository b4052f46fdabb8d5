package dev.headroom.planner.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.quantity.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PooledArmTest {

    /** np.quantile([3,1,4,1,5,9,2,6,5,3,5,8], [0, .1, .5, .75, .9, 1], method='inverted_cdf') is 1, 1, 4, 5, 8, 9. */
    @Test
    void quantilesAreTheInvertedDistribution() {
        PooledArm arm = new PooledArm(List.of(
                List.of(Sample.of(3, 1, 4), Sample.of(1, 5, 9)), List.of(Sample.of(2, 6, 5), Sample.of(3, 5, 8))));
        double[] shares = {0, 0.1, 0.5, 0.75, 0.9, 1};
        double[] expected = {1, 1, 4, 5, 8, 9};
        for (int i = 0; i < shares.length; i++) {
            assertThat(arm.quantile(shares[i], new int[] {1, 1})).isEqualTo(expected[i]);
        }
    }

    /** Against the slow way: write every value down as often as its round was drawn, and sort. */
    @Test
    void roundsTakenTwiceCountTwice() {
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 200; trial++) {
            List<List<Sample>> rounds = new ArrayList<>();
            List<Double> written = new ArrayList<>();
            int[] times = new int[4];
            for (int round = 0; round < times.length; round++) {
                Sample sample = Law.LOGNORMAL
                        .draw(random.nextLong(), random.nextInt(1, 30))
                        .sample();
                rounds.add(List.of(sample));
                times[round] = random.nextInt(round == 0 ? 1 : 0, 4);
                for (int rank = 1; rank <= sample.size(); rank++) {
                    written.addAll(Collections.nCopies(times[round], sample.ranked(rank)));
                }
            }
            Collections.sort(written);
            double q = random.nextDouble();
            int place = Math.max(1, (int) Math.ceil(q * written.size()));
            assertThat(new PooledArm(rounds).quantile(q, times)).isEqualTo(written.get(place - 1));
        }
    }
}
