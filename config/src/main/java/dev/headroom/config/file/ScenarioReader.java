package dev.headroom.config.file;

import dev.headroom.config.FirstConnections;
import dev.headroom.config.Load;
import dev.headroom.config.Patience;
import dev.headroom.config.Retry;
import dev.headroom.config.Scenario;

/** Reads {@code config/scenarios}. */
final class ScenarioReader {

    private ScenarioReader() {}

    static Scenario read(YamlMap map) {
        map.only("name", "purpose", "load", "requests", "pauseAfterThrottle", "timeout", "retry", "connections");
        String name = Names.read(map);
        Load load = LoadReader.read(map.get("load").map());
        YamlMap requests = map.get("requests").map();
        return map.build(() -> new Scenario(
                name,
                map.get("purpose").text(),
                load,
                load instanceof Load.Replay ? RequestsReader.traced(requests) : RequestsReader.read(requests),
                patience(map)));
    }

    private static Patience patience(YamlMap map) {
        return map.build(() -> new Patience(
                map.get("pauseAfterThrottle").duration(),
                map.get("timeout").duration(),
                map.find("retry").map(value -> RetryReader.read(value.map())).orElse(Retry.NEVER),
                map.find("connections").map(ScenarioReader::connections).orElse(FirstConnections.WARM)));
    }

    private static FirstConnections connections(YamlValue value) {
        return switch (value.text()) {
            case "warm" -> FirstConnections.WARM;
            case "cold" -> FirstConnections.COLD;
            default -> throw value.refuse("must be warm or cold; choose one");
        };
    }
}
