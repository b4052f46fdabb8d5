package dev.headroom.loadtest.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the head of an InvokeModel answer counts, whatever the model. */
final class InvokeHead {

    private static final TokenCounts.Names COUNTS = new TokenCounts.Names(
            "x-amzn-bedrock-input-token-count",
            "x-amzn-bedrock-output-token-count",
            "x-amzn-bedrock-cache-read-input-token-count",
            "x-amzn-bedrock-cache-write-input-token-count");
    private static final String LATENCY = "x-amzn-bedrock-invocation-latency";
    private static final List<String> NAMES =
            List.of(COUNTS.input(), COUNTS.output(), COUNTS.cacheRead(), COUNTS.cacheWrite(), LATENCY);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final ObjectNode numbers = JsonNodeFactory.instance.objectNode();

    /** Keeps those that are there and are whole numbers. */
    void read(UnaryOperator<@Nullable String> byName) {
        for (String name : NAMES) {
            String value = byName.apply(name);
            if (value != null && NUMBER.matcher(value).matches()) {
                numbers.put(name, Long.parseLong(value));
            }
        }
    }

    void note(AnswerNotes notes) {
        notes.tokens().take(numbers, COUNTS);
        notes.latencies(numbers.path(LATENCY), MissingNode.getInstance());
    }
}
