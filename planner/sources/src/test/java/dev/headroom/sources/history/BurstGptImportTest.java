package dev.headroom.sources.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BurstGptImportTest {

    private static final ImportOptions OPTIONS =
            new ImportOptions(Optional.of(Written.MIDNIGHT), OptionalDouble.of(700.5), OptionalDouble.of(200), 2);

    @TempDir
    private Path folder;

    private void refused(String rows, String fault) {
        Path file = Written.file(folder, "hour,value\n" + rows);
        Written.refused(() -> HistoryFormat.BURSTGPT.read(Written.request(file, OPTIONS)), file + fault);
    }

    /** Three requests twice, of 700.5 input and 200 output tokens. */
    @Test
    void aMissingHourIsAGapAndAZeroIsNot() {
        Path file = Written.file(folder, "hour,value\n0,3\n1,0\n4,1\n");
        UsageHistory history = HistoryFormat.BURSTGPT.read(Written.request(file, OPTIONS));
        assertThat(history.intervals()).hasSize(3);
        assertThat(history.intervals().get(0).counts()).isEqualTo(UsageCounts.of(6, 4203, 1200));
        assertThat(history.intervals().get(1).counts()).isEqualTo(UsageCounts.NONE);
        assertThat(history.intervals().get(2).start()).isEqualTo(Written.MIDNIGHT.plus(Duration.ofHours(4)));
        assertThat(history.notes())
                .containsExactly(
                        "imported from given.csv",
                        "BurstGPT hours; hour 0 is set at 2026-09-01T00:00:00Z",
                        "tokens are not in the file but assumed: 700.5 input and 200 output tokens a request",
                        "2 of 5 hours are missing and stay gaps",
                        "requests and tokens are the file's times 2, rounded");
    }

    @Test
    void faultsCarryTheirLine() {
        refused(
                "0,1\n0,2\n",
                ":3: starts at 2026-09-01T00:00:00Z, before the interval of line 2 ends at"
                        + " 2026-09-01T01:00:00Z; intervals must be in order and must not overlap");
        refused("0.5,1\n", ":2: hour is '0.5', must be a whole number");
        refused(
                "0,1\n1,Infinity\n",
                ":3: value is 'Infinity', must be a number, 0 or above, of at most 15 digits as in"
                        + " 1234 or 1234.5");
        refused("0,1,2\n", ":2: has 3 cells, must have 2: hour,value");
        refused("0,999999999999999\n", ":2: a count becomes 1.999999999999998E15, must be at most 1.0E15");
    }
}
