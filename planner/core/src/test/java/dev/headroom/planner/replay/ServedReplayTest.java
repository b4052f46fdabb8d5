package dev.headroom.planner.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.TokenRates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Every figure follows from the rule by hand: units that let in while anything is left, and find out later. */
class ServedReplayTest {

    private static final ModelUnits ONE = new ModelUnits(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** A first token after 2 s, then one a second. */
    private static final ServingPace SLOW = pace(2, 1, 1);

    private static ServingPace pace(double first, double token, int atOnce) {
        return new ServingPace(new ServingPace.First(first, 0, 0, 0), token, 0, 0, atOnce);
    }

    private static List<StreamRequest> at(double input, double output, double... seconds) {
        List<StreamRequest> stream = new ArrayList<>();
        for (double second : seconds) {
            stream.add(new StreamRequest(second, input, output));
        }
        return stream;
    }

    private static List<Double> spilledAt(
            List<StreamRequest> stream, TokenRates unit, Duration length, ServingPace pace) {
        return ServedReplay.of(stream, unit, ONE, length, pace).spilled().stream()
                .map(StreamRequest::atSeconds)
                .toList();
    }

    /** Ten a second, ten at most: 95 of 10 is a debt of 85, paid off after 8.5 s and not at 8.5 s. */
    @Test
    void inputIsTakenAtOnceThoughItIsNotThere() {
        TokenRates unit = new TokenRates(600, 60_000);
        assertThat(spilledAt(at(95, 1, 0, 1, 8.4, 8.6), unit, SECOND, SLOW)).containsExactly(1.0, 8.4);
    }

    /**
     * One output token a second, one at most. Three requests of 4 are let in at 0, 1 and 1.9, before any token is served. From 2 s to 6.9 s
     * twelve are, of which 1 was there and 4.9 came: 6.1 are owed then, paid off by 13 s.
     */
    @Test
    void outputIsTakenAsItIsServed() {
        TokenRates unit = new TokenRates(60_000, 60);
        List<StreamRequest> stream = at(1, 4, 0, 1, 1.9, 3.1, 5, 9, 12.9, 13.1);
        assertThat(spilledAt(stream, unit, SECOND, SLOW)).containsExactly(3.1, 5.0, 9.0, 12.9);
    }

    /**
     * Two requests at once leave a debt of one token at 1 s. Their second tokens come 4 s later, for two streams are served at half the
     * pace of one; where a stream minds no other, they come 2 s later, at 3 s, and make a debt again.
     */
    @Test
    void streamsSlowEachOtherDown() {
        TokenRates unit = new TokenRates(60_000, 60);
        ServingPace shared = new ServingPace(new ServingPace.First(1, 0, 0, 0), 0, 2, 0, 1);
        assertThat(spilledAt(at(1, 2, 0, 0, 3.2), unit, SECOND, shared)).isEmpty();
        assertThat(spilledAt(at(1, 2, 0, 0, 3.2), unit, SECOND, pace(1, 2, 1))).containsExactly(3.2);
    }

    @Test
    void aSmallerUnitForAsMuchLessLoadFeelsItsStreamsAsMuchMore() {
        ServingPace pace = new ServingPace(new ServingPace.First(0.06, 100, 2e-5, 0.06), 3e-3, 1.2e-4, 3e-7, 4);
        ServingPace half = pace.perStream(2);
        assertThat(half.tokenSeconds(15)).isCloseTo(pace.tokenSeconds(30), within(1e-15));
        assertThat(pace.firstSeconds(600, 1)).isCloseTo(0.06 + 500 * 2e-5, within(1e-15));
        assertThat(half.firstSeconds(600, 11)).isCloseTo((0.06 + 500 * 2e-5) * (1 + 0.12 * 10), within(1e-15));
    }

    /** Whatever the rule, an allowance that is short all the time is all used and nothing more, but for what is owed at the end. */
    @Test
    void overALongTimeUnitsCarryWhatTheyHold() {
        SplittableRandom random = new SplittableRandom(5);
        double[] times = random.doubles(27_000, 0, 600).sorted().toArray();
        List<StreamRequest> stream = at(500, 150, times);
        ServingPace pace = new ServingPace(new ServingPace.First(0.07, 0, 0, 0.12), 3e-3, 2.4e-4, 1.2e-6, 4);
        Replayed replayed =
                ServedReplay.of(stream, new TokenRates(1_000_000, 100_000), ONE, Duration.ofMillis(500), pace);
        double carried = 150 * (stream.size() - replayed.spilled().size()) / 10.0;
        assertThat(carried).isBetween(99_000.0, 101_500.0);
    }

    @Test
    void whatCannotBeReplayedIsRefused() {
        TokenRates unit = new TokenRates(1, 1);
        assertThatThrownBy(() -> ServedReplay.of(at(1, 1, 5, 4), unit, ONE, SECOND, SLOW))
                .hasMessageContaining("4.0 s follows one at 5.0 s");
        assertThatThrownBy(() -> ServedReplay.of(List.of(), unit, ONE, SECOND, SLOW))
                .hasMessageContaining("no requests");
        assertThatThrownBy(() -> pace(-1, 1, 1)).hasMessageContaining("seconds to the first token");
        assertThatThrownBy(() -> pace(1, 1, 0)).hasMessageContaining("tokens served at once");
    }
}
