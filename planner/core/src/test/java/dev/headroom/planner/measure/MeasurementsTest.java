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
            new Place(1, 7, 0, 1, 0),
            new Timing(100, 120, OptionalLong.of(400), OptionalLong.of(900), 950),
            new TokenUse(1200, 100, 3, 4),
            new Answer(Outcome.OK, "end_turn", new Answer.Events(25, 0), 100, ServerSide.latency(OptionalLong.of(1))));
    private static final Attempt THROTTLED = new Attempt(
            new Place(0, 8, 0, 2, 0),
            new Timing(5, 5, OptionalLong.empty(), OptionalLong.empty(), 9),
            TokenUse.NONE,
            new Answer(Outcome.THROTTLED, "", new Answer.Events(0, 0), 100, ServerSide.latency(OptionalLong.empty())));

    private static List<String> cells(Attempt attempt) {
        return new ArrayList<>(List.of(AttemptCells.row(attempt).split(",", -1)));
    }

    @Test
    void anAttemptSurvivesItsRow() {
        for (Attempt attempt : List.of(ANSWERED, THROTTLED, THOUGHTFUL)) {
            assertThat(AttemptCells.parse(cells(attempt))).isEqualTo(attempt);
        }
        assertThat(cells(ANSWERED)).hasSameSizeAs(AttemptCells.COLUMNS);
    }

    @Test
    void aBadCellIsNamed() {
        List<String> cells = cells(ANSWERED);
        cells.set(AttemptCells.COLUMNS.indexOf("input_tokens"), "many");
        assertThatThrownBy(() -> AttemptCells.parse(cells)).hasMessageContaining("input_tokens is 'many'");
        cells.set(AttemptCells.COLUMNS.indexOf("input_tokens"), "1");
        cells.set(AttemptCells.COLUMNS.indexOf("outcome"), "FINE");
        assertThatThrownBy(() -> AttemptCells.parse(cells))
                .hasMessageContaining("'FINE'")
                .hasMessageContaining("THROTTLED");
        assertThatThrownBy(() -> AttemptCells.parse(List.of("1"))).hasMessageContaining("1 cells, must have 26");
    }

    private static final Attempt THOUGHTFUL = new Attempt(
            new Place(2, 9, 4, 3, 1),
            new Timing(
                    100,
                    120,
                    new Carriage(OptionalLong.of(130), OptionalLong.of(390)),
                    new ContentTimes(
                            OptionalLong.of(400),
                            OptionalLong.of(900),
                            OptionalLong.of(600),
                            EventGaps.of(200, 0, 300)),
                    950),
            new TokenUse(1200, 100, 3, 4),
            new Answer(
                    Outcome.OK,
                    "end_turn",
                    new Answer.Events(4, 1),
                    100,
                    new ServerSide("7f3a-01", OptionalLong.of(8), OptionalLong.of(2))));

    @Test
    void gapsThatDoNotFillTheTimeFromFirstToLastAreRefused() {
        assertThatThrownBy(() -> new ContentTimes(
                        OptionalLong.of(1), OptionalLong.of(9), OptionalLong.of(1), EventGaps.of(3, 4)))
                .hasMessageContaining("add up to 7 ns, from first to last token it is 8");
        assertThatThrownBy(() ->
                        new ContentTimes(OptionalLong.of(5), OptionalLong.of(9), OptionalLong.of(4), EventGaps.NONE))
                .hasMessageContaining("in order");
        assertThatThrownBy(() -> EventGaps.parse("1  2")).hasMessageContaining("gaps_ns holds ''");
        assertThatThrownBy(() -> EventGaps.of(3, -1)).hasMessageContaining("negative");
        assertThat(EventGaps.parse("3 1 2").longestNanos()).isEqualTo(3);
    }

    @Test
    void aRequestIdIsLettersDigitsAndHyphens() {
        OptionalLong none = OptionalLong.empty();
        for (String wrong : new String[] {"a,b", "a\nb", "a\"b", "a b", "\u00e9", "a".repeat(65)}) {
            assertThat(ServerSide.isId(wrong)).isFalse();
            assertThatThrownBy(() -> new ServerSide(wrong, none, none)).hasMessageContaining("letters, digits");
        }
        assertThat(ServerSide.isId("")).isFalse();
        assertThat(ServerSide.isId("5b0c2c1e-7f3a-4d09-9e5e-0a1b2c3d4e5f")).isTrue();
    }

    @Test
    void carriageIsInOrderToo() {
        Carriage late = new Carriage(OptionalLong.of(5), OptionalLong.of(99));
        assertThatThrownBy(() -> new Timing(1, 2, late, ContentTimes.NONE, 20)).hasMessageContaining("in order");
        assertThatThrownBy(() -> new Carriage(OptionalLong.of(5), OptionalLong.of(4)))
                .hasMessageContaining("before");
    }

    @Test
    void bothLatenciesStandSideBySide() {
        assertThat(ANSWERED.timing().uncorrectedTimeToFirstTokenNanos()).hasValue(280);
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
