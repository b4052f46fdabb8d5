package dev.headroom.cli.unit;

import dev.headroom.cli.console.Console;
import dev.headroom.loadtest.rental.RentalIntent;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ModelUnitPrice;
import dev.headroom.planner.price.PriceBook;
import dev.headroom.planner.quantity.Require;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What measuring a unit would cost, said before anything is bought.
 *
 * @param price of an hour
 * @param length the longest that it may take
 * @param terms what that comes to
 */
record UnitOffer(ModelUnitPrice price, Duration length, RentalIntent.Terms terms) {

    /** For what is not measured: the deletion, and the time before the hour is over in which it is done. */
    private static final Duration SPARE = Duration.ofMinutes(3);

    /**
     * Of a model.
     *
     * @param modelId with or without the context length under which units are bought
     * @param plan how long it is to take
     * @throws IllegalArgumentException where the price is not known
     */
    static UnitOffer of(PriceBook book, String modelId, String region, Plan plan) {
        ModelUnitPrice price = book.modelUnits().stream()
                .filter(row -> row.modelId().equals(plain(modelId)) && row.term() == CommitmentTerm.NO_COMMITMENT)
                .filter(row -> row.region().equals(region))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unknown(book, modelId, region)));
        Duration kept = plan.longest().plus(SPARE);
        int needed = (int) Math.max(1, (kept.toSeconds() + 3599) / 3600);
        return new UnitOffer(
                price,
                plan.longest(),
                new RentalIntent.Terms(price.usdPerHour(), plan.hours().orElse(needed)));
    }

    /**
     * How long it is to take.
     *
     * @param longest the longest that it may
     * @param hours how long the unit is kept at most, where somebody said so
     */
    record Plan(Duration longest, Optional<Integer> hours) {}

    /** The id without the context length under which units are sold, as in {@code :128k}. */
    static String plain(String modelId) {
        return modelId.replaceFirst(":\\d+k$", "");
    }

    private static String unknown(PriceBook book, String modelId, String region) {
        List<ModelUnitPrice> elsewhere = book.modelUnits().stream()
                .filter(row -> row.modelId().equals(plain(modelId)) && row.term() == CommitmentTerm.NO_COMMITMENT)
                .toList();
        String known = elsewhere.isEmpty()
                ? "no Region has one for it"
                : "it is known in "
                        + elsewhere.stream().map(ModelUnitPrice::region).collect(Collectors.joining(", "));
        return "the price of an hour of a model unit of " + plain(modelId) + " without commitment in " + region
                + " is not in the price book (" + known + "), so nothing is bought; add it to config/prices with its"
                + " source";
    }

    /** The most that it costs, in US dollars. */
    BigDecimal worstUsd() {
        return terms.worstUsd();
    }

    List<String> lines(String modelId) {
        return List.of(
                "One model unit of " + modelId + " in " + price.region() + ", without commitment: "
                        + price.usdPerHour().toPlainString() + " dollars an hour ("
                        + price.provenance().source() + ", "
                        + price.provenance().asOf() + ").",
                String.format(
                        Locale.ROOT,
                        "It takes %d minutes at most; hours are billed whole, tokens of a provisioned unit are not billed:"
                                + " %d h, %s dollars at worst.",
                        length.toMinutes() + 1,
                        terms.hours(),
                        worstUsd().toPlainString()),
                "It is deleted at the end, on Ctrl-C, when this program is killed, and in any case before another hour"
                        + " begins, as long as the service answers.");
    }

    /**
     * Asks, where nobody agreed beforehand.
     *
     * @throws IllegalArgumentException where it costs more than it may, or nobody agreed
     */
    void confirm(Console console, Optional<BigDecimal> most, boolean yes) {
        most.ifPresent(limit -> Require.that(
                worstUsd().compareTo(limit) <= 0,
                "--max-cost is " + limit.toPlainString() + ", the worst case is "
                        + worstUsd().toPlainString() + " dollars; nothing is bought"));
        Require.that(
                !yes || most.isPresent(), "--yes agrees to a price that nobody has read; give --max-cost USD with it");
        Require.that(
                yes || console.askForYes("Buy it?"),
                "nobody agreed, nothing is bought; answer yes on a terminal, or give --yes --max-cost USD");
    }
}
