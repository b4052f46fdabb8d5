package dev.headroom.emulator.pricing;

import dev.headroom.emulator.profile.Check;
import dev.headroom.emulator.profile.TruthReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All prices of the price book, which the emulator carries along. */
final class PriceBook {

    /** Its files. */
    static final List<String> FILES = List.of(
            "amazon.yaml", "anthropic.yaml", "deepseek.yaml", "meta.yaml", "mistral.yaml", "openai.yaml", "qwen.yaml");

    private static final String FOLDER = "/dev/headroom/emulator/prices/";
    private static final Set<String> GEOGRAPHIES = Set.of("us", "us-gov", "eu", "apac", "jp", "au", "ca");

    private final Map<Price.Thing, Price> prices = new LinkedHashMap<>();

    private PriceBook() {}

    /** Reads all files. */
    static PriceBook read() {
        PriceBook book = new PriceBook();
        FILES.forEach(file -> book.add(TruthReader.read(text(file), file, BookFile.class)));
        return book;
    }

    /** Of one file's text. */
    static PriceBook of(String text, String source) {
        PriceBook book = new PriceBook();
        book.add(TruthReader.read(text, source, BookFile.class));
        return book;
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(PriceBook.class.getResourceAsStream(FOLDER + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that have rows of their own, in the book's order. */
    List<Price> prices() {
        return prices.values().stream().filter(this::hasOwnRow).toList();
    }

    /** A geography's profile costs what its Region does unless the book says otherwise. */
    private boolean hasOwnRow(Price price) {
        return price.thing().route() != Route.GEOGRAPHY
                || find(price.thing().by(Route.REGION))
                        .filter(regional -> regional.usd().compareTo(price.usd()) == 0)
                        .isEmpty();
    }

    /** The price of a thing. */
    Optional<Price> find(Price.Thing thing) {
        return Optional.ofNullable(prices.get(thing));
    }

    private void add(BookFile file) {
        for (BookFile.Row row : file.prices()) {
            for (String model : row.models()) {
                row.regions().forEach(region -> new Adding(file, model, region).row(row));
            }
        }
    }

    /** One model of a row in one Region. */
    private final class Adding {
        private final BookFile file;
        private final String region;
        private final Route route;
        private final String modelId;

        Adding(BookFile file, String model, String region) {
            this.file = file;
            this.region = region;
            String geography = model.substring(0, Math.max(0, model.indexOf('.')));
            boolean global = geography.equals("global");
            boolean own = !global && !GEOGRAPHIES.contains(geography);
            this.route = own ? Route.REGION : global ? Route.GLOBAL : Route.GEOGRAPHY;
            this.modelId = own ? model : model.substring(geography.length() + 1);
        }

        void row(BookFile.Row row) {
            row.onDemand().map(this::newest).ifPresent(price -> {
                add(Rate.INPUT, price.usdPerMillionInput(), price.source());
                add(Rate.OUTPUT, price.usdPerMillionOutput(), price.source());
            });
            row.batch().map(this::newest).ifPresent(price -> {
                add(Rate.INPUT_BATCH, price.usdPerMillionInput(), price.source());
                add(Rate.OUTPUT_BATCH, price.usdPerMillionOutput(), price.source());
            });
            row.modelUnit().ifPresent(this::units);
        }

        /** Of sources that do not agree; of the same day, the first. */
        private BookFile.Tokens newest(BookFile.Tokens price) {
            return Stream.concat(Stream.of(price), price.also().orElse(List.of()).stream())
                    .reduce((before, other) ->
                            asOf(other.source()).compareTo(asOf(before.source())) > 0 ? other : before)
                    .orElse(price);
        }

        private String asOf(String source) {
            BookFile.Source known = file.sources().get(source);
            Check.that(known != null, "source '" + source + "' is not a key under 'sources'");
            return Objects.requireNonNull(known).asOf();
        }

        private void units(BookFile.Units units) {
            BookFile.Hourly hour = units.usdPerHour();
            hour.noCommitment().ifPresent(usd -> add(Rate.NO_COMMITMENT, usd, units.source()));
            hour.oneMonth().ifPresent(usd -> add(Rate.ONE_MONTH, usd, units.source()));
            hour.sixMonths().ifPresent(usd -> add(Rate.SIX_MONTHS, usd, units.source()));
        }

        private void add(Rate rate, BigDecimal usd, String source) {
            Price.Thing thing = new Price.Thing(modelId, region, route, rate);
            Price before = prices.putIfAbsent(thing, new Price(thing, usd, asOf(source)));
            Check.that(before == null, "a second price for " + thing);
        }
    }
}
