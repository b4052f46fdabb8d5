package dev.headroom.config.file;

import dev.headroom.config.Workload;
import dev.headroom.planner.search.AccountQuotas;
import java.util.OptionalDouble;

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
                quotas(map.get("quota").map()),
                map.get("deferrableShare").number()));
    }

    private static AccountQuotas quotas(YamlMap map) {
        map.only("requestsPerMinute", "tokensPerMinute", "tokensPerDay", "outputBurndown");
        return map.build(() -> new AccountQuotas(
                ifAny(map, "requestsPerMinute"),
                OptionalDouble.of(map.get("tokensPerMinute").number()),
                ifAny(map, "tokensPerDay"),
                map.get("outputBurndown").number()));
    }

    private static OptionalDouble ifAny(YamlMap map, String key) {
        return map.find(key).map(value -> OptionalDouble.of(value.number())).orElseGet(OptionalDouble::empty);
    }
}
