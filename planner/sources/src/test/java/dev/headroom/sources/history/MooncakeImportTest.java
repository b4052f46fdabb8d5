package dev.headroom.sources.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines as in the traces that Mooncake publishes with its paper. */
class MooncakeImportTest {

    @TempDir
    private Path folder;

    private UsageHistory read(Path file) {
        return HistoryFormat.MOONCAKE.read(Written.request(file, Written.FROM_MIDNIGHT));
    }

    private static String line(long millis, int input, int output) {
        return "{\"timestamp\": " + millis + ", \"input_length\": " + input + ", \"output_length\": " + output
                + ", \"hash_ids\": [0, 1, 2]}\n";
    }

    private void refused(String text, String fault) {
        Path file = Written.file(folder, text);
        Written.refused(() -> read(file), file + fault);
    }

    @Test
    void requestsAreCountedByTheMinuteFromTimeZero() {
        Path file = Written.file(
                folder, line(0, 6755, 500) + line(59_999, 5, 1) + line(120_000, 7, 2) + line(180_000, 1, 1));
        UsageHistory history = read(file);
        assertThat(history.start()).isEqualTo(Written.MIDNIGHT);
        assertThat(history.intervals())
                .extracting(interval -> interval.counts())
                .containsExactly(UsageCounts.of(2, 6760, 501), UsageCounts.NONE, UsageCounts.of(1, 7, 2));
        assertThat(history.notes()).contains("last minute was seen in part and is left out, with 1 requests");
    }

    @Test
    void faultsCarryTheirLine() {
        refused(line(0, 1, 1) + "nothing\n", ":2: is not JSON");
        refused("[1]\n", ":1: is not a JSON object");
        refused(
                line(5, 1, 1) + line(4, 1, 1),
                ":2: timestamp is 4, must be milliseconds from 5, that of the line before, to 31622400000");
        refused(line(0, -1, 1), ":1: input_length is '-1', must be a whole number, 0 or above");
        refused(
                "{\"timestamp\": 0, \"input_length\": 1}\n",
                ":1: output_length is '', must be a whole number, 0 or above");
    }
}
