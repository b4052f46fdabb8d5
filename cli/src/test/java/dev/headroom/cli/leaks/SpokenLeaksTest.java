package dev.headroom.cli.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.leak.Evidence;
import dev.headroom.planner.leak.LeakFinding;
import dev.headroom.planner.leak.LeakKind;
import dev.headroom.planner.leak.Leaks;
import dev.headroom.planner.quantity.Estimate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Leaks as the console says them. */
class SpokenLeaksTest {

    private static final Instant DAY = Instant.parse("2026-08-03T07:00:00Z");

    private static final LeakFinding INFLATION = leak(
            LeakKind.PROMPT_INFLATION,
            new Evidence("prompt tokens per request", 1_050, 1_155),
            new Evidence("requests per hour", 1_000.2, 1_000.4));

    private static final LeakFinding BATCH = leak(
            LeakKind.NOT_BATCHED,
            new Evidence("share of tokens that may wait", 0, 0.966),
            new Evidence("share of requests whose prompt was in the log", 1, 1));

    private static LeakFinding leak(LeakKind kind, Evidence... evidence) {
        return new LeakFinding.Leak(kind, DAY, new Estimate(1_000, 900, 1_100, 0.9), List.of(evidence));
    }

    private static List<String> said(LeakFinding... findings) {
        return new SpokenLeaks(new Leaks(
                        "m", "us-west-2", "chat", DAY, DAY.plus(Duration.ofDays(15)), 20_000, List.of(findings)))
                .forPeople();
    }

    @Test
    void onlyWhatIsHeldAgainstAnotherFigureIsCompared() {
        assertThat(said(INFLATION, BATCH))
                .contains(
                        "  prompt tokens per request: 1,155, against 1,050",
                        "  requests per hour: 1,000",
                        "  share of tokens that may wait: 0.966",
                        "  share of requests whose prompt was in the log: 1.00");
    }

    @Test
    void severalLeaksOverlap() {
        assertThat(said(INFLATION, BATCH)).contains("They overlap, so their sum says nothing.");
        assertThat(said(INFLATION)).noneMatch(line -> line.contains("overlap"));
    }
}
