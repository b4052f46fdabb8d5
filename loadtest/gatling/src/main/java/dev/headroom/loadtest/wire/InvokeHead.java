package dev.headroom.loadtest.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the head of an InvokeModel answer says, whatever the model. */
final class InvokeHead {

    private static final TokenCounts.Names COUNTS = new TokenCounts.Names(
            "x-amzn-bedrock-input-token-count",
            "x-amzn-bedrock-output-token-count",
            "x-amzn-bedrock-cache-read-input-token-count",
            "x-amzn-bedrock-cache-write-input-token-count");
    private static final String LATENCY = "x-amzn-bedrock-invocation-latency";
    private static final String TIER = "x-amzn-bedrock-service-tier";
    private static final List<String> NAMES =
            List.of(COUNTS.input(), COUNTS.output(), COUNTS.cacheRead(), COUNTS.cacheWrite(), LATENCY);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final ObjectNode head = JsonNodeFactory.instance.objectNode();

    /** Keeps those that are there and are whole head. */
    void read(UnaryOperator<@Nullable String> byName) {
        for (String name : NAMES) {
            String value = byName.apply(name);
            if (value != null && NUMBER.matcher(value).matches()) {
                head.put(name, Long.parseLong(value));
            }
        }
        String tier = byName.apply(TIER);
        if (tier != null) {
            head.put(TIER, tier);
        }
    }

    void note(AnswerNotes notes) {
        notes.tokens().take(head, COUNTS);
        notes.latencies(head.path(LATENCY), MissingNode.getInstance());
        notes.servedTier(head.path(TIER));
    }
}
