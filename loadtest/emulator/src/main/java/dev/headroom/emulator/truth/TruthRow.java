package dev.headroom.emulator.truth;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.Json;

/** One request as a line of the truth file. It holds no text of prompt or answer. */
final class TruthRow {

    private TruthRow() {}

    static ObjectNode of(Invocation invocation) {
        ObjectNode row = Json.object()
                .put("number", invocation.number())
                .put("requestId", invocation.requestId())
                .put("arrived", invocation.arrived().toString());
        call(row, invocation.call());
        outcome(row, invocation.outcome());
        usage(row, invocation.usage());
        timing(row, invocation.timing());
        return row;
    }

    private static void call(ObjectNode row, Invocation.Call call) {
        row.put("operation", call.operation())
                .put("modelId", call.modelId())
                .put("model", call.model())
                .put("provisioned", call.provisioned())
                .put("promptTokens", call.inputTokens())
                .put("maxTokens", call.maxTokens())
                .put("serviceTier", call.serviceTier());
    }

    private static void outcome(ObjectNode row, Invocation.Outcome outcome) {
        row.put("status", outcome.status());
        text(row, "error", outcome.error());
        text(row, "stopReason", outcome.stopReason());
        text(row, "refusedBy", outcome.refusedBy());
        text(row, "fault", outcome.fault());
        if (outcome.abandoned()) {
            row.put("abandoned", true);
        }
    }

    private static void text(ObjectNode row, String name, String value) {
        if (!value.isEmpty()) {
            row.put(name, value);
        }
    }

    private static void usage(ObjectNode row, Invocation.Usage usage) {
        row.put("inputTokens", usage.inputTokens())
                .put("outputTokens", usage.outputTokens())
                .put("cacheReadTokens", usage.cacheReadTokens())
                .put("cacheWriteTokens", usage.cacheWriteTokens());
    }

    private static void timing(ObjectNode row, Timing timing) {
        row.put("latencyMillis", timing.latencyMillis());
        if (timing.firstTokenMillis() >= 0) {
            row.put("firstTokenMillis", timing.firstTokenMillis());
        }
        row.put("queuedNanos", timing.queuedNanos());
        array(row.putArray("dueNanos"), timing.scheduledNanos());
        array(row.putArray("sentNanos"), timing.sentNanos());
    }

    private static void array(ArrayNode array, long[] values) {
        for (long value : values) {
            array.add(value);
        }
    }
}
