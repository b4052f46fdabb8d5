package dev.headroom.config.file;

import dev.headroom.config.Load;
import dev.headroom.planner.measure.OfferedLoad;
import java.util.List;
import java.util.function.Function;

/** Reads the load of a scenario. The one key that it has is its kind. */
final class LoadReader {

    private LoadReader() {}

    static Load read(YamlMap map) {
        map.only("closed", "open", "replay");
        if (map.keys().size() != 1) {
            String there = map.keys().isEmpty() ? "nothing" : String.join(" and ", map.keys());
            throw map.place().refuse("key 'load' has " + there + ", must have one of closed, open, replay; choose one");
        }
        String kind = map.keys().iterator().next();
        YamlMap load = map.get(kind).map();
        return switch (kind) {
            case "closed" -> steps(load, "users", users -> new OfferedLoad.Closed(users.integer()));
            case "open" -> steps(load, "requestsPerSecond", rate -> new OfferedLoad.Open(rate.number()));
            default -> replay(load);
        };
    }

    private static Load steps(YamlMap map, String levels, Function<YamlValue, OfferedLoad> level) {
        map.only(levels, "hold", "warmUp");
        List<OfferedLoad> offered = map.get(levels).list().stream()
                .map(item -> item.build(() -> level.apply(item)))
                .toList();
        return map.build(() -> new Load.Steps(
                offered, map.get("hold").duration(), map.get("warmUp").duration()));
    }

    private static Load replay(YamlMap map) {
        map.only("speed", "limit");
        return map.build(() ->
                new Load.Replay(map.get("speed").number(), map.get("limit").duration()));
    }
}
