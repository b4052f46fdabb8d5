package dev.headroom.config.file;

import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ModelUnitPrice;
import dev.headroom.planner.price.Provenance;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a file of {@code config/prices}: its sources, and rows that each price some models in some Regions. */
final class PriceReader {

    private static final String[] TERMS =
            Arrays.stream(CommitmentTerm.values()).map(PriceReader::key).toArray(String[]::new);

    private final Map<String, Provenance> sources = new LinkedHashMap<>();
    private final PriceRows rows;

    private PriceReader(PriceRows rows) {
        this.rows = rows;
    }

    private record Sold(String modelId, String region) {}

    static void read(YamlMap map, PriceRows rows) {
        map.only("sources", "prices");
        PriceReader reader = new PriceReader(rows);
        YamlMap sources = map.get("sources").map();
        sources.keys()
                .forEach(key -> reader.sources.put(key, source(sources.get(key).map())));
        map.get("prices").list().forEach(row -> reader.row(row.map()));
    }

    private static Provenance source(YamlMap map) {
        map.only("source", "asOf");
        return new Provenance(map.get("source").text(), map.get("asOf").date());
    }

    private void row(YamlMap map) {
        map.only("models", "regions", "onDemand", "batch", "modelUnit");
        if (map.keys().stream().allMatch(key -> key.equals("models") || key.equals("regions"))) {
            throw map.place().refuse("a row has no price, must have onDemand, batch or modelUnit; add one");
        }
        for (YamlValue model : map.get("models").list()) {
            for (YamlValue region : map.get("regions").list()) {
                prices(map, new Sold(model.text(), region.text()));
            }
        }
    }

    private void prices(YamlMap map, Sold sold) {
        map.find("onDemand").ifPresent(price -> tokens(price.map(), sold, TokenTier.ON_DEMAND));
        map.find("batch").ifPresent(price -> tokens(price.map(), sold, TokenTier.BATCH));
        map.find("modelUnit").ifPresent(price -> units(price.map(), sold));
    }

    private void tokens(YamlMap map, Sold sold, TokenTier tier) {
        map.only("source", "usdPerMillionInput", "usdPerMillionOutput");
        Provenance provenance = provenance(map.get("source"));
        BigDecimal input = map.get("usdPerMillionInput").decimal();
        BigDecimal output = map.get("usdPerMillionOutput").decimal();
        rows.add(
                map.build(() -> new TokenPrice(sold.modelId(), sold.region(), tier, input, output, provenance)),
                map.place());
    }

    private void units(YamlMap map, Sold sold) {
        map.only("source", "usdPerHour");
        Provenance provenance = provenance(map.get("source"));
        YamlMap hour = map.get("usdPerHour").map().only(TERMS);
        if (hour.keys().isEmpty()) {
            throw map.get("usdPerHour").refuse("must have a term; add one of " + String.join(", ", TERMS));
        }
        for (CommitmentTerm term : CommitmentTerm.values()) {
            hour.find(key(term)).ifPresent(price -> unit(price, sold, term, provenance));
        }
    }

    private void unit(YamlValue price, Sold sold, CommitmentTerm term, Provenance provenance) {
        rows.add(
                price.build(() -> new ModelUnitPrice(sold.modelId(), sold.region(), term, price.decimal(), provenance)),
                price.place());
    }

    private static String key(CommitmentTerm term) {
        return switch (term) {
            case NO_COMMITMENT -> "noCommitment";
            case ONE_MONTH -> "oneMonth";
            case SIX_MONTHS -> "sixMonths";
        };
    }

    private Provenance provenance(YamlValue value) {
        String key = value.text();
        Provenance found = sources.get(key);
        if (found == null) {
            throw value.refuse("must be a key under 'sources'; " + NearNames.hint(key, sources.keySet()));
        }
        return found;
    }
}
