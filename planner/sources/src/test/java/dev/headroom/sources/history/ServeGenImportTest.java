package dev.headroom.sources.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.usage.UsageCounts;
import dev.headroom.planner.usage.UsageHistory;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeGenImportTest {

    private static final String COLUMNS =
            "t_seconds,requests,input_tokens,output_tokens,requests_of_clients_with_token_data\n";

    @TempDir
    private Path folder;

    private UsageHistory read(String text) {
        return HistoryFormat.SERVEGEN.read(Written.request(Written.file(folder, text), Written.FROM_MIDNIGHT));
    }

    private void refused(String rows, String fault) {
        Path file = Written.file(folder, COLUMNS + rows);
        Written.refused(() -> HistoryFormat.SERVEGEN.read(Written.request(file, Written.FROM_MIDNIGHT)), file + fault);
    }

    /** 100 / 40 x 1,000.2 = 2,500.5, which is rounded up; overall (100 + 60) / (40 + 60) = 1.6. */
    @Test
    void tokensAreScaledWindowByWindow() {
        UsageHistory history = read(COLUMNS + "0,100.000,1000.2,10.0,40.000\n600,60,900,90,60\n1200,0,0,0,0\n");
        assertThat(history.intervals().get(0).counts()).isEqualTo(UsageCounts.of(100, 2501, 25));
        assertThat(history.intervals().get(1).counts()).isEqualTo(UsageCounts.of(60, 900, 90));
        assertThat(history.intervals().get(2).counts()).isEqualTo(UsageCounts.NONE);
        assertThat(history.start()).isEqualTo(Written.MIDNIGHT);
        assertThat(history.intervals().get(0).resolution()).isEqualTo(Duration.ofMinutes(10));
        assertThat(history.notes())
                .containsExactly(
                        "imported from given.csv",
                        "ServeGen windows of 600 s; second 0 is set at 2026-09-01T00:00:00Z",
                        "tokens are those of clients with token data, scaled window by window to all requests: by a"
                                + " factor of 1.600 overall",
                        "windows without any request, kept as 0 (take their rows out if nothing was collected then): 1");
    }

    @Test
    void missingWindowsAndWindowsWithoutTokenDataAreGapsAndSaid() {
        UsageHistory history = read(COLUMNS + "0,1,10,1,1\n600,5,0,0,0\n1200,1,10,1,1\n3000,1,10,1,1\n");
        assertThat(history.intervals()).hasSize(3);
        assertThat(history.observed()).isEqualTo(Duration.ofMinutes(30));
        assertThat(history.end()).isEqualTo(Written.MIDNIGHT.plusSeconds(3600));
        assertThat(history.notes())
                .endsWith(
                        "windows missing in the file, left as gaps: 2",
                        "windows with requests but none with token data, left out: 1");
    }

    @Test
    void aStepThatIsNoMultipleIsRefusedWithBothLines() {
        refused(
                "0,1,1,1,1\n600,1,1,1,1\n900,1,1,1,1\n1500,1,1,1,1\n",
                ":4: t_seconds is 300 s after line 3, must be 600 s as in most rows, or a whole multiple where windows"
                        + " are missing");
        refused(
                "0,1,1,1,1\n600,1,1,1,1\n600,1,1,1,1\n",
                ":4: t_seconds is 600, not after the 600 of line 3; rows must be in order of time");
        refused(
                "0,1,1,1,1\n",
                ":2: is the only row; a window is as long as the step between two, so there must be two");
    }

    @Test
    void countsThatContradictEachOtherAreRefused() {
        refused(
                "0,5,1,1,6\n600,1,1,1,1\n",
                ":2: requests_of_clients_with_token_data is 6, must be at most requests, 5");
        refused(
                "0,5,1,1,1\n600,1,10,1,0\n",
                ":3: has tokens, but requests_of_clients_with_token_data is 0: nobody's tokens");
        refused("0,5.5,1,1,1\n600,1,10,1,0\n", ":2: requests is '5.5', must be a whole number");
        refused(
                "0,5,NaN,1,1\n600,1,10,1,0\n",
                ":2: input_tokens is 'NaN', must be a number, 0 or above, of at most 15 digits as in 1234 or 1234.5");
    }

    @Test
    void aFileWithoutAnyTokenDataHasNoHistory() {
        refused(
                "0,5,0,0,0\n600,1,0,0,0\n",
                ": has no interval that can be used: ServeGen windows of 600 s; second 0 is set at 2026-09-01T00:00:00Z;"
                        + " tokens are those of clients with token data, scaled window by window to all requests;"
                        + " windows with requests but none with token data, left out: 2");
    }

    @Test
    void otherColumnsAreRefused() {
        Path file = Written.file(folder, "hour,value\n0,1\n");
        Written.refused(
                () -> HistoryFormat.SERVEGEN.read(Written.request(file, Written.FROM_MIDNIGHT)),
                file + ":1: columns are 'hour,value', must be '" + COLUMNS.strip() + "'");
    }
}
