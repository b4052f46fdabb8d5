package dev.headroom.config.file;

import dev.headroom.config.Load;
import dev.headroom.config.Patience;
import dev.headroom.config.Requests;
import dev.headroom.config.Retry;
import dev.headroom.config.Scenario;
import dev.headroom.config.TokenCount;

/** Reads {@code config/scenarios}. */
final class ScenarioReader {

    private ScenarioReader() {}

    static Scenario read(YamlMap map) {
        map.only("name", "purpose", "load", "requests", "pauseAfterThrottle", "timeout", "retry");
        String name = Names.read(map);
        Load load = LoadReader.read(map.get("load").map());
        YamlMap requests = map.get("requests").map();
        return map.build(() -> new Scenario(
                name,
                map.get("purpose").text(),
                load,
                load instanceof Load.Replay ? traced(requests) : requests(requests),
                patience(map)));
    }

    private static Patience patience(YamlMap map) {
        return map.build(() -> new Patience(
                map.get("pauseAfterThrottle").duration(),
                map.get("timeout").duration(),
                map.find("retry").map(value -> RetryReader.read(value.map())).orElse(Retry.NEVER)));
    }

    private static Requests requests(YamlMap map) {
        map.only("inputTokens", "outputTokens", "maxTokens");
        TokenCount input = tokens(map.get("inputTokens"));
        TokenCount output = tokens(map.get("outputTokens"));
        return map.build(() -> new Requests(input, output, map.get("maxTokens").integer()));
    }

    /** The requests of a replay: their token counts are the trace's. */
    private static Requests traced(YamlMap map) {
        map.only("maxTokens");
        TokenCount asTraced = new TokenCount.AsTraced();
        return map.build(
                () -> new Requests(asTraced, asTraced, map.get("maxTokens").integer()));
    }

    private static TokenCount tokens(YamlValue value) {
        if (!value.isMap()) {
            return value.build(() -> new TokenCount.Fixed(value.integer()));
        }
        YamlMap map = value.map().only("p50", "p99");
        return map.build(() -> new TokenCount.Lognormal(
                map.get("p50").integer(), map.get("p99").integer()));
    }
}
