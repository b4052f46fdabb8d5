package dev.headroom.planner.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlendFitterTest {

    private static final int WEEK = 168;

    private static DemandCurve curve(int hours, IntToDoubleFunction inputPerMinute) {
        return (DemandCurve)
                DemandFitter.fit(Histories.hourly(hours, inputPerMinute), ZoneOffset.UTC, Duration.ofDays(28));
    }

    @Test
    void aClearWeekIsLeftToTheWalk() {
        Blend blend = curve(8 * WEEK, h -> Histories.officeHours(h, 10_000)).blend();
        assertThat(blend.walk()).isGreaterThan(0.9);
    }

    /** Spells of three days at one of two heights, by chance: a week's shape and level have nothing to say. */
    @Test
    void spellsAreLeftToTheLastDays() {
        SplittableRandom chance = new SplittableRandom(4);
        boolean[] busy = new boolean[20];
        for (int spell = 0; spell < busy.length; spell++) {
            busy[spell] = chance.nextBoolean();
        }
        Blend blend = curve(8 * WEEK, h -> busy[h / 72] ? 50_000 : 500 + h % 7).blend();
        assertThat(blend.walk()).isLessThan(0.3);
    }

    /** 3 % of what is not the walk is any hour of four weeks. */
    @Test
    void aLittleIsAlwaysAnyHour() {
        Blend blend = curve(2 * WEEK, h -> 10_000 + 100 * (h % 5)).blend();
        RecentDraw any = blend.recent().get(blend.recent().size() - 1);
        assertThat(any.hourSpread()).isZero();
        assertThat(any.weight()).isCloseTo(0.03 * (1 - blend.walk()), within(1e-9));
    }

    @Test
    void weightsAddUpToOne() {
        assertThatThrownBy(() -> new Blend(0.5, List.of(new RecentDraw(1, 0, 0.4))))
                .hasMessageContaining("sum of the weights");
    }

    /** The exact quantiles by weight are those of a thousand futures drawn. */
    @Test
    void quantilesByWeightAreThoseOfTheFuturesDrawn() {
        SplittableRandom chance = new SplittableRandom(9);
        double[] values = IntStream.range(0, 2 * WEEK)
                .mapToDouble(h -> 1000 + chance.nextInt(9000))
                .toArray();
        DemandCurve curve = curve(2 * WEEK, h -> values[h]);
        RecentDraw draw = new RecentDraw(2.5, 3, 1);
        RecentDays days = RecentDays.before(curve.historyEnd(), curve.history());
        double[][] exact = new RecentQuantiles(days.ages(), days.input()).of(draw, new double[] {0.5, 0.9, 0.95});
        RecentPaths paths = new RecentPaths(days, List.of(draw), curve.historyEnd(), curve.historyEnd());
        double[] input = new double[48];
        int below = 0;
        for (int i = 0; i < 4000; i++) {
            paths.draw(0, new EvenDraws(1, i), input, new double[48]);
            below += input[30] <= exact[30 % 24][1] ? 1 : 0;
        }
        assertThat(below / 4000.0).isCloseTo(0.9, within(0.02));
    }

    /** The newest stretch ends where the history does, whatever the hour. */
    @Test
    void stretchesAreCountedBackFromTheEnd() {
        DemandCurve curve = curve(2 * WEEK + 5, h -> 1000 + h);
        RecentDays days = RecentDays.before(curve.historyEnd(), curve.history());
        assertThat(days.ages()).hasSize(14).startsWith(0, 1);
        assertThat(days.input()[0][23]).isCloseTo(1000 + 2 * WEEK + 4, within(0.01));
        assertThat(days.input()[1][0]).isCloseTo(1000 + 2 * WEEK + 5 - 48, within(0.01));
    }
}
