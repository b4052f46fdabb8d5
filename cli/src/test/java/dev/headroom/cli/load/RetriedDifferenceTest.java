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

/** The wrong: of two endpoints, one throttles every request once, and is no slower for it because each try has a clock of its own. */
class RetriedDifferenceTest {

    private static final long MILLI = 1_000_000;
    private static final long BLOCK = 100_000 * MILLI;

    private static Attempt attempt(Place place, long at, Outcome outcome) {
        OptionalLong first = outcome.isOk() ? OptionalLong.of(at + 200 * MILLI) : OptionalLong.empty();
        return new Attempt(
                place,
                new Timing(at, at, first, first, first.orElse(at + 10 * MILLI)),
                TokenUse.NONE,
                new Answer(outcome, "", new Answer.Events(outcome.isOk() ? 1 : 0, 0), 20, ServerSide.UNKNOWN));
    }

    /** Six rounds A B B A; a request of B is refused, and answered 200 ms after its second try, which is two seconds later. */
    private static Measurements blocks() {
        List<LoadLevel> levels = new ArrayList<>();
        List<Attempt> attempts = new ArrayList<>();
        for (int block = 0; block < 24; block++) {
            levels.add(new LoadLevel(new OfferedLoad.Closed(1), block * BLOCK, block * BLOCK, (block + 1) * BLOCK));
            boolean isB = block % 4 == 1 || block % 4 == 2;
            for (int turn = 0; turn < 20; turn++) {
                long at = block * BLOCK + turn * (4000 * MILLI);
                attempts.add(attempt(new Place(block, block, turn, 1, 0), at, isB ? Outcome.THROTTLED : Outcome.OK));
                if (isB) {
                    attempts.add(attempt(new Place(block, block, turn, 2, 0), at + 2000 * MILLI, Outcome.OK));
                }
            }
        }
        Endpoint endpoint = new Endpoint.OnDemand("m");
        return new Measurements(new RunInfo("hand", "none", endpoint, Instant.EPOCH, 1, levels), attempts);
    }

    @Test
    void whatWaitedForItsRetryIsSlower() {
        assertThat(String.valueOf(Findings.difference(blocks(), 1).spoken().get("timeToFirstTokenP50Millis")))
                .startsWith("A 200, B 2200,");
    }
}
