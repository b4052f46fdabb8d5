package dev.headroom.sources.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SyntheticProfileTest {

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageStartingWith(message);
    }

    /** Ramps of four hours, at the middle of each: (1 - cos(pi x)) / 2 with x = 1/8, 3/8, 5/8, 7/8. */
    @Test
    void aDayClimbsFromNightToWorkAndFallsAgain() {
        WeekShape shape = new WeekShape(9, 17, 4, 0.2, 0.5);
        LocalDateTime monday = LocalDateTime.of(2026, 8, 31, 0, 30);
        assertThat(shape.at(monday)).isEqualTo(0.2);
        assertThat(shape.at(monday.withHour(4))).isEqualTo(0.2);
        assertThat(shape.at(monday.withHour(5))).isCloseTo(0.2 + 0.8 * 0.03806, within(1e-5));
        assertThat(shape.at(monday.withHour(6))).isCloseTo(0.2 + 0.8 * 0.30866, within(1e-5));
        assertThat(shape.at(monday.withHour(8))).isCloseTo(0.2 + 0.8 * 0.96194, within(1e-5));
        assertThat(shape.at(monday.withHour(9))).isEqualTo(1);
        assertThat(shape.at(monday.withHour(16))).isEqualTo(1);
        assertThat(shape.at(monday.withHour(17))).isCloseTo(0.2 + 0.8 * 0.96194, within(1e-5));
        assertThat(shape.at(monday.withHour(21))).isEqualTo(0.2);
        assertThat(shape.at(monday.plusDays(5).withHour(12))).isEqualTo(0.5);
        assertThat(new WeekShape(9, 17, 0, 0.2, 0.5).at(monday.withHour(8))).isEqualTo(0.2);
    }

    @Test
    void requestSizesMoveInAStraightLineToTheirEnd() {
        RequestSize size = new RequestSize(1100, 0.1, 1);
        assertThat(size.meanAt(0)).isCloseTo(1000, within(1e-9));
        assertThat(size.meanAt(0.5)).isCloseTo(1050, within(1e-9));
        assertThat(size.meanAt(1)).isCloseTo(1100, within(1e-9));
    }

    @Test
    void shapesThatNoWeekHasAreRefused() {
        refused(() -> new WeekShape(2, 17, 4, 0.2, 0.5), "working hours from 2 until 17 with ramps of 4");
        refused(() -> new WeekShape(9, 21, 4, 0.2, 0.5), "working hours from 9 until 21 with ramps of 4");
        refused(() -> new WeekShape(9, 9, 4, 0.2, 0.5), "working hours from 9 until 9");
        refused(() -> new WeekShape(9, 17, -1, 0.2, 0.5), "working hours from 9 until 17 with ramps of -1");
        refused(() -> new WeekShape(9, 17, 4, 0, 0.5), "night share is 0.0");
        refused(() -> new WeekShape(9, 17, 4, Double.NaN, 0.5), "night share is NaN");
        refused(() -> new WeekShape(9, 17, 4, 0.2, 1.1), "weekend share is 1.1");
    }

    @Test
    void parametersOutOfRangeAreRefusedByName() {
        refused(() -> new LevelPath(-1, 0, 0), "1 + growth a week is 0.0");
        refused(() -> new LevelPath(0, -0.1, 0), "weekly standard deviation is -0.1");
        refused(() -> new LevelPath(0, 0, Double.POSITIVE_INFINITY), "daily standard deviation is Infinity");
        refused(() -> new MinuteNoise(-0.1, 0), "c0 squared is -0.1");
        refused(() -> new MinuteNoise(0, Double.NaN), "kappa in tokens is NaN");
        refused(() -> new RequestSize(0, 0, 0), "mean tokens of a request is 0.0");
        refused(() -> new RequestSize(1, -1, 0), "1 + drift is 0.0");
        refused(() -> new RequestSize(1, 0, -1), "coefficient of variation of a request's tokens is -1.0");
        refused(() -> new SyntheticSpan(ZoneOffset.UTC, LocalDate.of(2026, 8, 31), 0), "weeks is 0");
        SyntheticProfile demo = SyntheticProfile.demo();
        refused(
                () -> new SyntheticProfile(
                        "m",
                        "w",
                        demo.span(),
                        demo.week(),
                        2e9,
                        demo.level(),
                        demo.noise(),
                        demo.input(),
                        demo.output()),
                "peak requests per minute is 2000000000");
    }
}
