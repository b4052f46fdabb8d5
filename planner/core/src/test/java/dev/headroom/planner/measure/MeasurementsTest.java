package dev.headroom.planner.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.quantity.ModelUnits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MeasurementsTest {

    private static final Attempt ANSWERED = new Attempt(
            1,
            7,
            1,
            new Timing(100, 120, OptionalLong.of(400), OptionalLong.of(900), 950),
            new TokenUse(1200, 100, 3, 4),
            new Answer(Outcome.OK, "end_turn", 25, 100, OptionalLong.of(1)));
    private static final Attempt THROTTLED = new Attempt(
            0,
            8,
            2,
            new Timing(5, 5, OptionalLong.empty(), OptionalLong.empty(), 9),
            TokenUse.NONE,
            new Answer(Outcome.THROTTLED, "", 0, 100, OptionalLong.empty()));

    @Test
    void anAttemptSurvivesItsRow() {
        for (Attempt attempt : List.of(ANSWERED, THROTTLED)) {
            assertThat(AttemptCells.parse(AttemptCells.of(attempt))).isEqualTo(attempt);
        }
        assertThat(AttemptCells.of(ANSWERED)).hasSameSizeAs(AttemptCells.COLUMNS);
    }

    @Test
    void aBadCellIsNamed() {
        List<String> cells = new ArrayList<>(AttemptCells.of(ANSWERED));
        cells.set(8, "many");
        assertThatThrownBy(() -> AttemptCells.parse(cells)).hasMessageContaining("input_tokens is 'many'");
        cells.set(8, "1");
        cells.set(12, "FINE");
        assertThatThrownBy(() -> AttemptCells.parse(cells))
                .hasMessageContaining("'FINE'")
                .hasMessageContaining("THROTTLED");
        assertThatThrownBy(() -> AttemptCells.parse(List.of("1"))).hasMessageContaining("1 cells, must have 17");
    }

    @Test
    void latencyCountsFromTheIntendedStart() {
        assertThat(ANSWERED.timing().timeToFirstTokenNanos()).hasValue(300);
        assertThat(ANSWERED.timing().endToEndNanos()).isEqualTo(850);
        assertThat(ANSWERED.timing().dispatchLatenessNanos()).isEqualTo(20);
        assertThat(ANSWERED.timing().inFlightNanos()).isEqualTo(830);
    }

    @Test
    void timesOutOfOrderAreRefused() {
        OptionalLong none = OptionalLong.empty();
        assertThatThrownBy(() -> new Timing(10, 9, none, none, 20)).hasMessageContaining("in order");
        assertThatThrownBy(() -> new Timing(1, 2, OptionalLong.of(3), none, 20)).hasMessageContaining("both");
    }

    @Test
    void aRunRefusesLevelsThatOverlapAndAttemptsOfLevelsItDoesNotHave() {
        LoadLevel first = new LoadLevel(new OfferedLoad.Closed(2), 0, 10, 100);
        LoadLevel early = new LoadLevel(new OfferedLoad.Closed(4), 90, 95, 200);
        Endpoint endpoint = new Endpoint.Provisioned("m", new ModelUnits(1));
        assertThatThrownBy(() -> new RunInfo("s", "t", endpoint, Instant.EPOCH, 1, List.of(first, early)))
                .hasMessageContaining("load level 1 begins before level 0");
        RunInfo run = new RunInfo("s", "t", endpoint, Instant.EPOCH, 1, List.of(first));
        assertThatThrownBy(() -> new Measurements(run, List.of(ANSWERED))).hasMessageContaining("names level 1");
        assertThatThrownBy(() -> new Measurements(run, List.of())).hasMessageContaining("no attempts");
    }

    @Test
    void anOfferedLoadSurvivesItsText() {
        for (OfferedLoad load : List.of(new OfferedLoad.Closed(8), new OfferedLoad.Open(2.5))) {
            assertThat(OfferedLoad.parse(load.toString())).isEqualTo(load);
        }
        assertThatThrownBy(() -> OfferedLoad.parse("8")).hasMessageContaining("closed:USERS");
        assertThatThrownBy(() -> OfferedLoad.parse("open:fast")).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> new OfferedLoad.Open(Double.NaN)).hasMessageContaining("NaN");
    }
}
