package dev.headroom.planner.price;

import dev.headroom.planner.quantity.Require;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Every price of one model in one Region.
 *
 * @param tokens prices by the token; on demand always, the other tiers where the model has them
 * @param longContext of requests with a long prompt, where these have a price of their own
 * @param cache of prompt caching, where it is sold and its price is known
 * @param units the price of a model unit on each term on which it is sold; may be empty
 * @param reserved the price of the Reserved tier on each term on which it is sold; may be empty
 */
public record ModelPrices(
        Map<TokenTier, TokenPrice> tokens,
        Optional<LongContextPrice> longContext,
        Optional<CachePrices> cache,
        Map<CommitmentTerm, ModelUnitPrice> units,
        Map<ReservedTerm, ReservedPrice> reserved) {

    /** @throws IllegalArgumentException where prices of different models, Regions, tiers or terms are put together */
    public ModelPrices {
        tokens = ordered(TokenTier.class, tokens);
        units = ordered(CommitmentTerm.class, units);
        reserved = ordered(ReservedTerm.class, reserved);
        Require.that(tokens.containsKey(TokenTier.ON_DEMAND), "tokens have no price on demand, must have one");
        tokens.forEach((tier, price) -> Require.that(price.tier() == tier, misplaced(tier.label(), price)));
        units.forEach((term, price) -> Require.that(price.term() == term, misplaced(term.label(), price)));
        reserved.forEach((term, price) -> Require.that(price.term() == term, misplaced(term.label(), price)));
        TokenPrice model = Collections.min(tokens.values(), (a, b) -> a.tier().compareTo(b.tier()));
        rows(tokens, longContext, cache, units, reserved)
                .forEach(price -> Require.that(isOf(model, price), misplaced(price.what(), price)));
    }

    /** Of a model that is sold on demand, in batch and as model units at most. */
    public ModelPrices(TokenPrice onDemand, Optional<TokenPrice> batch, Map<CommitmentTerm, ModelUnitPrice> units) {
        this(tiers(onDemand, batch), Optional.empty(), Optional.empty(), units, Map.of());
    }

    private static Map<TokenTier, TokenPrice> tiers(TokenPrice onDemand, Optional<TokenPrice> batch) {
        Map<TokenTier, TokenPrice> tiers = new EnumMap<>(TokenTier.class);
        tiers.put(TokenTier.ON_DEMAND, onDemand);
        batch.ifPresent(price -> tiers.put(TokenTier.BATCH, price));
        return tiers;
    }

    /** @throws IllegalArgumentException where none of these is the price on demand, or two are of one thing */
    static ModelPrices of(Collection<Price> rows) {
        Map<TokenTier, TokenPrice> tokens = new EnumMap<>(TokenTier.class);
        Map<CommitmentTerm, ModelUnitPrice> units = new EnumMap<>(CommitmentTerm.class);
        Map<ReservedTerm, ReservedPrice> reserved = new EnumMap<>(ReservedTerm.class);
        rows.forEach(row -> {
            if (row instanceof TokenPrice price) {
                tokens.put(price.tier(), price);
            } else if (row instanceof ModelUnitPrice price) {
                units.put(price.term(), price);
            } else if (row instanceof ReservedPrice price) {
                reserved.put(price.term(), price);
            }
        });
        return new ModelPrices(
                tokens, only(LongContextPrice.class, rows), only(CachePrices.class, rows), units, reserved);
    }

    private static <T extends Price> Optional<T> only(Class<T> kind, Collection<Price> rows) {
        return rows.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static <K extends Enum<K>, V> Map<K, V> ordered(Class<K> keys, Map<K, V> values) {
        EnumMap<K, V> ordered = new EnumMap<>(keys);
        ordered.putAll(values);
        return Collections.unmodifiableMap(ordered);
    }

    private static boolean isOf(Price model, Price price) {
        return model.modelId().equals(price.modelId()) && model.region().equals(price.region());
    }

    private static String misplaced(String where, Price price) {
        return "the price for " + where + " is one of " + price.thing();
    }

    /** The price without any purchase. */
    public TokenPrice onDemand() {
        return Objects.requireNonNull(tokens.get(TokenTier.ON_DEMAND));
    }

    /** The batch price, where the model has one. */
    public Optional<TokenPrice> batch() {
        return tier(TokenTier.BATCH);
    }

    /** The price on a tier, where the model has it. */
    public Optional<TokenPrice> tier(TokenTier tier) {
        return Optional.ofNullable(tokens.get(tier));
    }

    /** All of them, always in the same order. */
    public List<Price> rows() {
        return rows(tokens, longContext, cache, units, reserved);
    }

    private static List<Price> rows(
            Map<TokenTier, TokenPrice> tokens,
            Optional<LongContextPrice> longContext,
            Optional<CachePrices> cache,
            Map<CommitmentTerm, ModelUnitPrice> units,
            Map<ReservedTerm, ReservedPrice> reserved) {
        List<Price> rows = new ArrayList<>(tokens.values());
        longContext.ifPresent(rows::add);
        cache.ifPresent(rows::add);
        rows.addAll(units.values());
        rows.addAll(reserved.values());
        return List.copyOf(rows);
    }
}
