package dev.headroom.sources.prices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which of our models the Price List means: the table {@code models.csv}, and nothing that only looks alike. */
final class ModelNames {

    private static final String MARKETPLACE = " (Amazon Bedrock Edition)";
    private static final List<Row> ROWS = read();

    private ModelNames() {}

    /**
     * A row of the table.
     *
     * @param name as in {@code Nova Micro}
     * @param usage as in {@code NovaMicro}, in usage types of AmazonBedrock; empty where the model is sold as on the Marketplace
     * @param modelId as Bedrock names it
     */
    private record Row(String name, String usage, String modelId) {}

    private static List<Row> read() {
        List<Row> rows = new ArrayList<>();
        for (String line : text().split("\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split(",", -1);
                rows.add(new Row(cells[0], cells[1], cells[2]));
            }
        }
        return List.copyOf(rows);
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(ModelNames.class.getResourceAsStream("models.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a product that is sold as on the Marketplace. */
    static Optional<String> marketplace(String serviceName) {
        return ROWS.stream()
                .filter(row -> row.usage().isEmpty() && serviceName.equals(row.name() + MARKETPLACE))
                .map(Row::modelId)
                .findFirst();
    }

    /**
     * Of a usage type without the prefix of its Region, as in {@code NovaMicro-input-tokens}, with the end that follows the name. The
     * name and the model, where there is one, must be of one row.
     */
    static Optional<Named> bedrock(String model, String usage) {
        return ROWS.stream()
                .filter(row -> !row.usage().isEmpty() && (model.isEmpty() || model.equals(row.name())))
                .filter(row -> usage.startsWith(row.usage() + "-"))
                .map(row -> new Named(row.modelId(), usage.substring(row.usage().length() + 1)))
                .filter(named -> Tails.meter(named.tail()).isPresent())
                .findFirst();
    }

    /** A model, and what follows its name. */
    record Named(String modelId, String tail) {}
}
