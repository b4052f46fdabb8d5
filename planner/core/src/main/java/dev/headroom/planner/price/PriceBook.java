package dev.headroom.planner.price;

import dev.headroom.planner.quantity.Require;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The prices that are known, each with its source.
 *
 * @param rows every price; one for each thing
 * @param remarks what must be known of some: sources that disagree, prices that are not the list's
 */
public record PriceBook(List<Price> rows, List<PriceRemark> remarks) {

    /** @throws IllegalArgumentException where two rows price the same thing */
    public PriceBook {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
        Set<String> seen = new HashSet<>();
        rows.forEach(row -> Require.that(seen.add(row.thing()), "two prices for " + row.thing() + "; remove one"));
    }

    /** This book with somebody's own prices and discounts on top, as they are on a day. */
    public PriceBook with(OwnPrices own, LocalDate day) {
        return own.over(this, day);
    }

    /**
     * The prices of one model in one Region.
     *
     * @throws MissingPriceException where the book has no on-demand price for it
     */
    public ModelPrices of(String modelId, String region) {
        if (onDemand()
                .noneMatch(row -> row.modelId().equals(modelId) && row.region().equals(region))) {
            throw new MissingPriceException(modelId, region, regionsOf(modelId), models());
        }
        return ModelPrices.of(rows.stream()
                .filter(row -> row.modelId().equals(modelId) && row.region().equals(region))
                .toList());
    }

    /** What must be known of these prices: those older than {@link PriceAge#DEFAULT_DAYS} on this day, and the remarks. */
    public List<String> warnings(ModelPrices prices, LocalDate day) {
        return warnings(prices, PriceAge.on(day));
    }

    /** What must be known of these prices: those that are too old, and the remarks. */
    public List<String> warnings(ModelPrices prices, PriceAge age) {
        String modelId = prices.onDemand().modelId();
        String region = prices.onDemand().region();
        return Stream.concat(
                        age.warnings(prices).stream(),
                        remarks.stream()
                                .filter(remark -> remark.modelId().equals(modelId)
                                        && remark.region().equals(region))
                                .map(PriceRemark::text))
                .toList();
    }

    /** Every price by the token, in the order of the book. */
    public List<TokenPrice> tokens() {
        return all(TokenPrice.class).toList();
    }

    /** Every price of a model unit, in the order of the book. */
    public List<ModelUnitPrice> modelUnits() {
        return all(ModelUnitPrice.class).toList();
    }

    /** Every price of the Reserved tier, in the order of the book. */
    public List<ReservedPrice> reserved() {
        return all(ReservedPrice.class).toList();
    }

    private <T extends Price> Stream<T> all(Class<T> kind) {
        return rows.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The on-demand price of every model that has one in this Region, in the order of the book. */
    public List<TokenPrice> onDemandIn(String region) {
        return onDemand().filter(row -> row.region().equals(region)).toList();
    }

    private Stream<TokenPrice> onDemand() {
        return all(TokenPrice.class).filter(row -> row.tier() == TokenTier.ON_DEMAND);
    }

    /** Every model that has an on-demand price, in order of name. */
    public Set<String> models() {
        return onDemand().map(TokenPrice::modelId).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> regionsOf(String modelId) {
        return onDemand()
                .filter(row -> row.modelId().equals(modelId))
                .map(TokenPrice::region)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
