package dev.headroom.emulator.truth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.emulator.http.Json;
import java.util.Map;
import java.util.TreeMap;

/** Sums over all requests that are over. */
public final class Counters implements Witness {

    private final Map<String, Long> errors = new TreeMap<>();
    private final Map<String, Long> limits = new TreeMap<>();
    private final Map<String, Long> faults = new TreeMap<>();
    private long requests;
    private long answered;
    private long throttled;
    private long notReady;
    private long abandoned;
    private long inputTokens;
    private long outputTokens;
    private long cacheReadTokens;
    private long cacheWriteTokens;

    @Override
    public void saw(Invocation invocation) {
        Invocation.Outcome outcome = invocation.outcome();
        requests++;
        answered += outcome.answered() ? 1 : 0;
        throttled += outcome.throttled() ? 1 : 0;
        notReady += outcome.notReady() ? 1 : 0;
        abandoned += outcome.abandoned() ? 1 : 0;
        count(errors, outcome.error());
        count(limits, outcome.refusedBy());
        count(faults, outcome.fault());
        Invocation.Usage usage = invocation.usage();
        inputTokens += usage.inputTokens();
        outputTokens += usage.outputTokens();
        cacheReadTokens += usage.cacheReadTokens();
        cacheWriteTokens += usage.cacheWriteTokens();
    }

    private static void count(Map<String, Long> counts, String name) {
        if (!name.isEmpty()) {
            counts.merge(name, 1L, Long::sum);
        }
    }

    /** Requests that are over. */
    public long requests() {
        return requests;
    }

    /** Requests answered whole. */
    public long answered() {
        return answered;
    }

    /** Requests that a quota or a unit's capacity refused. */
    public long throttled() {
        return throttled;
    }

    /** Input tokens of all requests, without those of the cache. */
    public long inputTokens() {
        return inputTokens;
    }

    /** Output tokens of all requests, whole or not. */
    public long outputTokens() {
        return outputTokens;
    }

    /** As JSON. */
    public ObjectNode json() {
        ObjectNode json = Json.object()
                .put("requests", requests)
                .put("answered", answered)
                .put("throttled", throttled)
                .put("notReady", notReady)
                .put("abandoned", abandoned)
                .put("inputTokens", inputTokens)
                .put("outputTokens", outputTokens)
                .put("cacheReadTokens", cacheReadTokens)
                .put("cacheWriteTokens", cacheWriteTokens);
        put(json.putObject("errors"), errors);
        put(json.putObject("refusedBy"), limits);
        put(json.putObject("faults"), faults);
        return json;
    }

    private static void put(ObjectNode json, Map<String, Long> counts) {
        counts.forEach(json::put);
    }
}
