package dev.headroom.emulator.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** "Metrics retention" of the CloudWatch User Guide: 60 s for 15 days, 300 s for 63 days, 3600 s for 455 days. */
class SeriesTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    private static Series ofMinutes(int count) {
        Series series = new Series();
        for (int minute = 0; minute < count; minute++) {
            series.add(START.plus(Duration.ofMinutes(minute)), 1);
        }
        return series;
    }

    private static int periods(Series series, Instant now, int seconds) {
        return series.read(now, START, FAR, seconds).size();
    }

    @Test
    void minutesBecomeFivesAndHoursAndAreForgotten() {
        Series series = ofMinutes(120);
        Instant young = START.plus(Duration.ofDays(14));
        assertThat(periods(series, young, 60)).isEqualTo(120);
        assertThat(periods(series, young, 300)).isEqualTo(24);
        assertThat(periods(series, START.plus(Duration.ofDays(16)), 60)).isZero();
        assertThat(periods(series, START.plus(Duration.ofDays(16)), 300)).isEqualTo(24);
        assertThat(periods(series, START.plus(Duration.ofDays(64)), 300)).isZero();
        assertThat(periods(series, START.plus(Duration.ofDays(64)), 3600)).isEqualTo(2);
        assertThat(periods(series, START.plus(Duration.ofDays(456)), 3600)).isZero();
    }

    @Test
    void rollingUpLosesNoCount() {
        Series series = ofMinutes(120);
        for (int days : new int[] {1, 16, 64}) {
            Instant now = START.plus(Duration.ofDays(days));
            assertThat(series.read(now, START, FAR, 86_400)
                            .firstEntry()
                            .getValue()
                            .count())
                    .as(days + " days later")
                    .isEqualTo(120);
        }
    }

    @Test
    void twoYearsOfMinutesAreAFewThousandPoints() {
        Series series = ofMinutes(2 * 365 * 1440);
        assertThat(series.points()).isLessThan(15 * 1440 + 48 * 288 + 392 * 24 + 100);
    }

    @Test
    void theEndIsNotOfTheRange() {
        Series series = ofMinutes(10);
        Instant end = START.plus(Duration.ofMinutes(5));
        assertThat(series.read(START, START, end, 60)).hasSize(5);
        assertThat(series.read(START, START, end.plusMillis(1), 60)).hasSize(6);
    }
}
