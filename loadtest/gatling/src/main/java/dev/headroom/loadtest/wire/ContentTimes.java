package dev.headroom.loadtest.wire;

import java.util.Arrays;
import java.util.OptionalLong;

/** When content events came, in nanoseconds; makes nothing for an event. */
final class ContentTimes {

    private static final int USUAL_EVENTS = 64;

    private long[] gaps = new long[USUAL_EVENTS];
    private int events;
    private int thinkingEvents;
    private long first;
    private long last;
    private long firstThinking;
    private long firstAnswer;

    void thinking(long nanos) {
        firstThinking = thinkingEvents == 0 ? nanos : firstThinking;
        thinkingEvents++;
        event(nanos);
    }

    void answer(long nanos) {
        firstAnswer = events == thinkingEvents ? nanos : firstAnswer;
        event(nanos);
    }

    private void event(long nanos) {
        if (events == 0) {
            first = nanos;
        } else {
            gap(nanos - last);
        }
        last = nanos;
        events++;
    }

    private void gap(long nanos) {
        if (events > gaps.length) {
            gaps = Arrays.copyOf(gaps, gaps.length * 2);
        }
        gaps[events - 1] = nanos;
    }

    int events() {
        return events;
    }

    int thinkingEvents() {
        return thinkingEvents;
    }

    long[] gaps() {
        return Arrays.copyOf(gaps, Math.max(0, events - 1));
    }

    OptionalLong first() {
        return known(events > 0, first);
    }

    OptionalLong last() {
        return known(events > 0, last);
    }

    OptionalLong firstThinking() {
        return known(thinkingEvents > 0, firstThinking);
    }

    OptionalLong firstAnswer() {
        return known(events > thinkingEvents, firstAnswer);
    }

    private static OptionalLong known(boolean isKnown, long nanos) {
        return isKnown ? OptionalLong.of(nanos) : OptionalLong.empty();
    }
}
