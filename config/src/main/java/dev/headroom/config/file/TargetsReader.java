package dev.headroom.config.file;

import dev.headroom.config.ServiceTargets;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.plan.request.Stated;

/** Reads {@code config/targets}. */
final class TargetsReader {

    private TargetsReader() {}

    static ServiceTargets read(YamlMap map) {
        map.only(StatedReader.beside("name", "latency", "throttledShare"));
        String name = Names.read(map);
        LatencyTarget latency = latency(map.get("latency").map());
        double share = map.get("throttledShare").number();
        Stated stated = StatedReader.of(map);
        return map.build(() -> new ServiceTargets(name, latency, share, stated));
    }

    private static LatencyTarget latency(YamlMap map) {
        map.only("quantile", "timeToFirstToken", "endToEnd");
        return map.build(() -> new LatencyTarget(
                map.get("quantile").number(),
                map.get("timeToFirstToken").duration(),
                map.get("endToEnd").duration()));
    }
}
