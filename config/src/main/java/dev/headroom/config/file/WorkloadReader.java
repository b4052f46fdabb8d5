package dev.headroom.config.file;

import dev.headroom.config.Workload;
import dev.headroom.planner.capacity.UnitAdmission;
import dev.headroom.planner.demand.Expectations;
import dev.headroom.planner.demand.ExpectedChange;
import dev.headroom.planner.demand.Holidays;
import dev.headroom.planner.plan.request.Assumptions;
import dev.headroom.planner.plan.request.PriorityTier;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.search.AccountQuotas;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads {@code config/workloads}. */
final class WorkloadReader {

    private WorkloadReader() {}

    static Workload read(YamlMap map) {
        map.only(StatedReader.beside(
                "name",
                "modelId",
                "region",
                "timeZone",
                "quota",
                "maxTokens",
                "admission",
                "deferrableShare",
                "priorityTier",
                "expected",
                "purchasing",
                "assumptions"));
        Assumptions assumptions = StatedReader.ofWorkload(map);
        String name = Names.read(map);
        return map.build(() -> new Workload(
                name,
                map.get("modelId").text(),
                map.get("region").text(),
                map.get("timeZone").timeZone(),
                quotas(map.get("quota").map()),
                map.get("deferrableShare").number(),
                map.find("expected").map(value -> expected(value.map())).orElse(Expectations.NONE),
                map.find("purchasing")
                        .map(value -> PurchasingReader.read(value.map()))
                        .orElse(PurchaseRules.NONE),
                map.find("maxTokens")
                        .map(value -> OptionalInt.of(value.integer()))
                        .orElseGet(OptionalInt::empty),
                map.find("admission").map(value -> admission(value.map())),
                map.find("priorityTier").map(value -> priority(value.map())),
                assumptions));
    }

    private static UnitAdmission.Declared admission(YamlMap map) {
        map.only("bucket", "reservesMaxTokens", "saidBy");
        return map.build(() -> new UnitAdmission.Declared(
                map.get("bucket").duration(),
                map.get("reservesMaxTokens").truth(),
                map.get("saidBy").text()));
    }

    private static PriorityTier priority(YamlMap map) {
        map.only("keepsLatencyTarget", "saidBy");
        return map.build(() -> new PriorityTier(
                map.get("keepsLatencyTarget").truth(), map.get("saidBy").text()));
    }

    private static Expectations expected(YamlMap map) {
        map.only("changes", "retirement", "endsPerMonth", "holidays");
        List<ExpectedChange> changes = map.find("changes").map(YamlValue::list).orElse(List.of()).stream()
                .map(change -> change(change.map()))
                .toList();
        return map.build(() -> new Expectations(
                changes,
                map.find("retirement").map(YamlValue::date),
                map.find("endsPerMonth").map(YamlValue::number).orElse(0.0),
                new Holidays(map.find("holidays").map(YamlValue::list).orElse(List.of()).stream()
                        .map(YamlValue::date)
                        .toList())));
    }

    private static ExpectedChange change(YamlMap map) {
        map.only("from", "requests", "inputPerRequest", "outputPerRequest", "saidBy");
        return map.build(() -> new ExpectedChange(
                map.get("from").date(),
                map.get("requests").number(),
                map.get("inputPerRequest").number(),
                map.get("outputPerRequest").number(),
                map.get("saidBy").text()));
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
