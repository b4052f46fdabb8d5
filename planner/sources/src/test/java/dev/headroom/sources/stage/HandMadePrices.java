package dev.headroom.sources.stage;

import dev.headroom.planner.price.CacheLife;
import dev.headroom.planner.price.CachePrices;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.LongContextPrice;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.ModelUnitPrice;
import dev.headroom.planner.price.Provenance;
import dev.headroom.planner.price.ReservedPrice;
import dev.headroom.planner.price.ReservedTerm;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A price of every kind, for the files that carry them. */
final class HandMadePrices {

    private HandMadePrices() {}

    static ModelPrices prices() {
        return new ModelPrices(
                Map.of(
                        TokenTier.PRIORITY, token(TokenTier.PRIORITY, "1.75", "8.75"),
                        TokenTier.ON_DEMAND, token(TokenTier.ON_DEMAND, "1.00", "5"),
                        TokenTier.BATCH, token(TokenTier.BATCH, "0.50", "2.5")),
                Optional.of(new LongContextPrice(
                        "model", "us-west-2", 200_000, new BigDecimal("2.00"), new BigDecimal("7.5"), page())),
                Optional.of(cache()),
                Map.of(
                        CommitmentTerm.SIX_MONTHS, unit(CommitmentTerm.SIX_MONTHS, "3.9"),
                        CommitmentTerm.NO_COMMITMENT, unit(CommitmentTerm.NO_COMMITMENT, "9.0000"),
                        CommitmentTerm.ONE_MONTH, unit(CommitmentTerm.ONE_MONTH, "6")),
                Map.of(
                        ReservedTerm.ONE_MONTH,
                        new ReservedPrice(
                                "model",
                                "us-west-2",
                                ReservedTerm.ONE_MONTH,
                                new BigDecimal("0.06"),
                                new BigDecimal("0.300"),
                                page())));
    }

    private static CachePrices cache() {
        Map<CacheLife, BigDecimal> written =
                Map.of(CacheLife.ONE_HOUR, new BigDecimal("2.00"), CacheLife.FIVE_MINUTES, new BigDecimal("1.25"));
        return new CachePrices("model", "us-west-2", written, new BigDecimal("0.10"), page());
    }

    private static TokenPrice token(TokenTier tier, String input, String output) {
        return new TokenPrice("model", "us-west-2", tier, new BigDecimal(input), new BigDecimal(output), page());
    }

    private static ModelUnitPrice unit(CommitmentTerm term, String usd) {
        return new ModelUnitPrice("model", "us-west-2", term, new BigDecimal(usd), page());
    }

    private static Provenance page() {
        return new Provenance("a price page", LocalDate.of(2026, 1, 31));
    }
}
