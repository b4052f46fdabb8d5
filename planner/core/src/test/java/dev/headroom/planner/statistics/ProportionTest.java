package dev.headroom.planner.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.quantity.Estimate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    /** python3 -c "from scipy.stats import binomtest; print(binomtest(81, 263).proportion_ci(.95, 'exact'))" and so on. */
    @ParameterizedTest
    @CsvSource({
        "0, 100, 0, 0.03621669264519054",
        "7, 100, 0.028605288907418584, 0.13891972845586648",
        "81, 263, 0.25273674558504267, 0.36762192260134746",
        "100, 100, 0.9637833073548094, 1",
        "1000, 1000000, 0.000939001207945439, 0.0010639181073136535"
    })
    void theIntervalIsThatOfClopperAndPearson(int hits, int trials, double low, double high) {
        Estimate estimate = Proportion.of(hits, trials, 0.95);
        assertThat(estimate.value()).isEqualTo((double) hits / trials);
        assertThat(estimate.low()).isCloseTo(low, within(1e-6));
        assertThat(estimate.high()).isCloseTo(high, within(1e-6));
    }

    /** What was kept is what was not missed. */
    @Test
    void hitsAndMissesMirrorEachOther() {
        Estimate hits = Proportion.of(30, 1000, 0.99);
        Estimate misses = Proportion.of(970, 1000, 0.99);
        assertThat(misses.low()).isCloseTo(1 - hits.high(), within(1e-6));
        assertThat(misses.high()).isCloseTo(1 - hits.low(), within(1e-6));
    }

    /** Ones and zeros of which each is the one before it with probability {@code stay}, else drawn anew. */
    private static boolean[] clustered(long seed, double share, double stay) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean[] hits = new boolean[2000];
        boolean now = random.nextDouble() < share;
        for (int i = 0; i < hits.length; i++) {
            hits[i] = now;
            now = random.nextDouble() < stay ? now : random.nextDouble() < share;
        }
        return hits;
    }

    /**
     * 1,000 seeded series of 2,000. Measured .958, .971, .976 and .966; counted as independent .956, .765, .502 and .749.
     */
    @ParameterizedTest
    @CsvSource({"0.05, 0", "0.05, 0.5", "0.05, 0.8", "0.3, 0.5"})
    void theTruthIsWithinAsOftenAsItSaysEvenWhereHitsCluster(double share, double stay) {
        int held = 0;
        for (int seed = 0; seed < 1000; seed++) {
            Estimate estimate = Proportion.of(clustered(seed, share, stay), 0.95);
            held += estimate.low() <= share && share <= estimate.high() ? 1 : 0;
        }
        assertThat(held).isGreaterThan(935);
    }

    @Test
    void sharesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> Proportion.of(5, 4, 0.95)).hasMessageContaining("hits is 5");
        assertThatThrownBy(() -> Proportion.of(0, 0, 0.95)).hasMessageContaining("observations is 0");
        assertThatThrownBy(() -> Proportion.of(new boolean[0], 0.95)).hasMessageContaining("no trial");
        assertThatThrownBy(() -> Proportion.of(1, 2, Double.NaN)).hasMessageContaining("confidence is NaN");
    }
}
