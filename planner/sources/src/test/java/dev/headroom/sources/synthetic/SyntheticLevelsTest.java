package dev.headroom.sources.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

class SyntheticLevelsTest {

    private static SyntheticLevels levels(SyntheticProfile profile, SplittableRandom random) {
        return new SyntheticLevels(profile, new Draws(random.split()), new Draws(random.split()));
    }

    private static SyntheticProfile demoWith(LevelPath level) {
        SyntheticProfile demo = SyntheticProfile.demo();
        return new SyntheticProfile(
                demo.modelId(),
                demo.workload(),
                demo.span(),
                demo.week(),
                demo.peakRequestsPerMinute(),
                level,
                demo.noise(),
                demo.input(),
                demo.output());
    }

    /** 2,000 walks of eight weeks: the mean of 16,000 changes has a standard error of .04 / 126 = .0003. */
    @Test
    void weeksGrowByTheirMedianAndScatterRoundIt() {
        SyntheticProfile profile = demoWith(new LevelPath(0.03, 0.04, 0));
        SplittableRandom random = new SplittableRandom(1);
        SummaryStatistics growth = new SummaryStatistics();
        for (int walk = 0; walk < 2000; walk++) {
            SyntheticLevels levels = levels(profile, random);
            for (int week = 0; week < 7; week++) {
                growth.addValue(Math.log(levels.at((week + 1) / 8.0, 0) / levels.at(week / 8.0, 0)));
            }
        }
        assertThat(growth.getMean()).isCloseTo(Math.log(1.03), within(0.0013));
        assertThat(growth.getStandardDeviation()).isCloseTo(0.04, within(0.001));
    }

    @Test
    void daysScatterOnTheirOwnRoundOne() {
        SyntheticProfile profile = demoWith(new LevelPath(0, 0, 0.08));
        SplittableRandom random = new SplittableRandom(2);
        SummaryStatistics days = new SummaryStatistics();
        for (int walk = 0; walk < 500; walk++) {
            SyntheticLevels levels = levels(profile, random);
            for (int day = 0; day < 56; day++) {
                days.addValue(levels.at(0.5, day));
            }
        }
        assertThat(days.getMean()).isCloseTo(1, within(0.002));
        assertThat(days.getStandardDeviation()).isCloseTo(0.08, within(0.002));
    }

    @Test
    void everyWalkEndsAtThePeakAndMovesStraightWithinAWeek() {
        SyntheticLevels levels = levels(demoWith(new LevelPath(0.03, 0.04, 0)), new SplittableRandom(3));
        assertThat(levels.at(1 - 1e-9, 0)).isCloseTo(1, within(1e-6));
        double middle = Math.sqrt(levels.at(2 / 8.0, 0) * levels.at(3 / 8.0, 0));
        assertThat(levels.at(2.5 / 8, 0)).isCloseTo(middle, within(1e-12));
    }
}
