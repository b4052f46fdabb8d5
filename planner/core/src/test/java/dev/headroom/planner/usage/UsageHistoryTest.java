package dev.headroom.planner.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.usage.RequestTrace.TracedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageHistoryTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    private static UsageInterval minute(int after, long tokens) {
        return new UsageInterval(
                NOON.plusSeconds(60L * after), Duration.ofMinutes(1), UsageCounts.of(1, tokens, tokens / 10));
    }

    @Test
    void aGapIsNotObservedAndNotZero() {
        UsageHistory history = new UsageHistory("m", "w", List.of(), List.of(minute(0, 100), minute(5, 50)));
        assertThat(history.observed()).isEqualTo(Duration.ofMinutes(2));
        assertThat(history.end()).isEqualTo(NOON.plusSeconds(360));
        assertThat(history.start()).isEqualTo(NOON);
        assertThat(history.total()).isEqualTo(UsageCounts.of(2, 150, 15));
    }

    @Test
    void intervalsOutOfOrderAreRefusedWithTheirTimes() {
        assertThatThrownBy(() -> new UsageHistory("m", "w", List.of(), List.of(minute(5, 1), minute(0, 1))))
                .hasMessageContaining("interval 2 starts at 2026-09-01T12:00:00Z")
                .hasMessageContaining("must be in order");
        assertThatThrownBy(() -> new UsageHistory("m", "w", List.of(), List.of()))
                .hasMessageContaining("no intervals");
    }

    @Test
    void anIntervalSurvivesItsRow() {
        UsageInterval interval = new UsageInterval(NOON, Duration.ofMinutes(10), new UsageCounts(1, 2, 3, 4, 5, 6));
        assertThat(UsageCells.parse(UsageCells.of(interval, UsageCells.COLUMNS), UsageCells.COLUMNS))
                .isEqualTo(interval);
        assertThat(interval.minutes()).isEqualTo(10);
    }

    @Test
    void aBadCellIsNamed() {
        List<String> cells = new ArrayList<>(UsageCells.of(minute(0, 1), UsageCells.COLUMNS));
        cells.set(3, "NaN");
        assertThatThrownBy(() -> UsageCells.parse(cells, UsageCells.COLUMNS))
                .hasMessageContaining("input_tokens is 'NaN'");
        cells.set(0, "yesterday");
        assertThatThrownBy(() -> UsageCells.parse(cells, UsageCells.COLUMNS)).hasMessageContaining("whole number");
        cells.set(3, "1");
        assertThatThrownBy(() -> UsageCells.parse(cells, UsageCells.COLUMNS))
                .hasMessageContaining("start is 'yesterday'");
        cells.remove(0);
        assertThatThrownBy(() -> UsageCells.parse(cells, UsageCells.COLUMNS))
                .hasMessageContaining("7 cells, must have 8");
    }

    @Test
    void countsAndResolutionsAreChecked() {
        assertThatThrownBy(() -> UsageCounts.of(-1, 0, 0)).hasMessageContaining("requests is -1");
        assertThatThrownBy(() -> new UsageInterval(NOON, Duration.ofMillis(1500), UsageCounts.NONE))
                .hasMessageContaining("whole number of seconds");
    }

    @Test
    void aTraceKnowsItsSpanAndItsOrder() {
        TracedRequest first = new TracedRequest(Duration.ofSeconds(1), 10, 1);
        TracedRequest last = new TracedRequest(Duration.ofSeconds(61), 20, 2);
        assertThat(new RequestTrace("t", List.of(first, last)).span()).isEqualTo(Duration.ofMinutes(1));
        assertThatThrownBy(() -> new RequestTrace("t", List.of(last, first)))
                .hasMessageContaining("request 2 of trace t");
        assertThatThrownBy(() -> new RequestTrace("t", List.of())).hasMessageContaining("nothing to replay");
    }
}
