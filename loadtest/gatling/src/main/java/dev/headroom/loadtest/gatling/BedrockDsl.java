package dev.headroom.loadtest.gatling;

import dev.headroom.planner.measure.Outcome;

/** The entrance for simulations: {@code bedrock} is the protocol, {@code bedrock("turn 1")} begins a request. */
public final class BedrockDsl {

    /** The protocol, of which nothing is said yet. */
    public static final BedrockProtocolBuilder bedrock = BedrockProtocolBuilder.BLANK;

    private BedrockDsl() {}

    /** Begins a request; {@code name} is how Gatling's report calls it. */
    public static Operations bedrock(String name) {
        return new Operations(name);
    }

    /** How the attempt ended. With this check, {@code outcome().is(THROTTLED)}, a throttled request counts as a good one. */
    public static BedrockCheck<Outcome> outcome() {
        return BedrockCheck.ofOutcome("outcome", Reply::outcome);
    }

    /** The HTTP status; 0 where no answer came. Judges the request as {@link #outcome} does. */
    public static BedrockCheck<Integer> status() {
        return BedrockCheck.ofOutcome("status", Reply::status);
    }

    /** Why the model stopped, as in {@code end_turn}. */
    public static BedrockCheck<String> stopReason() {
        return BedrockCheck.ofFact("stop reason", Reply::stopReason);
    }

    /** Input tokens as the service counted them, those from and to a cache included. */
    public static BedrockCheck<Long> inputTokens() {
        return BedrockCheck.ofFact("input tokens", Reply::inputTokens);
    }

    /** Output tokens as the service counted them. */
    public static BedrockCheck<Long> outputTokens() {
        return BedrockCheck.ofFact("output tokens", Reply::outputTokens);
    }

    /** From the intended start to the first token, in milliseconds; a request without a token fails it. */
    public static BedrockCheck<Double> timeToFirstTokenMillis() {
        return BedrockCheck.ofFact("time to first token", Reply::timeToFirstTokenMillis);
    }

    /** The text of the answer. It is kept for this check and shown nowhere, not where the check fails either. */
    public static BedrockCheck<String> text() {
        return BedrockCheck.ofText("text", Reply::text);
    }
}
