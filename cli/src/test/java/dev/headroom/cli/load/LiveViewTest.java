package dev.headroom.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.console.Sparkline;
import dev.headroom.loadtest.LoadProgress;
import dev.headroom.loadtest.LoadProgress.Phase;
import dev.headroom.loadtest.budget.Usd;
import dev.headroom.loadtest.live.LiveFigures;
import dev.headroom.loadtest.live.LiveSecond;
import dev.headroom.loadtest.live.RecentFigures;
import dev.headroom.loadtest.record.Tally;
import dev.headroom.planner.measure.OfferedLoad;
import dev.headroom.planner.measure.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveViewTest {

    private static final Tally.Count COUNT = new Tally.Count(9, 400, 12, 4);
    private static final RecentFigures.Ttft NO_TTFT =
            new RecentFigures.Ttft(OptionalDouble.empty(), OptionalDouble.empty());

    private static String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(LiveViewTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A load that goes up second by second, is throttled from the 50th, and has no token in its first two. */
    private static List<LiveSecond> minute() {
        return IntStream.range(0, 60)
                .mapToObj(second -> new LiveSecond(
                        second / 4 + 1,
                        second / 4,
                        second < 50 ? 0 : 2,
                        second == 55 ? 1 : 0,
                        second / 6,
                        second < 2 ? OptionalDouble.empty() : OptionalDouble.of(200 + 20.0 * second)))
                .toList();
    }

    private static LoadProgress busy(Phase phase, double latenessMillis) {
        RecentFigures recent = new RecentFigures(
                10,
                140,
                138,
                20,
                1,
                9000,
                0.31,
                new RecentFigures.Ttft(OptionalDouble.of(312.4), OptionalDouble.of(1540)),
                OptionalDouble.of(latenessMillis));
        return new LoadProgress(
                Duration.ofSeconds(75),
                Duration.ofMinutes(6),
                new LoadProgress.Level(2, OptionalInt.of(6), new OfferedLoad.Closed(8), phase),
                COUNT,
                new LoadProgress.Dollars(Usd.of(0.42), Usd.of(0.51), Optional.of(Usd.of(5))),
                new LiveFigures.Snapshot(
                        9, recent, minute(), Map.of(Outcome.CLIENT_TIMEOUT, 3L, Outcome.CONNECTION, 1L)));
    }

    private static LoadProgress young() {
        return new LoadProgress(
                Duration.ZERO,
                Duration.ofMinutes(90),
                new LoadProgress.Level(0, OptionalInt.empty(), new OfferedLoad.Open(2.5), Phase.WARMING_UP),
                new Tally.Count(0, 0, 0, 0),
                new LoadProgress.Dollars(Usd.ZERO, Usd.ZERO, Optional.empty()),
                new LiveFigures.Snapshot(
                        1,
                        new RecentFigures(0, 1, 0, 0, 0, 0, 0, NO_TTFT, OptionalDouble.empty()),
                        List.of(),
                        Map.of()));
    }

    @Test
    void aBusyRunIsShownWithTheCourseOfItsLastSeconds() throws IOException {
        assertThat(String.join("\n", LiveView.lines("steps", busy(Phase.COUNTED, 3.44), 80)) + "\n")
                .isEqualTo(golden("live-busy.txt"));
    }

    @Test
    void aRunOfWhichNothingIsKnownYetShowsNoFigures() throws IOException {
        assertThat(String.join("\n", LiveView.lines("saturation", young(), 80)) + "\n")
                .isEqualTo(golden("live-young.txt"));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 39, 52, 80, 200})
    void noLineIsLongerThanTheTerminal(int width) {
        assertThat(LiveView.lines("steps", busy(Phase.COUNTED, 9), width))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
    }

    /** A terminal of 46 columns has room for two of them in a line. */
    @Test
    void causesOfFailuresAreNotCutOff() {
        assertThat(LiveView.lines("steps", busy(Phase.COUNTED, 1), 46))
                .contains("failures             3 client timeout,", "                     1 connection");
    }

    @Test
    void aWarmUpMayBeLate() {
        assertThat(LiveView.lines("steps", busy(Phase.WARMING_UP, 9), 80)).noneMatch(line -> line.contains("LATE"));
        assertThat(LiveView.lines("steps", busy(Phase.COUNTED, 2), 80)).noneMatch(line -> line.contains("LATE"));
    }

    @Test
    void aLevelThatIsOverSaysThatItsLastAnswersAreWaitedFor() {
        assertThat(LiveView.lines("ab", busy(Phase.DRAINING, 2), 80).get(0))
                .startsWith("ab, level 2 (0 to 5): 8 users, over but for what is in flight ");
    }

    @Test
    void sparklinesGoFromNothingToTheLargestThatIsShown() {
        List<OptionalDouble> values = List.of(
                OptionalDouble.of(70),
                OptionalDouble.of(0),
                OptionalDouble.empty(),
                OptionalDouble.of(1),
                OptionalDouble.of(3.5),
                OptionalDouble.of(7));
        assertThat(Sparkline.of(values, 5)).isEqualTo("▁ ▂▅█");
        assertThat(Sparkline.of(values, 1)).isEqualTo("█");
        assertThat(Sparkline.of(List.of(OptionalDouble.of(0)), 9)).isEqualTo("▁");
        assertThat(Sparkline.of(values, 0)).isEmpty();
    }

    @Test
    void theWidthIsTheEnvironmentsWhereItSaysOne() {
        assertThat(Console.columns(Map.of("COLUMNS", "132"))).isEqualTo(132);
        assertThat(Console.columns(Map.of("COLUMNS", "wide"))).isEqualTo(80);
        assertThat(Console.columns(Map.of("COLUMNS", "3"))).isEqualTo(20);
        assertThat(Console.columns(Map.of("COLUMNS", "0"))).isEqualTo(80);
        assertThat(Console.columns(Map.of())).isEqualTo(80);
    }
}
