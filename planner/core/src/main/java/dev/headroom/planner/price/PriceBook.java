package dev.headroom.planner.price;

import dev.headroom.planner.quantity.Require;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The prices that are known, each with its source.
 *
 * @param tokens prices by the token
 * @param modelUnits prices of model units
 */
public record PriceBook(List<TokenPrice> tokens, List<ModelUnitPrice> modelUnits) {

    /** @throws IllegalArgumentException where two rows price the same thing */
    public PriceBook {
        tokens = List.copyOf(tokens);
        modelUnits = List.copyOf(modelUnits);
        Set<String> seen = new HashSet<>();
        tokens.forEach(row -> once(
                seen, row.modelId() + " in " + row.region() + ", " + row.tier().label()));
        modelUnits.forEach(row -> once(
                seen,
                row.modelId() + " in " + row.region() + ", model unit for "
                        + row.term().label()));
    }

    private static void once(Set<String> seen, String what) {
        Require.that(seen.add(what), "two prices for " + what + "; remove one");
    }

    /**
     * The prices of one model in one Region.
     *
     * @throws MissingPriceException where the book has no on-demand price for it
     */
    public ModelPrices of(String modelId, String region) {
        TokenPrice onDemand = token(modelId, region, TokenTier.ON_DEMAND)
                .orElseThrow(() -> new MissingPriceException(modelId, region, regionsOf(modelId), models()));
        Map<CommitmentTerm, ModelUnitPrice> units = new EnumMap<>(CommitmentTerm.class);
        modelUnits.stream()
                .filter(row -> row.modelId().equals(modelId) && row.region().equals(region))
                .forEach(row -> units.put(row.term(), row));
        return new ModelPrices(onDemand, token(modelId, region, TokenTier.BATCH), units);
    }

    /** The on-demand price of every model that has one in this Region, in the order of the book. */
    public List<TokenPrice> onDemandIn(String region) {
        return tokens.stream()
                .filter(row -> row.region().equals(region) && row.tier() == TokenTier.ON_DEMAND)
                .toList();
    }

    /** Every model that has an on-demand price, in order of name. */
    public Set<String> models() {
        return tokens.stream().map(TokenPrice::modelId).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> regionsOf(String modelId) {
        return tokens.stream()
                .filter(row -> row.modelId().equals(modelId) && row.tier() == TokenTier.ON_DEMAND)
                .map(TokenPrice::region)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<TokenPrice> token(String modelId, String region, TokenTier tier) {
        return tokens.stream()
                .filter(row -> row.modelId().equals(modelId) && row.region().equals(region) && row.tier() == tier)
                .findFirst();
    }
}
