package dev.headroom.planner.price;

import dev.headroom.planner.quantity.Require;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * How old prices may be.
 *
 * @param day on which they are used
 * @param mostDays the oldest that passes without a warning, in days, 0 or above
 */
public record PriceAge(LocalDate day, int mostDays) {

    /** A quarter: within the third of 2026, two models of OpenAI's became cheaper and Claude Sonnet 5's first price ended. */
    public static final int DEFAULT_DAYS = 90;

    /** @throws IllegalArgumentException where the age is negative */
    public PriceAge {
        Require.atLeast("mostDays", mostDays, 0);
    }

    /** The usual age. */
    public static PriceAge on(LocalDate day) {
        return new PriceAge(day, DEFAULT_DAYS);
    }

    /** Whether a price is older. */
    public boolean isStale(Price price) {
        return days(price) > mostDays;
    }

    private long days(Price price) {
        return ChronoUnit.DAYS.between(price.provenance().asOf(), day);
    }

    /** One sentence for each day and source of prices that are too old, or of a day that is yet to come. */
    public List<String> warnings(ModelPrices prices) {
        Map<String, StringJoiner> bySource = new LinkedHashMap<>();
        prices.rows().stream()
                .filter(price -> isStale(price) || days(price) < 0)
                .forEach(price -> bySource.computeIfAbsent(aged(price), source -> new StringJoiner("; "))
                        .add(price.what()));
        return bySource.entrySet().stream()
                .map(source -> "prices of " + prices.onDemand().modelId() + " in "
                        + prices.onDemand().region() + " (" + source.getValue() + ") are " + source.getKey())
                .toList();
    }

    /** Why these prices are not to be planned with: the rows that are older, each with its day and source; empty where none is. */
    public Optional<String> refusal(ModelPrices prices) {
        List<String> old = prices.rows().stream()
                .filter(this::isStale)
                .map(price -> price.what() + " of " + price.provenance().asOf() + ", " + days(price) + " days ("
                        + price.provenance().source() + ")")
                .toList();
        return old.isEmpty()
                ? Optional.empty()
                : Optional.of("prices of " + prices.onDemand().modelId() + " in "
                        + prices.onDemand().region() + " are older on " + day + " than the " + mostDays
                        + " days that are allowed: " + String.join("; ", old)
                        + "; read their sources again and enter the day, or allow more days");
    }

    private String aged(Price price) {
        Provenance from = price.provenance();
        String age = days(price) < 0
                ? "of " + from.asOf() + ", which on " + day + " is still to come"
                : days(price) + " days old on " + day + ", more than " + mostDays;
        return age + "; read their source again: " + from.source();
    }
}
