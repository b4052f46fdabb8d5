package dev.headroom.cli.plan;

import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.Price;
import dev.headroom.planner.price.PriceAge;
import dev.headroom.planner.price.PriceBook;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What must be known of the prices that a plan uses, in few lines: old ones by their day, everything else as it is. */
final class PriceWarnings {

    private final PriceBook book;
    private final ModelPrices prices;

    PriceWarnings(PriceBook book, ModelPrices prices) {
        this.book = book;
        this.prices = prices;
    }

    List<String> on(LocalDate day) {
        PriceAge age = PriceAge.on(day);
        Map<LocalDate, Long> old = prices.rows().stream()
                .filter(age::isStale)
                .collect(
                        Collectors.groupingBy(price -> price.provenance().asOf(), TreeMap::new, Collectors.counting()));
        List<String> warnings = new ArrayList<>();
        old.forEach((asOf, count) -> warnings.add(line(asOf, count, age)));
        warnings.addAll(book.warnings(prices, new PriceAge(day, Integer.MAX_VALUE)));
        return List.copyOf(warnings);
    }

    private String line(LocalDate asOf, long count, PriceAge age) {
        Price one = prices.onDemand();
        return (count == 1 ? "1 price is" : count + " prices are") + " of " + asOf + " ("
                + ChronoUnit.DAYS.between(asOf, age.day()) + " days old, the limit is " + age.mostDays()
                + "); `headroom prices show " + one.modelId() + " --region " + one.region()
                + "` names their sources to check";
    }
}
