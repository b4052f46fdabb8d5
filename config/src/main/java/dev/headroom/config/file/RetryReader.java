package dev.headroom.config.file;

import dev.headroom.config.Retry;
import dev.headroom.planner.measure.Outcome;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads when a request is tried again. */
final class RetryReader {

    private static final Map<String, Outcome> OUTCOMES = new TreeMap<>(Map.of(
            "throttled", Outcome.THROTTLED,
            "modelNotReady", Outcome.MODEL_NOT_READY,
            "unavailable", Outcome.UNAVAILABLE,
            "modelError", Outcome.MODEL_ERROR,
            "modelTimeout", Outcome.MODEL_TIMEOUT,
            "brokenStream", Outcome.BROKEN_STREAM,
            "clientTimeout", Outcome.CLIENT_TIMEOUT,
            "connection", Outcome.CONNECTION,
            "serverError", Outcome.SERVER_ERROR));

    private RetryReader() {}

    static Retry read(YamlMap map) {
        map.only("tries", "firstWait", "factor", "jitter", "on");
        return map.build(() -> new Retry(
                map.get("tries").integer(),
                map.get("firstWait").duration(),
                map.get("factor").number(),
                map.get("jitter").number(),
                map.get("on").list().stream().map(RetryReader::outcome).collect(Collectors.toSet())));
    }

    private static Outcome outcome(YamlValue value) {
        Outcome outcome = OUTCOMES.get(value.text());
        if (outcome == null) {
            throw value.refuse("must be one of " + String.join(", ", OUTCOMES.keySet()) + "; change it");
        }
        return outcome;
    }
}
