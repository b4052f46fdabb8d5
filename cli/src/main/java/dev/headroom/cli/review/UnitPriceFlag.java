package dev.headroom.cli.review;

import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.ModelUnitPrice;
import dev.headroom.sources.account.BoughtUnits;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** What units cost that were bought: what their bill says, or what the price book has. */
final class UnitPriceFlag {

    @Option(
            names = "--usd-per-hour",
            paramLabel = "NAME=USD",
            description = "What one unit of a purchase costs by the hour, from its bill. Default: the price book's.")
    private Map<String, BigDecimal> usdPerHour = new LinkedHashMap<>();

    /** A price with who says so. */
    record Priced(BigDecimal usdPerHour, String from) {}

    /**
     * The price of one unit.
     *
     * @param list is asked only where nobody said what the bill says
     * @throws IllegalArgumentException where it has no unit on that term
     */
    Priced of(BoughtUnits bought, String region, Supplier<ModelPrices> list) {
        BigDecimal said = usdPerHour.get(bought.name());
        if (said != null) {
            return new Priced(said, "as --usd-per-hour said");
        }
        String term = bought.bound().term().label();
        ModelUnitPrice price = Optional.ofNullable(
                        list.get().units().get(bought.bound().term()))
                .orElseThrow(() -> new IllegalArgumentException("the price book has no unit of " + bought.modelId()
                        + " in " + region + " for " + term + "; say what its bill says, as with --usd-per-hour "
                        + bought.name() + "=21.18"));
        return new Priced(
                price.usdPerHour(),
                "the price book's: " + price.provenance().source() + ", "
                        + price.provenance().asOf() + "; the contract's may be another");
    }
}
