package dev.headroom.planner.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MergedHistoryTest {

    private static final Instant NINE = Instant.parse("2026-09-01T09:00:00Z");

    private static UsageInterval at(int fromMinute, int minutes, long requests) {
        return new UsageInterval(
                NINE.plus(Duration.ofMinutes(fromMinute)),
                Duration.ofMinutes(minutes),
                UsageCounts.of(requests, 10 * requests, requests));
    }

    private static UsageHistory history(UsageInterval... intervals) {
        return new UsageHistory("m", "chat", List.of("a note"), Arrays.asList(intervals));
    }

    /** CloudWatch's three: hours all along, five minutes for the later part, minutes for the last. */
    @Test
    void eachTimeIsKeptInTheFinestResolutionThatHasSeenIt() {
        List<UsageInterval> minutes = new ArrayList<>();
        List<UsageInterval> fives = new ArrayList<>();
        for (int minute = 120; minute < 180; minute++) {
            minutes.add(at(minute, 1, 2));
        }
        for (int five = 60; five < 180; five += 5) {
            fives.add(at(five, 5, 10));
        }
        UsageHistory merged = MergedHistory.of(List.of(
                history(at(0, 60, 120), at(60, 60, 120), at(120, 60, 120)),
                history(minutes.toArray(UsageInterval[]::new)),
                history(fives.toArray(UsageInterval[]::new))));
        assertThat(merged.intervals()).hasSize(1 + 12 + 60);
        assertThat(merged.total().requests()).isEqualTo(360);
        assertThat(merged.observed()).isEqualTo(Duration.ofHours(3));
        assertThat(merged.notes()).containsExactly("a note");
    }

    /** Minutes that begin in the middle of an hour say nothing of its first half: the hour's own count loses nothing. */
    @Test
    void anHourOfWhichOnlyAPartIsFinerStaysAnHour() {
        UsageHistory merged = MergedHistory.of(List.of(history(at(0, 60, 120)), history(at(30, 1, 2), at(31, 1, 2))));
        assertThat(merged.intervals()).containsExactly(at(0, 60, 120));
    }

    @Test
    void aGapStaysAGap() {
        UsageHistory merged = MergedHistory.of(List.of(history(at(0, 60, 120)), history(at(90, 1, 2))));
        assertThat(merged.intervals()).containsExactly(at(0, 60, 120), at(90, 1, 2));
    }

    @Test
    void intervalsThatCrossEachOtherAreNotCountedTwice() {
        UsageHistory merged = MergedHistory.of(List.of(history(at(0, 5, 10)), history(at(3, 60, 120))));
        assertThat(merged.intervals()).containsExactly(at(0, 5, 10));
    }

    @Test
    void countsThatDisagreeAreSaid() {
        UsageHistory merged = MergedHistory.of(List.of(history(at(0, 2, 5)), history(at(0, 1, 2), at(1, 1, 2))));
        assertThat(merged.total().requests()).isEqualTo(4);
        assertThat(merged.notes()).anyMatch(note -> note.contains("of 1 intervals that were counted twice, 1"));
    }

    private static UsageInterval timed(int fromMinute, int minutes, long requests, long millis) {
        UsageInterval plain = at(fromMinute, minutes, requests);
        return new UsageInterval(
                plain.start(),
                plain.resolution(),
                plain.counts(),
                new UsageDetails(Optional.of(LatencyDigest.ofMean(requests, millis)), Optional.empty()));
    }

    @Test
    void whatOneSourceTellsOfAnIntervalIsKeptWhereTheOtherDoesNot() {
        UsageHistory merged =
                MergedHistory.of(List.of(history(at(0, 1, 2), at(1, 1, 3)), history(timed(0, 1, 2, 900))));
        assertThat(merged.intervals()).containsExactly(timed(0, 1, 2, 900), at(1, 1, 3));
        assertThat(merged.notes()).containsExactly("a note");
    }

    @Test
    void latenciesOfAWholeHourAreNotGivenToItsMinutes() {
        UsageHistory merged =
                MergedHistory.of(List.of(history(timed(0, 2, 4, 900)), history(at(0, 1, 2), at(1, 1, 2))));
        assertThat(merged.intervals()).containsExactly(at(0, 1, 2), at(1, 1, 2));
        assertThat(merged.notes()).anyMatch(note -> note.contains("of 1 intervals only the coarser count had"));
    }

    @Test
    void otherModelsAndWorkloadsAreRefused() {
        UsageHistory other = new UsageHistory("other", "chat", List.of(), List.of(at(0, 60, 1)));
        assertThatThrownBy(() -> MergedHistory.of(List.of(history(at(0, 60, 1)), other)))
                .hasMessageContaining("model is other in one history and m in another");
        assertThatThrownBy(() -> MergedHistory.of(List.of())).hasMessageContaining("no histories");
    }
}
