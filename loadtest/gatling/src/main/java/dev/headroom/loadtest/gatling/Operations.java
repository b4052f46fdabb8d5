package dev.headroom.loadtest.gatling;

import dev.headroom.loadtest.wire.Operation;

/** A request that has a name; next comes what it does. */
public final class Operations {

    private final String name;

    Operations(String name) {
        this.name = name;
    }

    /** A whole answer. */
    public BedrockRequestBuilder converse() {
        return of(Operation.CONVERSE);
    }

    /** An answer as it is made. */
    public BedrockRequestBuilder converseStream() {
        return of(Operation.CONVERSE_STREAM);
    }

    /** A whole answer, in the words of the model's family. */
    public BedrockRequestBuilder invokeModel() {
        return of(Operation.INVOKE_MODEL);
    }

    /** An answer as it is made, in the words of the model's family. */
    public BedrockRequestBuilder invokeModelWithResponseStream() {
        return of(Operation.INVOKE_MODEL_STREAM);
    }

    /** How many input tokens a prompt has. Costs nothing. */
    public BedrockRequestBuilder countTokens() {
        return of(Operation.COUNT_TOKENS);
    }

    private BedrockRequestBuilder of(Operation operation) {
        return BedrockRequestBuilder.of(name, operation);
    }
}
