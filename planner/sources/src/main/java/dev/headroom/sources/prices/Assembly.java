package dev.headroom.sources.prices;

import dev.headroom.planner.price.CacheLife;
import dev.headroom.planner.price.CachePrices;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ModelUnitPrice;
import dev.headroom.planner.price.Price;
import dev.headroom.planner.price.Provenance;
import dev.headroom.planner.price.ReservedPrice;
import dev.headroom.planner.price.ReservedTerm;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import dev.headroom.sources.prices.Slot.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One price from the products of its parts. */
final class Assembly {

    private final MappedSku.Place place;
    private final Map<Part, BigDecimal> usd = new EnumMap<>(Part.class);
    private final Provenance from;
    private final boolean disagrees;

    Assembly(MappedSku.Place place, List<MappedSku> parts, LocalDate day) {
        this.place = place;
        boolean apart = false;
        for (MappedSku part : parts) {
            BigDecimal plain = plain(part.usd());
            BigDecimal before = usd.putIfAbsent(part.part(), plain);
            apart |= before != null && before.compareTo(plain) != 0;
        }
        this.disagrees = apart;
        this.from = new Provenance(source(parts), day);
    }

    /** Without the zeros that AWS writes, but with cents. */
    private static BigDecimal plain(BigDecimal usd) {
        BigDecimal bare = usd.stripTrailingZeros();
        return bare.scale() < 2 ? bare.setScale(2) : bare;
    }

    private static String source(List<MappedSku> parts) {
        return "AWS Price List Query API (" + parts.get(0).sku().offer() + "), "
                + parts.stream()
                        .map(part ->
                                "SKU " + part.sku().sku() + " (" + part.sku().usageType() + ")")
                        .collect(Collectors.joining(", "));
    }

    /** Why there is no price. */
    String why() {
        return disagrees
                ? "two products of one price disagree: " + place.modelId() + " in " + place.region()
                : "a part of its price is missing, or is 0: " + place.modelId() + " in " + place.region() + " has "
                        + usd;
    }

    /** Empty where a part is missing, two products disagree or the amounts are no price. */
    Optional<Price> price() {
        if (disagrees) {
            return Optional.empty();
        }
        return switch (place.slot()) {
            case ON_DEMAND -> tokens(TokenTier.ON_DEMAND);
            case BATCH -> tokens(TokenTier.BATCH);
            case FLEX -> tokens(TokenTier.FLEX);
            case PRIORITY -> tokens(TokenTier.PRIORITY);
            case CACHE -> cache();
            case UNIT_NO_COMMITMENT -> unit(CommitmentTerm.NO_COMMITMENT);
            case UNIT_ONE_MONTH -> unit(CommitmentTerm.ONE_MONTH);
            case UNIT_SIX_MONTHS -> unit(CommitmentTerm.SIX_MONTHS);
            case RESERVED_ONE_MONTH -> reserved(ReservedTerm.ONE_MONTH);
            case RESERVED_THREE_MONTHS -> reserved(ReservedTerm.THREE_MONTHS);
        };
    }

    private Optional<BigDecimal> part(Part part) {
        return Optional.ofNullable(usd.get(part));
    }

    private Optional<Price> tokens(TokenTier tier) {
        return part(Part.INPUT)
                .flatMap(input -> part(Part.OUTPUT)
                        .map(output -> new TokenPrice(place.modelId(), place.region(), tier, input, output, from)));
    }

    private Optional<Price> cache() {
        Map<CacheLife, BigDecimal> written = new EnumMap<>(CacheLife.class);
        part(Part.WRITTEN_FIVE_MINUTES).ifPresent(each -> written.put(CacheLife.FIVE_MINUTES, each));
        part(Part.WRITTEN_THIRTY_MINUTES).ifPresent(each -> written.put(CacheLife.THIRTY_MINUTES, each));
        part(Part.WRITTEN_ONE_HOUR).ifPresent(each -> written.put(CacheLife.ONE_HOUR, each));
        return part(Part.READ).map(read -> new CachePrices(place.modelId(), place.region(), written, read, from));
    }

    private Optional<Price> unit(CommitmentTerm term) {
        return part(Part.HOUR)
                .filter(hour -> hour.signum() > 0)
                .map(hour -> new ModelUnitPrice(place.modelId(), place.region(), term, hour, from));
    }

    private Optional<Price> reserved(ReservedTerm term) {
        return part(Part.INPUT)
                .filter(input -> input.signum() > 0)
                .flatMap(input -> part(Part.OUTPUT)
                        .filter(output -> output.signum() > 0)
                        .map(output -> new ReservedPrice(place.modelId(), place.region(), term, input, output, from)));
    }
}
