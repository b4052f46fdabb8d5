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
import dev.headroom.planner.measure.Timing;
import dev.headroom.planner.measure.TokenUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FrontierFindingTest {

    private static final long SECOND = 1_000_000_000L;

    /** Time to first token is 100 ms, 0.05 ms a prompt token and 3 ms a user; 20 ms between tokens and 0.5 ms a user. */
    private static Measurements run() {
        List<LoadLevel> levels = new ArrayList<>();
        List<Attempt> attempts = new ArrayList<>();
        int[][] points = {
            {100, 20, 1},
            {4000, 20, 20},
            {100, 200, 20},
            {4000, 200, 1},
            {2000, 100, 10},
            {100, 20, 20},
            {4000, 200, 20},
            {2000, 100, 10},
            {4000, 20, 1},
            {100, 200, 1}
        };
        for (int level = 0; level < points.length; level++) {
            int users = points[level][2];
            long start = level * 20L * SECOND;
            levels.add(new LoadLevel(new OfferedLoad.Closed(users), start, start, start + 20 * SECOND));
            long first = (long) ((100 + 0.05 * points[level][0] + 3 * users) * 1e6);
            long whole = first + (long) ((20 + 0.5 * users) * 1e6 * (points[level][1] - 1));
            for (long at = start, turn = 0; at + whole < start + 20 * SECOND; at += whole, turn++) {
                for (int user = 0; user < users; user++) {
                    attempts.add(attempt(level, user, (int) turn, points[level], new long[] {at, first, whole}));
                }
            }
        }
        RunInfo info = new RunInfo("frontier", "test", new Endpoint.OnDemand("m"), Instant.EPOCH, 1, levels);
        return new Measurements(info, attempts);
    }

    private static Attempt attempt(int level, int user, int turn, int[] point, long[] times) {
        Timing timing = new Timing(
                times[0],
                times[0],
                OptionalLong.of(times[0] + times[1]),
                OptionalLong.of(times[0] + times[2]),
                times[0] + times[2]);
        return new Attempt(
                new Place(level, user + 100L * level, turn, 1, 0),
                timing,
                new TokenUse(point[0], point[1], 0, 0),
                new Answer(Outcome.OK, "end_turn", new Answer.Events(2, 0), point[1], ServerSide.UNKNOWN));
    }

    @Test
    void thePartsOfLatencyAreToldApart() {
        FrontierFinding finding = new FrontierFinding(run());
        assertThat(String.valueOf(finding.spoken().get("timeToFirstTokenMillis")))
                .contains("x input", "x load", "R2 1.00");
        assertThat(String.valueOf(finding.numbers().values().get("timeToFirstToken")))
                .contains("covariance", "unit=ms per input token");
        assertThat(String.valueOf(finding.spoken().get("timeBetweenTokensMillis")))
                .contains("R2");
    }
}
