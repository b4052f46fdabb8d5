package dev.headroom.loadtest.wire;

import dev.headroom.planner.measure.TokenUse;
import java.util.OptionalLong;

/** An answer that says what is noted of it. */
abstract class NotedAnswer implements AnswerReader {

    /** What is noted of all bytes that came. */
    abstract AnswerNotes notes();

    @Override
    public final int contentEvents() {
        return notes().times().events();
    }

    @Override
    public final OptionalLong firstTokenNanos() {
        return notes().times().first();
    }

    @Override
    public final OptionalLong lastTokenNanos() {
        return notes().times().last();
    }

    @Override
    public final long[] contentGapsNanos() {
        return notes().times().gaps();
    }

    @Override
    public final int thinkingEvents() {
        return notes().times().thinkingEvents();
    }

    @Override
    public final OptionalLong firstThinkingNanos() {
        return notes().times().firstThinking();
    }

    @Override
    public final OptionalLong firstAnswerNanos() {
        return notes().times().firstAnswer();
    }

    @Override
    public final String stopReason() {
        return notes().stopReason();
    }

    @Override
    public final String exceptionName() {
        return notes().exceptionName();
    }

    @Override
    public final TokenUse tokens() {
        return notes().tokens().whole();
    }

    @Override
    public final TokenUse tokensSoFar() {
        return notes().tokens().soFar();
    }

    @Override
    public final String text() {
        return notes().text();
    }

    @Override
    public final String servedTier() {
        return notes().servedTier();
    }

    @Override
    public final OptionalLong serverLatencyMillis() {
        return notes().latencyMillis();
    }

    @Override
    public final OptionalLong serverFirstByteMillis() {
        return notes().firstByteMillis();
    }
}
