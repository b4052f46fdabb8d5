package dev.headroom.planner.price;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What prompt caching costs on demand, in the place of the price of the input tokens that are written or read.
 *
 * @param modelId the model, as Bedrock names it
 * @param region the Region
 * @param usdPerMillionWritten US dollars for a million tokens written, by how long they stay, 0 or above; without a life
 *     that is not sold or whose price is not known
 * @param usdPerMillionRead US dollars for a million tokens read, 0 or above
 * @param provenance where it was read
 */
public record CachePrices(
        String modelId,
        String region,
        Map<CacheLife, BigDecimal> usdPerMillionWritten,
        BigDecimal usdPerMillionRead,
        Provenance provenance)
        implements Price {

    /** @throws IllegalArgumentException where a name is blank or a price negative */
    public CachePrices {
        Amounts.sold(modelId, region);
        EnumMap<CacheLife, BigDecimal> ordered = new EnumMap<>(CacheLife.class);
        ordered.putAll(usdPerMillionWritten);
        usdPerMillionWritten = Collections.unmodifiableMap(ordered);
        usdPerMillionWritten.values().forEach(usd -> Amounts.notNegative("usdPerMillionWritten", usd));
        Amounts.notNegative("usdPerMillionRead", usdPerMillionRead);
    }

    @Override
    public PriceKind kind() {
        return PriceKind.CACHE;
    }

    @Override
    public String what() {
        return "cache";
    }

    @Override
    public Map<String, BigDecimal> amounts() {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        usdPerMillionWritten.forEach((life, usd) -> amounts.put("written for " + life.label(), usd));
        amounts.put("read", usdPerMillionRead);
        return amounts;
    }

    @Override
    public String unit() {
        return "a million tokens";
    }

    @Override
    public CachePrices of(String otherModelId) {
        return new CachePrices(otherModelId, region, usdPerMillionWritten, usdPerMillionRead, provenance);
    }

    @Override
    public CachePrices times(BigDecimal share, Provenance other) {
        EnumMap<CacheLife, BigDecimal> written = new EnumMap<>(CacheLife.class);
        usdPerMillionWritten.forEach((life, usd) -> written.put(life, Amounts.times(usd, share)));
        return new CachePrices(modelId, region, written, Amounts.times(usdPerMillionRead, share), other);
    }
}
