package dev.headroom.loadtest.transport;

import dev.headroom.loadtest.wire.AnswerReader;
import dev.headroom.loadtest.wire.BrokenStreamException;
import dev.headroom.planner.measure.Outcome;
import io.netty.buffer.ByteBuf;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One attempt on its way; ends exactly once. Everything happens on its connection's event loop. */
final class Exchange {

    private static final int OK = 200;

    private final long dispatchedNanos;
    private final Consumer<Observation> whenOver;
    private final AnswerReader answer;
    private OptionalLong connectedNanos = OptionalLong.empty();
    private OptionalLong headersNanos = OptionalLong.empty();
    private Passage passage = Passage.none("");
    private Response response = Response.NONE;
    private @Nullable Refusal refusal;
    private boolean over;
    private Runnable cleanUp = () -> {};
    private Runnable hangUp = () -> {};

    Exchange(AnswerReader answer, long dispatchedNanos, Consumer<Observation> whenOver) {
        this.answer = answer;
        this.dispatchedNanos = dispatchedNanos;
        this.whenOver = whenOver;
    }

    /** Runs {@code cleanUp} when the attempt is over. */
    void cleanUpWith(Runnable cleanUp) {
        this.cleanUp = cleanUp;
    }

    /** A connection takes the request; {@code hangUp} ends it where the attempt is given up. */
    void carriedBy(Passage how, long nanos, Runnable hangUp) {
        this.passage = how;
        this.connectedNanos = OptionalLong.of(nanos);
        this.hangUp = hangUp;
    }

    /** The head of the response that counts. */
    void head(int status, UnaryOperator<@Nullable String> byName, long nanos) {
        headersNanos = OptionalLong.of(nanos);
        response = Response.of(status, byName);
        if (status == OK) {
            answer.headers(byName);
        } else {
            refusal = new Refusal(status, byName.apply("x-amzn-errortype"));
        }
    }

    /** Takes a part of the body. A stream that makes no sense ends the attempt. */
    void body(ByteBuf bytes, long nanos) {
        if (over) {
            return;
        }
        if (refusal != null) {
            refusal.read(bytes);
            return;
        }
        try {
            answer.feed(bytes, nanos);
        } catch (BrokenStreamException e) {
            end(Outcome.BROKEN_STREAM, nanos);
        }
    }

    /** The whole response has come. */
    void whole(long nanos) {
        end(refusal == null && answer.isWhole() ? Outcome.OK : cutShort(), nanos);
    }

    /** The connection is gone. */
    void lost(long nanos) {
        end(cutShort(), nanos);
    }

    /** The server says that it has not looked at it, so that it has cost nothing. */
    void unread(long nanos) {
        passage = new Passage(
                false, passage.onNewConnection(), passage.spoken(), "the server closed the stream before it read it");
        end(Outcome.CONNECTION, nanos);
    }

    /** There never was a connection. */
    void unreachable(String fault, long nanos) {
        passage = Passage.none(fault);
        end(Outcome.CONNECTION, nanos);
    }

    /** What the head alone says. */
    private Outcome cutShort() {
        if (refusal != null) {
            return refusal.outcome();
        }
        return response.status() == OK ? Outcome.BROKEN_STREAM : Outcome.CONNECTION;
    }

    /** This side does not wait any longer. */
    void giveUp(Outcome outcome, long nanos) {
        end(outcome, nanos);
        hangUp.run();
    }

    boolean isOver() {
        return over;
    }

    private void end(Outcome outcome, long nanos) {
        if (!over) {
            over = true;
            cleanUp.run();
            Moments moments = new Moments(dispatchedNanos, connectedNanos, headersNanos, nanos);
            whenOver.accept(new Observation(outcome, passage, moments, answer, response(outcome)));
        }
    }

    private Response response(Outcome outcome) {
        Refusal refused = refusal;
        if (refused == null) {
            return response;
        }
        return response.refused(refused.exceptionName(), outcome == Outcome.REJECTED ? refused.words() : "");
    }
}
