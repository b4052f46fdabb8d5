package dev.headroom.config.file;

import dev.headroom.config.Workload;
import dev.headroom.planner.capacity.OnDemandQuota;

/** Reads {@code config/workloads}. */
final class WorkloadReader {

    private WorkloadReader() {}

    static Workload read(YamlMap map) {
        map.only("name", "modelId", "region", "timeZone", "quota", "deferrableShare");
        String name = Names.read(map);
        return map.build(() -> new Workload(
                name,
                map.get("modelId").text(),
                map.get("region").text(),
                map.get("timeZone").timeZone(),
                quota(map.get("quota").map()),
                map.get("deferrableShare").number()));
    }

    private static OnDemandQuota quota(YamlMap map) {
        map.only("tokensPerMinute", "outputBurndown");
        return map.build(() -> new OnDemandQuota(
                map.get("tokensPerMinute").number(), map.get("outputBurndown").number()));
    }
}
