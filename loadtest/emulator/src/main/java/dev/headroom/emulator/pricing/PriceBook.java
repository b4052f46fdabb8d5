package dev.headroom.emulator.pricing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.headroom.emulator.control.Purchase;
import dev.headroom.emulator.control.UnitPrices;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The price book that comes with Headroom, in US dollars. */
public final class PriceBook {

    static final List<String> FILES = List.of("amazon", "anthropic", "deepseek", "meta", "mistral", "openai");

    private static final String FOLDER = "/dev/headroom/emulator/prices/";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final List<PriceRow> rows;

    private PriceBook(List<PriceRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /** All files of the book. */
    public static PriceBook shipped() {
        List<PriceRow> rows = new ArrayList<>();
        for (String file : FILES) {
            for (JsonNode row : read(file + ".yaml").path("prices")) {
                rows.add(new PriceRow(texts(row.path("models")), texts(row.path("regions")), prices(row)));
            }
        }
        return new PriceBook(rows);
    }

    private static JsonNode read(String file) {
        try (InputStream in = Objects.requireNonNull(PriceBook.class.getResourceAsStream(FOLDER + file), file)) {
            return YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static Map<PriceRow.Sold, BigDecimal> prices(JsonNode row) {
        Map<PriceRow.Sold, BigDecimal> prices = new EnumMap<>(PriceRow.Sold.class);
        for (PriceRow.Sold sold : PriceRow.Sold.values()) {
            JsonNode price = row.at(sold.pointer());
            if (price.isNumber()) {
                prices.put(sold, price.decimalValue());
            }
        }
        return prices;
    }

    List<PriceRow> rows() {
        return rows;
    }

    /**
     * US dollars for one model unit for one hour.
     *
     * @param modelId the foundation model's id, without a context variant
     * @param region as in {@code us-west-2}
     * @param term the commitment; absent for none
     * @return absent where the book has no such price
     */
    public Optional<BigDecimal> perUnitHour(String modelId, String region, Optional<Purchase.Commitment> term) {
        PriceRow.Sold sold = term.map(PriceBook::sold).orElse(PriceRow.Sold.UNIT);
        return rows.stream()
                .filter(row -> row.models().contains(modelId) && row.regions().contains(region))
                .flatMap(row -> Optional.ofNullable(row.prices().get(sold)).stream())
                .findFirst();
    }

    private static PriceRow.Sold sold(Purchase.Commitment term) {
        return switch (term) {
            case OneMonth -> PriceRow.Sold.UNIT_ONE_MONTH;
            case SixMonths -> PriceRow.Sold.UNIT_SIX_MONTHS;
        };
    }

    /** Prices of model units in a Region. */
    public UnitPrices in(String region) {
        return (modelId, term) -> perUnitHour(modelId, region, term);
    }
}
