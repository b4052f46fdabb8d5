package dev.headroom.cli.workshop;

import dev.headroom.planner.price.PriceBook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** Somebody's own prices in the place of list prices, as they are today. */
public final class OwnPricesFlag {

    @Option(
            names = "--prices",
            paramLabel = "FILE",
            description = "Own prices and discounts on top of config/prices; see docs/formats.md.")
    private Optional<Path> own = Optional.empty();

    public PriceBook book(Workshop workshop) {
        return book(workshop, UnaryOperator.identity());
    }

    /** @param reading is told of the file before it is read */
    public PriceBook book(Workshop workshop, UnaryOperator<Path> reading) {
        return workshop.config().prices(own.map(reading), today(workshop));
    }

    public static LocalDate today(Workshop workshop) {
        return LocalDate.ofInstant(workshop.clock().instant(), ZoneOffset.UTC);
    }
}
