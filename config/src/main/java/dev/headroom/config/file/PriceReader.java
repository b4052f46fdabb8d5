package dev.headroom.config.file;

import dev.headroom.planner.price.PriceKind;
import dev.headroom.planner.price.Provenance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a file of {@code config/prices}: its sources, and rows that each price some models in some Regions. */
final class PriceReader {

    private static final String SOURCE = "source";
    private static final String ALSO = "also";
    private static final List<String> WHOSE = List.of("models", "regions");
    private static final String[] KEYS = keys();

    private final Sources sources;
    private final PriceRows rows;

    private PriceReader(Sources sources, PriceRows rows) {
        this.sources = sources;
        this.rows = rows;
    }

    private static String[] keys() {
        List<String> keys = new ArrayList<>(WHOSE);
        keys.addAll(Arrays.asList(PriceKeys.all(PriceKind.values(), PriceKeys::of)));
        return keys.toArray(String[]::new);
    }

    static void read(YamlMap map, PriceRows rows) {
        map.only("sources", "prices");
        readRows(map, rows);
    }

    /** The sources and rows of a file that may have other keys beside. */
    static void readRows(YamlMap map, PriceRows rows) {
        PriceReader reader = new PriceReader(new Sources(map.get("sources").map()), rows);
        map.get("prices").list().forEach(row -> reader.row(row.map()));
    }

    private void row(YamlMap map) {
        map.only(KEYS);
        if (WHOSE.containsAll(map.keys())) {
            throw map.place()
                    .refuse("a row has no price, must have one of "
                            + String.join(", ", PriceKeys.all(PriceKind.values(), PriceKeys::of)) + "; add one");
        }
        for (YamlValue model : map.get("models").list()) {
            for (YamlValue region : map.get("regions").list()) {
                prices(map, new Sold(model.text(), region.text()));
            }
        }
    }

    private void prices(YamlMap row, Sold sold) {
        for (PriceKind kind : PriceKind.values()) {
            row.find(PriceKeys.of(kind)).ifPresent(price -> price(kind, price.map(), sold));
        }
    }

    private void price(PriceKind kind, YamlMap map, Sold sold) {
        List<PlacedPrice> also = new ArrayList<>();
        map.find(ALSO)
                .ifPresent(others -> others.list().forEach(other -> also.addAll(read(kind, other.map(), sold, false))));
        read(kind, map, sold, true).forEach(price -> rows.add(price, also));
        also.stream().findFirst().ifPresent(PriceReader::refuseUnmatched);
    }

    private static void refuseUnmatched(PlacedPrice other) {
        throw other.place()
                .refuse("key 'also' has a price for " + other.price().thing()
                        + ", which the row does not price; move it there");
    }

    private List<PlacedPrice> read(PriceKind kind, YamlMap map, Sold sold, boolean first) {
        List<String> known = new ArrayList<>(List.of(SOURCE));
        known.addAll(Sold.keys(kind));
        if (first) {
            known.add(ALSO);
        }
        map.only(known.toArray(String[]::new));
        Provenance from = sources.named(map.get(SOURCE));
        return sold.prices(kind, map, from);
    }
}
