package dev.headroom.planner.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.quantity.ModelUnits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunHeaderTest {

    private static final List<LoadLevel> LEVELS = List.of(
            new LoadLevel(new OfferedLoad.Closed(2), 0, 10, 100),
            new LoadLevel(new OfferedLoad.Open(2.5), 100, 110, 200));

    private static RunInfo run(Endpoint endpoint) {
        return new RunInfo("steps", "aws us-west-2", endpoint, Instant.parse("2026-11-23T10:00:00Z"), -7, LEVELS);
    }

    @Test
    void aRunSurvivesItsHead() {
        for (Endpoint endpoint :
                List.of(new Endpoint.OnDemand("m:0"), new Endpoint.Provisioned("m:0", new ModelUnits(2)))) {
            assertThat(RunHeader.parse(RunHeader.of(run(endpoint)))).isEqualTo(run(endpoint));
        }
    }

    @Test
    void routesCaveatsAndTheClientsAuditSurviveTheHead() {
        ClientAudit audit = new ClientAudit(
                new ClientAudit.Lateness(0.25, 7.5),
                4.5,
                new ClientAudit.Pauses(6, 0.02),
                0.75,
                12,
                new ClientAudit.Rate(2.5, 2.25));
        RunInfo run = new RunInfo(
                "ab",
                "aws us-west-2",
                List.of(new Endpoint.Provisioned("m:0", new ModelUnits(2)), new Endpoint.OnDemand("m:0")),
                Instant.EPOCH,
                3,
                LEVELS,
                new Soundness(List.of("client-bound: late", "not steady: level 2"), Optional.of(audit)));
        assertThat(RunHeader.parse(RunHeader.of(run))).isEqualTo(run);
        assertThat(RunHeader.of(run)).contains("route: m:0 on demand", "caveat: not steady: level 2");
        assertThatThrownBy(() -> AuditText.parse("lateness_p50_ms=x")).hasMessageContaining("must be a number");
        assertThatThrownBy(() -> new Soundness(List.of("a\nb"), Optional.empty()))
                .hasMessageContaining("one line");
    }

    @Test
    void theHeadIsWrittenAsDocumented() {
        assertThat(RunHeader.of(run(new Endpoint.Provisioned("m:0", new ModelUnits(2)))))
                .containsExactly(
                        "scenario: steps",
                        "target: aws us-west-2",
                        "model: m:0",
                        "endpoint: provisioned 2",
                        "started_at: 2026-11-23T10:00:00Z",
                        "seed: -7",
                        "level: closed:2 0 10 100",
                        "level: open:2.5 100 110 200");
    }

    @Test
    void aBadHeadIsRefusedByName() {
        refused(0, "nonsense", "'nonsense' is not a line");
        refused(0, "target: here", "target is said twice");
        refused(3, "endpoint: batch", "endpoint is 'batch'");
        refused(4, "started_at: yesterday", "'yesterday', must be an instant in UTC");
        refused(5, "seed: lucky", "seed is 'lucky', must be a whole number");
        refused(6, "level: closed:2 0 10", "must be 'LOAD START STEADY_FROM END'");
        List<String> headless = new ArrayList<>(RunHeader.of(run(new Endpoint.OnDemand("m:0"))));
        headless.remove(2);
        assertThatThrownBy(() -> RunHeader.parse(headless)).hasMessageContaining("no line 'model: ...'");
    }

    private static void refused(int line, String with, String message) {
        List<String> lines = new ArrayList<>(RunHeader.of(run(new Endpoint.OnDemand("m:0"))));
        lines.set(line, with);
        assertThatThrownBy(() -> RunHeader.parse(lines))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void namesWithLineBreaksAreRefused() {
        assertThatThrownBy(() -> new RunInfo("a\nb", "t", new Endpoint.OnDemand("m"), Instant.EPOCH, 1, LEVELS))
                .hasMessageContaining("one line");
    }
}
