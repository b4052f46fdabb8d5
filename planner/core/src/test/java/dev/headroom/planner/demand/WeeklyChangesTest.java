package dev.headroom.planner.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeeklyChangesTest {

    private static List<Double> levels(double walkSd, double noiseSd, int weeks, long seed) {
        Chance chance = new Chance(seed);
        List<Double> levels = new ArrayList<>();
        double walk = 0;
        for (int w = 0; w < weeks; w++) {
            walk += walkSd * chance.nextGaussian();
            levels.add(1000 * Math.exp(walk + noiseSd * chance.nextGaussian()));
        }
        return levels;
    }

    @Test
    void walkAndNoiseAreToldApart() {
        WeeklyChanges changes = WeeklyChanges.of(levels(0.1, 0.3, 20_000, 1));
        assertThat(changes.walkVariance()).isCloseTo(0.01, within(0.004));
        assertThat(changes.noiseVariance()).isCloseTo(0.09, within(0.004));
    }

    @Test
    void aPureWalkIsFollowedWhole() {
        WeeklyChanges changes = WeeklyChanges.of(List.of(100.0, 110.0, 121.0, 133.1, 146.41));
        assertThat(changes.gain()).isEqualTo(1);
        assertThat(changes.mean()).isCloseTo(Math.log(1.1), within(1e-12));
        assertThat(changes.walkVariance()).isCloseTo(0, within(1e-12));
    }

    /** For q = 1 the steady gain is the golden ratio's inverse, (sqrt 5 - 1) / 2. */
    @Test
    void theGainIsTheSteadyKalmanGain() {
        assertThat(new WeeklyChanges(100, 0, 0.04, 0.04).gain()).isCloseTo((Math.sqrt(5) - 1) / 2, within(1e-12));
        assertThat(new WeeklyChanges(9, 0, 0, 0.04).gain()).isEqualTo(0.1);
    }

    @Test
    void fewChangesAreAllTakenForAWalk() {
        assertThat(WeeklyChanges.of(List.of(100.0, 200.0, 100.0, 200.0)).noiseVariance())
                .isZero();
        assertThat(WeeklyChanges.of(List.of(100.0)).count()).isZero();
    }

    /** BurstGPT's weekly means: what looks like growth of 6 % a week is chance, and is not carried on. */
    @Test
    void aLevelThatOnlySwingsHasNoDrift() {
        WeeklyChanges changes = WeeklyChanges.of(List.of(861.0, 1370.0, 305.0, 686.0, 1155.0, 501.0, 1293.0));
        LevelWalk walk = LevelWalk.fit(900, changes);
        assertThat(changes.gain()).isLessThan(0.4);
        assertThat(walk.driftPerWeek()).isBetween(0.0, 0.03);
        assertThat(walk.weeklySd()).isLessThan(0.4);
    }

    /** A dip of two weeks that is taken back: after six weeks nothing of it is left, so it is no walk. */
    @Test
    void aHolidayIsNoWalk() {
        List<Double> levels = new ArrayList<>(java.util.Collections.nCopies(26, 100.0));
        levels.set(12, 70.0);
        levels.set(13, 70.0);
        WeeklyChanges whole = WeeklyChanges.of(levels);
        WeeklyChanges few = WeeklyChanges.of(levels.subList(8, 20));
        assertThat(whole.walkVariance()).isLessThan(0.5 * few.walkVariance());
    }
}
