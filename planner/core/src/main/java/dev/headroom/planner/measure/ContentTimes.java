package dev.headroom.planner.measure;

import dev.headroom.planner.quantity.Require;
import java.util.OptionalLong;

/**
 * When the parts of an answer came, in nanoseconds since the start of the run.
 *
 * @param firstNanos the first content event, thinking or not, where one came
 * @param lastNanos the last content event, where one came
 * @param firstAnswerNanos the first content event that was not thinking, where one came: what a reader waits for
 * @param gaps between content events
 */
public record ContentTimes(
        OptionalLong firstNanos, OptionalLong lastNanos, OptionalLong firstAnswerNanos, EventGaps gaps) {

    /** Nothing came. */
    public static final ContentTimes NONE =
            new ContentTimes(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), EventGaps.NONE);

    /** @throws IllegalArgumentException where the parts do not fit each other */
    public ContentTimes {
        Require.that(
                firstNanos.isPresent() == lastNanos.isPresent(),
                "first and last token must both be known or both be absent");
        long first = firstNanos.orElse(0);
        long last = lastNanos.orElse(first);
        long answer = firstAnswerNanos.orElse(first);
        Require.that(
                first <= answer && answer <= last,
                "the times of an answer must be in order: first token " + first + ", first of the answer itself "
                        + answer + ", last token " + last);
        Require.that(
                gaps.size() == 0 || gaps.totalNanos() == last - first,
                "the gaps between events add up to " + gaps.totalNanos() + " ns, from first to last token it is "
                        + (last - first));
    }

    /** Without thinking, and without the times of the events in between. */
    public static ContentTimes between(OptionalLong firstNanos, OptionalLong lastNanos) {
        return new ContentTimes(firstNanos, lastNanos, firstNanos, EventGaps.NONE);
    }
}
