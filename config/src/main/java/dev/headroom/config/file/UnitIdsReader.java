package dev.headroom.config.file;

import dev.headroom.planner.price.Provenance;
import dev.headroom.planner.price.UnitIds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code config/units.yaml}. */
final class UnitIdsReader {

    private static final String SOURCE = "source";
    private static final String AS_OF = "asOf";
    private static final String UNITS = "units";
    private static final String MODEL = "model";
    private static final String IDS = "ids";

    private UnitIdsReader() {}

    static UnitIds read(YamlMap map) {
        map.only(SOURCE, AS_OF, UNITS);
        Provenance from = new Provenance(map.get(SOURCE).text(), map.get(AS_OF).date());
        Map<String, List<String>> byModel = new LinkedHashMap<>();
        for (YamlValue row : map.get(UNITS).list()) {
            YamlMap one = row.map().only(MODEL, IDS);
            YamlValue model = one.get(MODEL);
            List<String> ids = one.get(IDS).list().stream().map(YamlValue::text).toList();
            if (ids.isEmpty()) {
                throw one.get(IDS).refuse("must have at least one id");
            }
            if (byModel.putIfAbsent(model.text(), ids) != null) {
                throw model.refuse("for the second time; put all ids of a model into one row");
            }
        }
        return new UnitIds(byModel, Optional.of(from));
    }
}
