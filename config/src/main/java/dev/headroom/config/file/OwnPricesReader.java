package dev.headroom.config.file;

import dev.headroom.planner.price.Discount;
import dev.headroom.planner.price.OwnPrices;
import dev.headroom.planner.price.PriceBook;
import dev.headroom.planner.price.PriceKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a file of somebody's own prices: rows as in {@code config/prices}, discounts, or both. */
final class OwnPricesReader {

    private static final Map<String, PriceKind> KINDS = Arrays.stream(PriceKind.values())
            .collect(Collectors.toMap(PriceKeys::of, kind -> kind, (a, b) -> a, LinkedHashMap::new));

    private OwnPricesReader() {}

    static OwnPrices read(YamlMap map) {
        map.only("sources", "prices", "discounts");
        Optional<YamlValue> discounts = map.find("discounts");
        if (map.find("prices").isEmpty() && discounts.isEmpty()) {
            throw map.place().refuse("the file has neither prices nor discounts, must have one; add it");
        }
        return new OwnPrices(
                map.place().file().toString(),
                map.find("prices").isPresent() || map.find("sources").isPresent()
                        ? rows(map)
                        : new PriceBook(List.of(), List.of()),
                discounts.map(YamlValue::list).orElse(List.of()).stream()
                        .map(discount -> discount(discount.map()))
                        .toList());
    }

    private static PriceBook rows(YamlMap map) {
        PriceRows rows = new PriceRows();
        PriceReader.readRows(map, rows);
        return rows.book();
    }

    private static Discount discount(YamlMap map) {
        map.only("percent", "agreedBy", "until", "models", "regions", "tiers");
        BigDecimal percent = map.get("percent").decimal();
        String agreedBy = map.get("agreedBy").text();
        LocalDate until = map.get("until").date();
        Set<PriceKind> kinds =
                names(map, "tiers").stream().map(OwnPricesReader::kind).collect(Collectors.toSet());
        Discount.Scope scope = new Discount.Scope(texts(map, "models"), texts(map, "regions"), kinds);
        return map.build(() -> new Discount(scope, percent, agreedBy, until));
    }

    private static PriceKind kind(YamlValue value) {
        PriceKind kind = KINDS.get(value.text());
        if (kind == null) {
            throw value.refuse("is not a tier; " + NearNames.hint(value.text(), KINDS.keySet()));
        }
        return kind;
    }

    private static Set<String> texts(YamlMap map, String key) {
        return names(map, key).stream().map(YamlValue::text).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<YamlValue> names(YamlMap map, String key) {
        return map.find(key).map(YamlValue::list).orElse(List.of());
    }
}
