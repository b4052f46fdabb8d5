package dev.headroom.emulator.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.emulator.capacity.Load;
import dev.headroom.emulator.capacity.Pool;
import dev.headroom.emulator.fault.FaultRule;
import dev.headroom.emulator.http.Exchange;
import dev.headroom.emulator.runtime.dialect.Answer;
import dev.headroom.emulator.runtime.dialect.Ask;
import dev.headroom.emulator.runtime.dialect.Dialect;
import dev.headroom.emulator.truth.Invocation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A request that was admitted.
 *
 * @param arrival what was known when it came
 * @param call what it asks for, for the truth
 * @param wording how it is answered
 * @param ask what it asks for
 * @param load what it weighs
 * @param plan how the answer will run
 * @param pool where it runs
 * @param tokensPerEvent tokens of one event of a stream
 * @param fault what goes wrong with it
 */
record Job(
        Arrival arrival,
        Invocation.Call call,
        Wording wording,
        Ask ask,
        Load load,
        AnswerPlan plan,
        Pool pool,
        int tokensPerEvent,
        Optional<FaultRule> fault) {

    /** Headers of its answer, which may be added to. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-amzn-RequestId", arrival.requestId());
        if (wording.operation().isNative()) {
            headers.put("X-Amzn-Bedrock-Service-Tier", wording.serving().tier());
            wording.serving()
                    .latency()
                    .ifPresent(latency -> headers.put("X-Amzn-Bedrock-PerformanceConfig-Latency", latency));
        }
        return headers;
    }

    /**
     * What is known when a request comes.
     *
     * @param number order of arrival
     * @param requestId its id
     * @param nanos when, on the scheduler's clock
     * @param instant when, on the emulator's clock
     * @param body what it says
     * @param exchange where its answer goes
     * @param random its own chance
     */
    record Arrival(
            long number,
            String requestId,
            long nanos,
            Instant instant,
            JsonNode body,
            Exchange exchange,
            SplittableRandom random) {

        Arrival with(JsonNode read) {
            return new Arrival(number, requestId, nanos, instant, read, exchange, random);
        }
    }

    /**
     * How it is answered.
     *
     * @param operation as which operation
     * @param dialect in which language
     * @param frames in which frames
     * @param serving by which tier
     */
    record Wording(Operation operation, Dialect dialect, FrameWriter frames, Answer.Serving serving) {}
}
