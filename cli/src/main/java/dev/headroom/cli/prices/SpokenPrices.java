package dev.headroom.cli.prices;

import dev.headroom.planner.price.Price;
import dev.headroom.planner.price.PriceChange;
import dev.headroom.planner.price.PriceChange.Kind;
import dev.headroom.sources.prices.UnmappedSku;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How the price book differs from the Price List, said. */
record SpokenPrices(PriceComparison.Compared compared, boolean everySku) {

    private static final int SHOWN = 5;

    Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("products", compared.listed().skus());
        for (Kind kind : Kind.values()) {
            summary.put(key(kind), compared.of(kind).size());
        }
        summary.put("unmapped", compared.listed().unmapped().size());
        return summary;
    }

    private static String key(Kind kind) {
        return kind == Kind.UNLISTED ? "notListed" : kind.label();
    }

    Map<String, Object> forPrograms() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(
                "changes",
                compared.changes().stream()
                        .filter(change -> change.kind() != Kind.SAME)
                        .map(SpokenPrices::object)
                        .toList());
        all.put(
                "unmappedSkus",
                compared.listed().unmapped().stream().map(SpokenPrices::object).toList());
        all.put("missingOffers", compared.listed().missingOffers());
        return all;
    }

    private static Map<String, Object> object(PriceChange change) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("change", change.kind().label());
        object.put("modelId", change.price().modelId());
        object.put("region", change.price().region());
        object.put("what", change.price().what());
        object.put("for", change.price().unit());
        change.before().ifPresent(price -> object.put("usdBefore", price.amounts()));
        change.after().ifPresent(price -> object.put("usdAfter", price.amounts()));
        object.put("percent", change.percents());
        object.put("source", change.price().provenance().source());
        return object;
    }

    private static Map<String, Object> object(UnmappedSku sku) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("offer", sku.offer());
        object.put("sku", sku.sku());
        object.put("usageType", sku.usageType());
        object.put("why", sku.why());
        return object;
    }

    List<String> forPeople() {
        List<String> lines = new ArrayList<>();
        for (Kind kind : List.of(Kind.CHANGED, Kind.VANISHED, Kind.NEW)) {
            compared.of(kind).forEach(change -> lines.add(line(change)));
        }
        compared.listed().missingOffers().forEach(offer -> lines.add("The list has no offer " + offer + "."));
        Map<String, List<UnmappedSku>> byReason = compared.listed().unmapped().stream()
                .collect(Collectors.groupingBy(UnmappedSku::why, LinkedHashMap::new, Collectors.toList()));
        byReason.forEach((why, skus) -> unmapped(lines, why, skus));
        if (!lines.isEmpty()) {
            lines.add(0, "");
        }
        return lines;
    }

    private static String line(PriceChange change) {
        Price price = change.price();
        String figures = change.before()
                        .filter(before -> change.after().isPresent())
                        .map(before -> before.figures() + " -> ")
                        .orElse("")
                + price.figures();
        String percents = change.percents().entrySet().stream()
                .filter(each -> each.getValue().signum() != 0)
                .map(each -> percent(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
        return change.kind().label() + ": " + price.thing() + ": " + figures
                + (percents.isEmpty() ? "" : " (" + percents + ")") + "; "
                + price.provenance().source();
    }

    private static String percent(String what, BigDecimal percent) {
        return String.format(Locale.ROOT, "%s%+.2f %%", what.isEmpty() ? "" : what + " ", percent);
    }

    private void unmapped(List<String> lines, String why, List<UnmappedSku> skus) {
        lines.add("not taken, " + skus.size() + ": " + why);
        skus.stream()
                .limit(everySku ? skus.size() : SHOWN)
                .forEach(sku -> lines.add("  " + sku.offer() + " " + sku.sku() + " " + sku.usageType()));
        if (!everySku && skus.size() > SHOWN) {
            lines.add("  and " + (skus.size() - SHOWN) + " more: --every-sku lists them");
        }
    }
}
