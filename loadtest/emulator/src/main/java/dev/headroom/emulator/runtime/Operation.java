package dev.headroom.emulator.runtime;

import java.util.Arrays;
import java.util.Optional;

/** What may be asked of a model. */
enum Operation {
    CONVERSE("converse", "Converse", false),
    CONVERSE_STREAM("converse-stream", "ConverseStream", true),
    INVOKE("invoke", "InvokeModel", false),
    INVOKE_STREAM("invoke-with-response-stream", "InvokeModelWithResponseStream", true),
    COUNT_TOKENS("count-tokens", "CountTokens", false);

    private final String segment;
    private final String title;
    private final boolean streamed;

    Operation(String segment, String title, boolean streamed) {
        this.segment = segment;
        this.title = title;
        this.streamed = streamed;
    }

    static Optional<Operation> of(String segment) {
        return Arrays.stream(values())
                .filter(operation -> operation.segment.equals(segment))
                .findFirst();
    }

    /** AWS's name. */
    String title() {
        return title;
    }

    boolean isStreamed() {
        return streamed;
    }

    boolean isNative() {
        return this == INVOKE || this == INVOKE_STREAM;
    }
}
