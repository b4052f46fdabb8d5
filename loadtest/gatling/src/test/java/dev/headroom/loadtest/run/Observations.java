package dev.headroom.loadtest.run;

import dev.headroom.loadtest.transport.HttpVersion;
import dev.headroom.loadtest.transport.Moments;
import dev.headroom.loadtest.transport.Observation;
import dev.headroom.loadtest.transport.Passage;
import dev.headroom.loadtest.transport.Response;
import dev.headroom.loadtest.wire.Frames;
import dev.headroom.loadtest.wire.StreamAnswer;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.TokenUse;
import io.netty.buffer.Unpooled;
import java.util.Optional;
import java.util.OptionalLong;

/** Observations without a service. */
final class Observations {

    private static final byte[] EVENT = Frames.event("contentBlockDelta", "{\"delta\":{\"text\":\"a\"}}");
    private static final byte[] END = Frames.event("metadata", "{\"usage\":{\"inputTokens\":100,\"outputTokens\":20}}");

    private Observations() {}

    /** An attempt that was sent then and ended so; a whole answer has its first event at {@code first} and its second at the end. */
    static Observation timed(Outcome outcome, long dispatched, long first, long end) {
        StreamAnswer answer = new StreamAnswer();
        if (outcome.isOk()) {
            answer.feed(Unpooled.wrappedBuffer(EVENT), first);
            answer.feed(Unpooled.wrappedBuffer(EVENT), end);
            answer.feed(Unpooled.wrappedBuffer(END), end);
        }
        Passage passage = new Passage(true, false, Optional.of(HttpVersion.HTTP_1_1), "");
        Moments moments = new Moments(dispatched, OptionalLong.of(dispatched), OptionalLong.empty(), end);
        return new Observation(outcome, passage, moments, answer, Response.NONE);
    }

    /** An attempt that ended so; only an answer that came whole says its tokens. */
    static Observation of(Outcome outcome, boolean sent, TokenUse tokens) {
        StreamAnswer answer = new StreamAnswer();
        if (outcome.isOk()) {
            String usage =
                    "{\"usage\":{\"inputTokens\":" + tokens.input() + ",\"outputTokens\":" + tokens.output() + "}}";
            answer.feed(Unpooled.wrappedBuffer(Frames.event("metadata", usage)), 1);
        }
        Passage passage = sent
                ? new Passage(true, false, Optional.of(HttpVersion.HTTP_1_1), "")
                : Passage.none("no connection to a test");
        Moments moments = new Moments(0, OptionalLong.empty(), OptionalLong.empty(), 1);
        return new Observation(outcome, passage, moments, answer, Response.NONE);
    }
}
