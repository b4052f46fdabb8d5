package dev.headroom.config.file;

import dev.headroom.planner.plan.request.OwnedUnits;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.portfolio.Risk;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Require;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Reads what limits a purchase besides its price, the section {@code purchasing} of a workload. */
final class PurchasingReader {

    private PurchasingReader() {}

    static PurchaseRules read(YamlMap map) {
        map.only(
                "unitQuota",
                "leadTime",
                "monthlyBudgetUsd",
                "mostUnits",
                "endOfLife",
                "owned",
                "coverage",
                "riskAversion",
                "tail",
                "leastSaving");
        return map.build(() -> new PurchaseRules(
                map.find("unitQuota")
                        .map(value -> OptionalInt.of(value.integer()))
                        .orElseGet(OptionalInt::empty),
                map.find("leadTime").map(YamlValue::duration).orElse(Duration.ZERO),
                map.find("monthlyBudgetUsd").map(PurchasingReader::budget).orElseGet(OptionalDouble::empty),
                map.find("mostUnits").map(value -> caps(value.map())).orElse(Map.of()),
                map.find("endOfLife").map(YamlValue::instant),
                owned(map.find("owned").map(YamlValue::list).orElse(List.of())),
                map.find("coverage")
                        .map(value -> OptionalDouble.of(value.number()))
                        .orElseGet(OptionalDouble::empty),
                risk(map),
                map.find("leastSaving").map(YamlValue::number).orElse(0.0)));
    }

    /** A file with nothing but what is owned. */
    static List<OwnedUnits> ownedAlone(YamlMap map) {
        map.only("owned");
        return owned(map.get("owned").listOrNone());
    }

    private static OptionalDouble budget(YamlValue value) {
        return value.build(() -> OptionalDouble.of(Require.notNegative(value.name(), value.number())));
    }

    private static Map<CommitmentTerm, Integer> caps(YamlMap map) {
        map.only(PriceKeys.all(CommitmentTerm.values(), PriceKeys::of));
        Map<CommitmentTerm, Integer> caps = new EnumMap<>(CommitmentTerm.class);
        for (CommitmentTerm term : CommitmentTerm.values()) {
            map.find(PriceKeys.of(term))
                    .ifPresent(value ->
                            caps.put(term, value.build(() -> Require.atLeast(value.name(), value.integer(), 0))));
        }
        return caps;
    }

    private static List<OwnedUnits> owned(List<YamlValue> values) {
        Set<String> names = new HashSet<>();
        return values.stream().map(value -> owned(value.map(), names)).toList();
    }

    private static OwnedUnits owned(YamlMap map, Set<String> names) {
        map.only("name", "modelUnits", "usdPerHour", "ends");
        YamlValue name = map.get("name");
        if (!names.add(name.text())) {
            throw name.refuse("which another has; each is counted, so name each once");
        }
        YamlValue units = map.get("modelUnits");
        return map.build(() -> new OwnedUnits(
                name.text(),
                units.build(() -> new ModelUnits(Require.atLeast(units.name(), units.integer(), 1))),
                map.get("usdPerHour").decimal(),
                map.get("ends").instant()));
    }

    /** The tail says which futures are bad, the aversion how much that matters: without the latter nothing does. */
    private static Risk risk(YamlMap map) {
        Optional<YamlValue> tail = map.find("tail");
        Optional<YamlValue> aversion = map.find("riskAversion");
        if (aversion.isEmpty()) {
            return tail.map(PurchasingReader::alone).orElse(Risk.NEUTRAL);
        }
        double times = aversion.get()
                .build(() -> Require.notNegative("riskAversion", aversion.get().number()));
        return map.build(() -> new Risk(times, tail.map(YamlValue::number).orElse(Risk.NEUTRAL.tail())));
    }

    private static Risk alone(YamlValue tail) {
        throw tail.refuse("but without riskAversion it says nothing; add that, or remove this");
    }
}
