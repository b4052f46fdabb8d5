package dev.headroom.config.file;

import dev.headroom.planner.price.Provenance;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sources of a file of prices, by the key under which its rows name them. */
final class Sources {

    private final Map<String, Provenance> sources = new LinkedHashMap<>();

    Sources(YamlMap map) {
        map.keys().forEach(key -> sources.put(key, source(map.get(key).map())));
    }

    private static Provenance source(YamlMap map) {
        map.only("source", "asOf");
        return new Provenance(map.get("source").text(), map.get("asOf").date());
    }

    Provenance named(YamlValue value) {
        String key = value.text();
        Provenance found = sources.get(key);
        if (found == null) {
            throw value.refuse("must be a key under 'sources'; " + NearNames.hint(key, sources.keySet()));
        }
        return found;
    }
}
