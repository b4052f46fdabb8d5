package dev.headroom.loadtest.run;

import dev.headroom.loadtest.transport.Observation;
import dev.headroom.loadtest.wire.Frames;
import dev.headroom.loadtest.wire.StreamAnswer;
import dev.headroom.planner.measure.Outcome;
import dev.headroom.planner.measure.TokenUse;
import io.netty.buffer.Unpooled;

/** Observations without a service. */
final class Observations {

    private Observations() {}

    /** An attempt that ended so; only an answer that came whole says its tokens. */
    static Observation of(Outcome outcome, boolean sent, TokenUse tokens) {
        StreamAnswer answer = new StreamAnswer();
        if (outcome.isOk()) {
            String usage =
                    "{\"usage\":{\"inputTokens\":" + tokens.input() + ",\"outputTokens\":" + tokens.output() + "}}";
            answer.feed(Unpooled.wrappedBuffer(Frames.event("metadata", usage)), 1);
        }
        return new Observation(outcome, sent, 0, 1, answer, "");
    }
}
