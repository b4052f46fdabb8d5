package dev.headroom.loadtest.wire;

import io.netty.buffer.ByteBuf;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The answer of a stream as it comes in. */
public final class StreamAnswer extends NotedAnswer {

    private final EventStreamDecoder decoder = new EventStreamDecoder(this::read);
    private final Payload payload = new Payload();
    private final AnswerNotes notes;
    private final Events events;

    /** Reads the events of one operation. */
    @FunctionalInterface
    interface Events {
        /** Notes what an event says; the payload changes after the call. */
        void read(StreamEvent event, Payload payload, AnswerNotes notes);
    }

    private StreamAnswer(Events events, boolean keepsText) {
        this.events = events;
        this.notes = new AnswerNotes(keepsText);
    }

    /** The answer of a Converse stream whose text is not looked at and not kept. */
    public StreamAnswer() {
        this(new ConverseWords(), false);
    }

    /** The answer of a Converse stream. */
    static StreamAnswer ofConverse(boolean keepsText) {
        return new StreamAnswer(new ConverseWords(), keepsText);
    }

    /** The answer of an InvokeModel stream. */
    static StreamAnswer ofInvoke(FamilyWords words, boolean keepsText) {
        return new StreamAnswer(new InvokeWords(words), keepsText);
    }

    /** The head of a stream was sent before anything was counted: only its tier is of use. */
    @Override
    public void headers(UnaryOperator<@Nullable String> byName) {
        InvokeHead head = new InvokeHead();
        head.read(byName);
        head.note(notes);
    }

    @Override
    public void feed(ByteBuf bytes, long nanos) {
        notes.at(nanos);
        decoder.feed(bytes);
    }

    private void read(StreamEvent event, byte[] buffer, int from, int to) {
        if (event == StreamEvent.EXCEPTION) {
            notes.exception(decoder.exceptionName());
        } else {
            events.read(event, payload.lies(buffer, from, to), notes);
        }
    }

    @Override
    AnswerNotes notes() {
        return notes;
    }

    /** The tokens seen, nothing half-read, no exception. */
    @Override
    public boolean isWhole() {
        return notes.tokens().isFinal() && notes.exceptionName().isEmpty() && decoder.isBetweenFrames();
    }
}
