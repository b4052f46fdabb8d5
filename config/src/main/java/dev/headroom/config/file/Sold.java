package dev.headroom.config.file;

import dev.headroom.planner.price.CacheLife;
import dev.headroom.planner.price.CachePrices;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.LongContextPrice;
import dev.headroom.planner.price.ModelUnitPrice;
import dev.headroom.planner.price.PriceKind;
import dev.headroom.planner.price.Provenance;
import dev.headroom.planner.price.ReservedPrice;
import dev.headroom.planner.price.ReservedTerm;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what one model costs in one Region.
 *
 * @param modelId the model
 * @param region the Region
 */
record Sold(String modelId, String region) {

    static final String INPUT = "usdPerMillionInput";
    static final String OUTPUT = "usdPerMillionOutput";
    static final String WRITTEN = "usdPerMillionWritten";
    static final String READ = "usdPerMillionRead";
    static final String ABOVE = "aboveInputTokens";
    static final String HOURLY = "usdPerHour";
    static final String HOURLY_TPM = "usdPerHourPer1kTpm";

    /** The keys of a price of this kind, beside its source. */
    static List<String> keys(PriceKind kind) {
        return switch (kind) {
            case ON_DEMAND, BATCH, FLEX, PRIORITY, LATENCY_OPTIMISED -> List.of(INPUT, OUTPUT);
            case LONG_CONTEXT -> List.of(ABOVE, INPUT, OUTPUT);
            case CACHE -> List.of(WRITTEN, READ);
            case MODEL_UNIT -> List.of(HOURLY);
            case RESERVED -> List.of(HOURLY_TPM);
        };
    }

    /** One price, or one for each term. */
    List<PlacedPrice> prices(PriceKind kind, YamlMap map, Provenance from) {
        return switch (kind) {
            case ON_DEMAND -> List.of(tokens(TokenTier.ON_DEMAND, map, from));
            case BATCH -> List.of(tokens(TokenTier.BATCH, map, from));
            case FLEX -> List.of(tokens(TokenTier.FLEX, map, from));
            case PRIORITY -> List.of(tokens(TokenTier.PRIORITY, map, from));
            case LATENCY_OPTIMISED -> List.of(tokens(TokenTier.LATENCY_OPTIMISED, map, from));
            case LONG_CONTEXT -> List.of(longContext(map, from));
            case CACHE -> List.of(cache(map, from));
            case MODEL_UNIT -> units(map, from);
            case RESERVED -> reserved(map, from);
        };
    }

    private PlacedPrice tokens(TokenTier tier, YamlMap map, Provenance from) {
        BigDecimal input = map.get(INPUT).decimal();
        BigDecimal output = map.get(OUTPUT).decimal();
        return new PlacedPrice(
                map.build(() -> new TokenPrice(modelId, region, tier, input, output, from)), map.place());
    }

    private PlacedPrice longContext(YamlMap map, Provenance from) {
        int above = map.get(ABOVE).integer();
        BigDecimal input = map.get(INPUT).decimal();
        BigDecimal output = map.get(OUTPUT).decimal();
        return new PlacedPrice(
                map.build(() -> new LongContextPrice(modelId, region, above, input, output, from)), map.place());
    }

    private PlacedPrice cache(YamlMap map, Provenance from) {
        Map<CacheLife, BigDecimal> written = new EnumMap<>(CacheLife.class);
        map.find(WRITTEN).ifPresent(value -> {
            YamlMap lives = terms(value, PriceKeys.all(CacheLife.values(), PriceKeys::of));
            for (CacheLife life : CacheLife.values()) {
                lives.find(PriceKeys.of(life)).ifPresent(usd -> written.put(life, usd.decimal()));
            }
        });
        BigDecimal read = map.get(READ).decimal();
        return new PlacedPrice(map.build(() -> new CachePrices(modelId, region, written, read, from)), map.place());
    }

    private List<PlacedPrice> units(YamlMap map, Provenance from) {
        YamlMap hour = terms(map.get(HOURLY), PriceKeys.all(CommitmentTerm.values(), PriceKeys::of));
        List<PlacedPrice> units = new ArrayList<>();
        for (CommitmentTerm term : CommitmentTerm.values()) {
            hour.find(PriceKeys.of(term))
                    .ifPresent(usd -> units.add(new PlacedPrice(
                            usd.build(() -> new ModelUnitPrice(modelId, region, term, usd.decimal(), from)),
                            usd.place())));
        }
        return units;
    }

    private List<PlacedPrice> reserved(YamlMap map, Provenance from) {
        YamlMap hour = terms(map.get(HOURLY_TPM), PriceKeys.all(ReservedTerm.values(), PriceKeys::of));
        List<PlacedPrice> reserved = new ArrayList<>();
        for (ReservedTerm term : ReservedTerm.values()) {
            hour.find(PriceKeys.of(term)).ifPresent(usd -> reserved.add(reserved(term, usd, from)));
        }
        return reserved;
    }

    private PlacedPrice reserved(ReservedTerm term, YamlValue value, Provenance from) {
        YamlMap map = value.map().only("input", "output");
        BigDecimal input = map.get("input").decimal();
        BigDecimal output = map.get("output").decimal();
        return new PlacedPrice(
                value.build(() -> new ReservedPrice(modelId, region, term, input, output, from)), value.place());
    }

    private static YamlMap terms(YamlValue value, String... known) {
        YamlMap map = value.map().only(known);
        if (map.keys().isEmpty()) {
            throw value.refuse("must have a term; add one of " + String.join(", ", known));
        }
        return map;
    }
}
