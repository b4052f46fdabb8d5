package dev.headroom.loadtest.wire;

/** What a request of the Bedrock runtime does. */
public enum Operation {
    CONVERSE("converse"),
    CONVERSE_STREAM("converse-stream"),
    INVOKE_MODEL("invoke"),
    INVOKE_MODEL_STREAM("invoke-with-response-stream"),
    COUNT_TOKENS("count-tokens");

    private final String path;

    Operation(String path) {
        this.path = path;
    }

    /** The last segment of its address, behind the model. */
    public String path() {
        return path;
    }
}
