package dev.headroom.cli.prices;

import dev.headroom.cli.workshop.AwsFlags;
import dev.headroom.cli.workshop.OwnPricesFlag;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.planner.price.Price;
import dev.headroom.planner.price.PriceBook;
import dev.headroom.planner.price.PriceChange;
import dev.headroom.planner.price.PriceDiff;
import dev.headroom.planner.quantity.Require;
import dev.headroom.sources.aws.AwsSession;
import dev.headroom.sources.prices.ListedPrices;
import dev.headroom.sources.prices.PriceListing;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The shipped price book held against AWS's Price List of today. */
final class PriceComparison {

    /** How a price says that it was read from the list. */
    private static final String FROM_THE_LIST = "AWS Price List";

    /** The list has the same prices whoever asks, and whence. */
    private static final String ASKED_FROM = "us-east-1";

    @Mixin
    private AwsFlags aws = new AwsFlags();

    @Option(names = "--model", paramLabel = "ID", description = "Prices of this model only. Default: of all.")
    private Optional<String> model = Optional.empty();

    /**
     * What came out.
     *
     * @param listed the list's prices
     * @param changes of the book and Region that was asked for
     */
    record Compared(ListedPrices listed, List<PriceChange> changes) {

        List<PriceChange> of(PriceChange.Kind kind) {
            return changes.stream().filter(change -> change.kind() == kind).toList();
        }
    }

    /** @throws IllegalArgumentException where neither has a price of the model and Region that were asked for */
    Compared compare(Workshop workshop) {
        PriceBook book = workshop.config().prices();
        try (AwsSession session = aws.openFrom(ASKED_FROM)) {
            ListedPrices listed = PriceListing.read(session, OwnPricesFlag.today(workshop));
            List<PriceChange> changes = PriceDiff.of(only(book), only(listed.book()), PriceComparison::isFromTheList);
            Require.that(
                    !changes.isEmpty(),
                    "neither the price book nor the Price List has a price"
                            + model.map(id -> " of " + id).orElse("")
                            + aws.region().map(region -> " in " + region).orElse("") + "; check --model and --region");
            return new Compared(listed, changes);
        }
    }

    private static boolean isFromTheList(Price price) {
        return price.provenance().source().startsWith(FROM_THE_LIST);
    }

    private PriceBook only(PriceBook book) {
        return new PriceBook(
                book.rows().stream()
                        .filter(row ->
                                model.filter(id -> !id.equals(row.modelId())).isEmpty())
                        .filter(row -> aws.region()
                                .filter(region -> !region.equals(row.region()))
                                .isEmpty())
                        .toList(),
                List.of());
    }
}
