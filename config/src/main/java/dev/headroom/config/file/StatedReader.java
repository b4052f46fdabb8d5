package dev.headroom.config.file;

import dev.headroom.planner.plan.request.Assumption;
import dev.headroom.planner.plan.request.Assumptions;
import dev.headroom.planner.plan.request.Stated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads who stated the values of a file, and when: {@code owner} and {@code asOf} of the whole file, and of single keys. */
final class StatedReader {

    private static final String OWNER = "owner";
    private static final String AS_OF = "asOf";
    private static final String ASSUMPTIONS = "assumptions";
    private static final String PURCHASING = "purchasing";

    private StatedReader() {}

    /** Of the whole file. */
    static Stated of(YamlMap map) {
        Optional<YamlValue> owner = map.find(OWNER);
        return owner.isEmpty() && map.find(AS_OF).isEmpty()
                ? Stated.NOT
                : map.build(() ->
                        new Stated(owner.map(YamlValue::text), map.find(AS_OF).map(YamlValue::date)));
    }

    /** Of each key that a workload has: what is said of it alone, in place of what is said of the file. */
    static Assumptions ofWorkload(YamlMap map) {
        Stated file = of(map);
        Optional<YamlMap> alone = map.find(ASSUMPTIONS).map(YamlValue::map);
        alone.ifPresent(said -> said.only(keys()));
        Assumptions assumptions = Assumptions.NONE;
        for (Assumption assumption : Assumption.values()) {
            Optional<YamlValue> own = alone.flatMap(said -> said.find(assumption.key()));
            boolean isThere = isThere(map, assumption.key());
            if (own.isPresent() && !isThere) {
                throw own.get()
                        .place()
                        .refuse(own.get().name() + " says who stated " + assumption.key()
                                + ", which this file does not have; add that, or remove this");
            }
            Stated said = own.map(value -> one(value.map())).orElse(file);
            if (isThere && !said.equals(Stated.NOT)) {
                assumptions = assumptions.with(assumption, said);
            }
        }
        return assumptions;
    }

    private static String[] keys() {
        return Arrays.stream(Assumption.values())
                .filter(assumption -> assumption != Assumption.TARGETS && assumption != Assumption.UNIT)
                .map(Assumption::key)
                .toArray(String[]::new);
    }

    private static boolean isThere(YamlMap map, String key) {
        return map.find(key).isPresent()
                || map.find(PURCHASING)
                        .map(rules -> rules.map().find(key).isPresent())
                        .orElse(false);
    }

    private static Stated one(YamlMap map) {
        map.only(OWNER, AS_OF);
        if (map.keys().isEmpty()) {
            throw map.place().refuse("it has neither " + OWNER + " nor " + AS_OF + ", must have one; add it");
        }
        return of(map);
    }

    /** The keys that a file may have for it, and its own. */
    static String[] beside(String... own) {
        List<String> keys = new ArrayList<>(List.of(own));
        keys.addAll(List.of(OWNER, AS_OF));
        return keys.toArray(String[]::new);
    }
}
