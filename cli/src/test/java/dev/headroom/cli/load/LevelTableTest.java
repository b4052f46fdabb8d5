package dev.headroom.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.measure.Answer;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.Place;
import dev.headroom.planner.measure.RunInfo;
import dev.headroom.planner.measure.ServerSide;
import dev.headroom.planner.measure.Soundness;
import dev.headroom.planner.measure.Timing;
import dev.headroom.planner.measure.TokenUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Levels of a hundred seconds in which the n-th request begins n tenths of a second after the start. */
class LevelTableTest {

    private static final long SECOND = 1_000_000_000L;
    private static final Endpoint MODEL = new Endpoint.OnDemand("m");

    private final List<LoadLevel> levels = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();

    private void level(OfferedLoad load) {
        long start = levels.size() * (100 * SECOND);
        levels.add(new LoadLevel(load, start, start, start + 100 * SECOND));
    }

    private void request(int number, Outcome outcome, int route, long firstMillis) {
        long at = (levels.size() - 1) * (100 * SECOND) + number * SECOND / 10;
        boolean ok = outcome.isOk();
        OptionalLong first = ok ? OptionalLong.of(at + firstMillis * 1_000_000) : OptionalLong.empty();
        attempts.add(new Attempt(
                new Place(levels.size() - 1, number + 1000L * levels.size(), 0, 1, route),
                new Timing(at, at, first, first, at + 2 * firstMillis * 1_000_000),
                ok ? new TokenUse(1_000_000, 100_000, 0, 0) : TokenUse.NONE,
                new Answer(outcome, "", new Answer.Events(ok ? 1 : 0, 0), 100, ServerSide.UNKNOWN)));
    }

    private LevelTable table() {
        RunInfo run = new RunInfo("s", "t", List.of(MODEL, MODEL), Instant.EPOCH, 1, levels, Soundness.UNWATCHED);
        return LevelTable.of(new Measurements(run, attempts));
    }

    /** 980 of 1,000 requests are answered in 100 seconds; times to first token are even over 500 to 599 ms, 9.8 of each. */
    @Test
    void aLevelIsARowInEachTableAndAlignedWithinAHundredColumns() {
        level(new OfferedLoad.Closed(1));
        request(1, Outcome.OK, 0, 40_000);
        level(new OfferedLoad.Open(1234.5));
        for (int i = 0; i < 980; i++) {
            request(i, Outcome.OK, 0, 500 + i * 37 % 100);
        }
        for (int i = 0; i < 15; i++) {
            request(i, Outcome.THROTTLED, 0, 1);
        }
        for (int i = 0; i < 5; i++) {
            request(i, Outcome.UNAVAILABLE, 0, 1);
        }
        List<String> lines = table().lines();
        assertThat(lines).hasSize(14).allMatch(line -> line.length() <= 100);
        assertThat(lines.subList(2, 5))
                .extracting(String::length)
                .containsOnly(lines.get(2).length());
        assertThat(lines.get(3).split("  +")).contains("1 user", "0.01", "untested");
        assertThat(lines.get(4).split("  +"))
                .containsExactly(
                        "", "1", "1230 requests/s", "9.80", "980", "15", "5", "588,000,000", "58,800,000", "steady");
        assertThat(lines.get(13)).isEqualTo("failed in level 1: 5 unavailable");
        assertThat(lines.get(10)).contains("first token from sending p50 ms");
        assertThat(lines.get(12)).containsPattern("549 \\(54\\d to 55\\d\\)");
        assertThat(lines.get(7)).contains("needs 50");
        assertThat(lines.get(8)).containsPattern("549 \\(54\\d to 55\\d\\) +594 \\(59\\d to 59\\d\\)");
    }

    @Test
    void theSameIsAnObjectForPrograms() {
        level(new OfferedLoad.Closed(8));
        for (int i = 0; i < 100; i++) {
            request(i, Outcome.OK, 0, 200 + i * 37 % 100);
        }
        request(3, Outcome.BROKEN_STREAM, 0, 1);
        Map<String, Object> level = table().objects().get(0);
        assertThat(level)
                .containsEntry("load", "closed:8")
                .containsEntry("answered", 100)
                .containsEntry("failed", 1)
                .containsEntry("failures", Map.of(Outcome.BROKEN_STREAM, 1))
                .containsKeys("timeToFirstTokenMillis", "uncorrectedTimeToFirstTokenMillis", "endToEndMillis");
        assertThat(String.valueOf(level.get("timeToFirstTokenMillis")))
                .containsPattern("p50=\\{value=24\\d.*, low=2\\d\\d.*, high=2\\d\\d.*, confidence=0.95, needed=\\d+}")
                .containsPattern("p99=\\{needed=\\d+}");
    }

    /** Of a comparison's blocks every second one goes to the other endpoint alone. */
    @Test
    void aLevelThatWentElsewhereIsShownFromThere() {
        level(new OfferedLoad.Closed(1));
        request(1, Outcome.OK, 0, 100);
        level(new OfferedLoad.Closed(1));
        request(1, Outcome.OK, 1, 100);
        request(2, Outcome.OK, 1, 100);
        assertThat(table().objects()).extracting(level -> level.get("answered")).containsExactly(1, 2);
    }
}
