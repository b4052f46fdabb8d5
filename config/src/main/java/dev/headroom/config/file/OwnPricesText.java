package dev.headroom.config.file;

import dev.headroom.planner.price.CachePrices;
import dev.headroom.planner.price.LongContextPrice;
import dev.headroom.planner.price.ModelUnitPrice;
import dev.headroom.planner.price.Price;
import dev.headroom.planner.price.Provenance;
import dev.headroom.planner.price.ReservedPrice;
import dev.headroom.planner.price.TokenPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prices as a file of own prices that {@link ConfigFolder#prices(java.util.Optional, java.time.LocalDate)} reads; the same prices, the same text. */
public final class OwnPricesText {

    private final Map<Provenance, String> sources = new LinkedHashMap<>();

    private OwnPricesText() {}

    /** The file's text, a row for each price; {@code comments} stand before it, a line each. */
    public static String of(List<Price> prices, List<String> comments) {
        return new OwnPricesText().text(prices, comments);
    }

    private String text(List<Price> prices, List<String> comments) {
        prices.forEach(price -> sources.computeIfAbsent(price.provenance(), from -> "list-" + (sources.size() + 1)));
        List<String> lines = new ArrayList<>();
        comments.forEach(comment -> lines.add("# " + comment));
        lines.add(sources.isEmpty() ? "sources: {}" : "sources:");
        sources.forEach((from, key) ->
                lines.add("  " + key + ": {source: " + quoted(from.source()) + ", asOf: " + from.asOf() + "}"));
        lines.add(prices.isEmpty() ? "prices: []" : "prices:");
        prices.forEach(price -> row(lines, price));
        return String.join("\n", lines) + "\n";
    }

    private void row(List<String> lines, Price price) {
        lines.add("  - models: [" + quoted(price.modelId()) + "]");
        lines.add("    regions: [" + price.region() + "]");
        lines.add("    " + PriceKeys.of(price.kind()) + ": {source: " + sources.get(price.provenance()) + ", "
                + amounts(price) + "}");
    }

    private static String amounts(Price price) {
        if (price instanceof TokenPrice tokens) {
            return inAndOut(tokens.usdPerMillionInput(), tokens.usdPerMillionOutput());
        }
        if (price instanceof LongContextPrice tokens) {
            return Sold.ABOVE + ": " + tokens.aboveInputTokens() + ", "
                    + inAndOut(tokens.usdPerMillionInput(), tokens.usdPerMillionOutput());
        }
        if (price instanceof CachePrices cache) {
            return cache(cache);
        }
        if (price instanceof ModelUnitPrice unit) {
            return Sold.HOURLY + ": {" + PriceKeys.of(unit.term()) + ": "
                    + unit.usdPerHour().toPlainString() + "}";
        }
        ReservedPrice reserved = (ReservedPrice) price;
        return Sold.HOURLY_TPM + ": {" + PriceKeys.of(reserved.term()) + ": {input: "
                + reserved.usdPerHourPer1kInputTpm().toPlainString() + ", output: "
                + reserved.usdPerHourPer1kOutputTpm().toPlainString() + "}}";
    }

    private static String inAndOut(BigDecimal input, BigDecimal output) {
        return Sold.INPUT + ": " + input.toPlainString() + ", " + Sold.OUTPUT + ": " + output.toPlainString();
    }

    private static String cache(CachePrices cache) {
        String written = cache.usdPerMillionWritten().entrySet().stream()
                .map(each ->
                        PriceKeys.of(each.getKey()) + ": " + each.getValue().toPlainString())
                .collect(Collectors.joining(", "));
        return (written.isEmpty() ? "" : Sold.WRITTEN + ": {" + written + "}, ") + Sold.READ + ": "
                + cache.usdPerMillionRead().toPlainString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
