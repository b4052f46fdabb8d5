package dev.headroom.loadtest.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.HdrHistogram.Histogram;

/**
 * Reads the seconds that are over.
 *
 * @param seconds all that are kept
 * @param now the second that is not over
 */
record RecentReading(SecondRing seconds, long now) {

    /** So many seconds together, or all where there are fewer. */
    RecentFigures recent(int most) {
        long begun = 0;
        long ended = 0;
        long throttled = 0;
        long failed = 0;
        long outputTokens = 0;
        double usd = 0;
        Histogram ttft = SecondCount.none();
        Histogram lateness = SecondCount.none();
        for (SecondCount second : last(most)) {
            begun += second.begun();
            ended += second.ended();
            throttled += second.throttled();
            failed += second.failed();
            outputTokens += second.outputTokens();
            usd += second.usd();
            ttft.add(second.ttftMicros());
            lateness.add(second.latenessMicros());
        }
        return new RecentFigures(
                (int) Math.min(most, now),
                Math.max(0, begun),
                ended,
                throttled,
                failed,
                outputTokens,
                usd,
                new RecentFigures.Ttft(millis(ttft, 50), millis(ttft, 95)),
                millis(lateness, 99));
    }

    private List<SecondCount> last(int most) {
        List<SecondCount> found = new ArrayList<>();
        for (long number = Math.max(0, now - most); number < now; number++) {
            seconds.find(number).ifPresent(found::add);
        }
        return found;
    }

    /**
     * So many seconds one by one, the oldest first. What was in flight at the end of each follows backwards from now: less what has
     * begun since, and what has ended since added.
     */
    List<LiveSecond> history(int most, long inFlightNow) {
        List<LiveSecond> history = new ArrayList<>();
        long inFlight = inFlightNow;
        for (long number = now; number > Math.max(0, now - most); number--) {
            Optional<SecondCount> later = seconds.find(number);
            inFlight += later.map(second -> second.ended() - second.begun()).orElse(0L);
            history.add(second(number - 1, Math.max(0, inFlight)));
        }
        Collections.reverse(history);
        return history;
    }

    private LiveSecond second(long number, long inFlight) {
        return seconds.find(number)
                .map(count -> new LiveSecond(
                        Math.max(0, count.begun()),
                        count.ended(),
                        count.throttled(),
                        count.failed(),
                        inFlight,
                        millis(count.ttftMicros(), 95)))
                .orElse(new LiveSecond(0, 0, 0, 0, inFlight, OptionalDouble.empty()));
    }

    private static OptionalDouble millis(Histogram micros, double percentile) {
        return micros.getTotalCount() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(micros.getValueAtPercentile(percentile) / 1000.0);
    }
}
