package dev.headroom.planner.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final Series DIGITS = Series.of(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8);

    /** python3 -c "from scipy import stats; print(stats.rankdata([3,1,4,1,5,9,2,6,5,3,5,8]))" */
    @Test
    void ranksAreThoseOfScipyWithTiesShared() {
        assertThat(DIGITS.ranks().toArray()).containsExactly(4.5, 1.5, 6, 1.5, 8, 12, 3, 10, 8, 4.5, 8, 11);
    }

    @Test
    void ranksDoNotKnowAboutScale() {
        Series stretched = Series.of(Law.fill(DIGITS.size(), i -> Math.exp(DIGITS.toArray()[i])));
        assertThat(stretched.ranks().toArray()).containsExactly(DIGITS.ranks().toArray());
    }

    @Test
    void firstAndRestMakeTheWhole() {
        assertThat(DIGITS.first(4).toArray()).containsExactly(3, 1, 4, 1);
        assertThat(DIGITS.without(9).toArray()).containsExactly(3, 5, 8);
        assertThat(DIGITS.first(5).size() + DIGITS.without(5).size()).isEqualTo(DIGITS.size());
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThatThrownBy(Series::of).hasMessageContaining("empty");
        assertThatThrownBy(() -> Series.of(1, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Series.of(Double.POSITIVE_INFINITY)).hasMessageContaining("finite");
        assertThatThrownBy(() -> DIGITS.without(12)).hasMessageContaining("12 to before 12 of 12");
        assertThatThrownBy(() -> DIGITS.first(13)).hasMessageContaining("0 to before 13 of 12");
    }

    @Test
    void laterChangesOfTheArrayDoNotReachTheSeries() {
        double[] values = {1, 2};
        Series series = Series.of(values);
        values[0] = 7;
        series.toArray()[1] = 7;
        assertThat(series.toArray()).containsExactly(1, 2);
    }
}
