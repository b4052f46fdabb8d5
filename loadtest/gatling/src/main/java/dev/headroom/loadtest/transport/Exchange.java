package dev.headroom.loadtest.transport;

import dev.headroom.loadtest.wire.AnswerReader;
import dev.headroom.loadtest.wire.BrokenStreamException;
import dev.headroom.planner.measure.Outcome;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** One attempt on its way; ends exactly once. Everything happens on its connection's event loop. */
final class Exchange {

    private static final int OK = 200;
    private static final int LONGEST_REFUSAL = 300;

    private final long dispatchedNanos;
    private final Consumer<Observation> whenOver;
    private final AnswerReader answer;
    private final StringBuilder refusal = new StringBuilder();
    private int status;
    private String errorType = "";
    private boolean sent;
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

    /** A connection has taken the request; {@code hangUp} ends it where the time is up. */
    void carriedBy(Runnable hangUp) {
        sent = true;
        this.hangUp = hangUp;
    }

    void head(HttpResponse response) {
        status = response.status().code();
        String type = response.headers().get("x-amzn-ErrorType");
        errorType = type == null ? "" : type;
    }

    /** Takes a part of the body. A stream that makes no sense ends the attempt. */
    void body(ByteBuf bytes, long nanos) {
        if (over) {
            return;
        }
        if (status != OK) {
            readRefusal(bytes);
            return;
        }
        try {
            answer.feed(bytes, nanos);
        } catch (BrokenStreamException e) {
            end(Outcome.BROKEN_STREAM, nanos);
        }
    }

    private void readRefusal(ByteBuf bytes) {
        int room = Math.min(bytes.readableBytes(), LONGEST_REFUSAL - refusal.length());
        if (room > 0) {
            refusal.append(bytes.toString(bytes.readerIndex(), room, StandardCharsets.UTF_8));
        }
    }

    /** The whole response has come. */
    void whole(long nanos) {
        end(status == OK && answer.isWhole() ? Outcome.OK : cutShort(), nanos);
    }

    /** The connection is gone, or there never was one. */
    void lost(long nanos) {
        end(status == 0 ? Outcome.CONNECTION : cutShort(), nanos);
    }

    /** What the head alone says. */
    private Outcome cutShort() {
        return status == OK ? Outcome.BROKEN_STREAM : Outcomes.of(status, errorType);
    }

    void timedOut(long nanos) {
        end(Outcome.CLIENT_TIMEOUT, nanos);
        hangUp.run();
    }

    boolean isOver() {
        return over;
    }

    private void end(Outcome outcome, long nanos) {
        if (!over) {
            over = true;
            cleanUp.run();
            String words = outcome == Outcome.REJECTED ? "HTTP " + status + " " + errorType + " " + refusal : "";
            whenOver.accept(new Observation(outcome, sent, dispatchedNanos, nanos, answer, words.strip()));
        }
    }
}
