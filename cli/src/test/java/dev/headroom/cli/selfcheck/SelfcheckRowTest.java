package dev.headroom.cli.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.headroom.planner.measure.ClientAudit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What selfcheck says of figures; where they come from is {@link MeasuringErrorTest}'s. */
class SelfcheckRowTest {

    @TempDir
    private Path folder;

    private static SelfcheckRow row(Beat beat, double p50, double p99, boolean emulatorBound, int unknown) {
        MeasuringError error = new MeasuringError(
                1170,
                unknown,
                new MeasuringError.Spread(p50, p99),
                new MeasuringError.Spread(0.041, 1.2),
                new MeasuringError.Spread(0.6, 4.5));
        ClientAudit client = new ClientAudit(
                new ClientAudit.Lateness(0.1, 0.875),
                0.4,
                new ClientAudit.Pauses(3, 0.001),
                0.5,
                100,
                new ClientAudit.Rate(100, 99.9));
        var pacing = JsonNodeFactory.instance
                .objectNode()
                .put("lateP50Millis", 0.0904)
                .put("lateP99Millis", 1.31149)
                .put("emulatorBound", emulatorBound);
        Expense expense = new Expense(3120, 15.6, 310);
        return new SelfcheckRow(beat, new BeatRun.Finding(error, client, expense, pacing));
    }

    private static SelfcheckRow row(double p50, double p99) {
        return row(Beat.streams(1000, 20), p50, p99, false, 0);
    }

    @Test
    void smallErrorsAreGood() {
        assertThat(row(0.537, 3.56).line().replaceAll(" +", " "))
                .isEqualTo("1,000 streams x 20/s 0.54 / 3.56 0.04 / 1.20 0.60 / 4.50 0.88 99.9 % 3,120 15.6 310"
                        + " 0.09 / 1.31 good");
    }

    @Test
    void cellsStandUnderTheirHeads() {
        String head = SelfcheckRow.head().get(0);
        String line = row(0.537, 3.56).line();
        for (String[] pair : new String[][] {{"first token", "0.54 / 3.56"}, {"late p99", "0.88"}, {"event", "15.6"}}) {
            assertThat(line.indexOf(pair[1]) + pair[1].length()).isEqualTo(head.indexOf(pair[0]) + pair[0].length());
        }
    }

    @Test
    void largeOnesAreSaidToBe() {
        assertThat(row(2.1, 3).line()).endsWith("  too far off");
        assertThat(row(0.5, 10.1).line()).endsWith("  too far off");
        assertThat(row(Beat.starts(100), 0.5, 3, false, 1).line()).endsWith("  too far off");
        assertThat(row(Beat.starts(100), 0.5, 3, true, 0).line()).endsWith("  good, emulator-bound");
    }

    @Test
    void aRowForProgramsHasThreeDecimalsAndTheVerdict() {
        Map<String, Object> object = row(0.53749, 3.5).object();
        assertThat(object)
                .containsEntry("streams", 1000)
                .containsEntry("timeToFirstTokenErrorMillis", Map.of("p50", 0.537, "p99", 3.5))
                .containsEntry("emulatorLateP99Millis", 1.311)
                .containsEntry("processorMicrosPerEvent", 15.6)
                .containsEntry("trusted", true);
    }

    @Test
    void theMostTrustedStreamsAreKept() throws Exception {
        SelfcheckFile file = new SelfcheckFile(
                Instant.parse("2026-11-25T12:00:00Z"),
                "1.1",
                List.of(row(0.1, 1), row(Beat.streams(5000, 4), 3, 50, true, 0)));
        Path written = folder.resolve("run").resolve(SelfcheckFile.NAME);
        file.write(written);
        var read = new ObjectMapper().readTree(Files.readString(written));
        assertThat(read.path("trustedStreams").asInt()).isEqualTo(1000);
        assertThat(read.path("measuredAt").asText()).isEqualTo("2026-11-25T12:00:00Z");
        assertThat(read.path("loads")).hasSize(2);
        assertThat(read.path("machine").path("processors").asInt()).isPositive();
        assertThat(file.summary(written)).containsEntry("trustedStreams", 1000);
    }
}
