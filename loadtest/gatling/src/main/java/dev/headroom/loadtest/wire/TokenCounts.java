package dev.headroom.loadtest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.planner.measure.TokenUse;

/** Tokens as the service speaks of them, piece by piece and then for good. */
final class TokenCounts {

    private long input;
    private long output;
    private long cacheRead;
    private long cacheWrite;
    private boolean hasInput;
    private boolean hasOutput;
    private boolean hasEnded;

    /** Names of the four counts. */
    record Names(String input, String output, String cacheRead, String cacheWrite) {}

    /** Takes those counts that are there; the others stay what they were. */
    void take(JsonNode usage, Names names) {
        input(usage.path(names.input()));
        output(usage.path(names.output()));
        cacheRead = count(usage.path(names.cacheRead()), cacheRead);
        cacheWrite = count(usage.path(names.cacheWrite()), cacheWrite);
    }

    /** Takes the input, unless it is no number. */
    void input(JsonNode count) {
        input = count(count, input);
        hasInput |= count.isIntegralNumber();
    }

    /** Takes the output, unless it is no number. */
    void output(JsonNode count) {
        output = count(count, output);
        hasOutput |= count.isIntegralNumber();
    }

    private static long count(JsonNode count, long before) {
        if (!count.isIntegralNumber()) {
            return before;
        }
        if (count.asLong() < 0) {
            throw new BrokenStreamException("the usage of an answer counts " + count.asLong() + " tokens");
        }
        return count.asLong();
    }

    /** No more will come. */
    void end() {
        hasEnded = true;
    }

    /** Whether all was counted for good. */
    boolean isFinal() {
        return hasEnded && hasInput && hasOutput;
    }

    TokenUse soFar() {
        return new TokenUse(input, output, cacheRead, cacheWrite);
    }

    TokenUse whole() {
        return isFinal() ? soFar() : TokenUse.NONE;
    }
}
