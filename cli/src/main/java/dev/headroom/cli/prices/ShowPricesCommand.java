package dev.headroom.cli.prices;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.workshop.OwnPricesFlag;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.Price;
import dev.headroom.planner.price.PriceBook;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.quantity.Require;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description =
                "Every price of a model in a Region, with its source and date, and what must be known of it. Without a model,"
                        + " the models that have a price there.",
        mixinStandardHelpOptions = true)
public final class ShowPricesCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Parameters(
            paramLabel = "MODEL_ID",
            arity = "0..1",
            description = "As in meta.llama3-1-8b-instruct-v1:0. Default: lists the models.")
    private Optional<String> modelId = Optional.empty();

    @Option(names = "--region", required = true, description = "As in us-west-2.")
    private String region = "";

    @Mixin
    private OwnPricesFlag own = new OwnPricesFlag();

    @Mixin
    private Output output = new Output();

    public ShowPricesCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        PriceBook book = own.book(workshop);
        modelId.ifPresentOrElse(model -> show(book, model), () -> list(book));
        return ExitCode.DONE;
    }

    /** The models of a Region, in order of name. */
    private void list(PriceBook book) {
        List<String> models = book.onDemandIn(region).stream()
                .map(TokenPrice::modelId)
                .sorted()
                .toList();
        Require.that(
                !models.isEmpty(),
                "--region is '" + region + "', where no model has a price; the Regions with prices are "
                        + book.tokens().stream()
                                .map(TokenPrice::region)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", ")));
        output.give(workshop.console(), forPrograms(models), models);
    }

    private void show(PriceBook book, String model) {
        ModelPrices prices = book.of(model, region);
        List<String> warnings = book.warnings(prices, OwnPricesFlag.today(workshop));
        List<String> lines =
                prices.rows().stream().map(ShowPricesCommand::line).collect(Collectors.toCollection(ArrayList::new));
        if (prices.units().isEmpty()) {
            lines.add("model units             not sold, or no price is known");
        }
        warnings.forEach(warning -> lines.add("warning: " + warning));
        output.give(workshop.console(), forPrograms(prices, warnings), lines);
    }

    private static String line(Price price) {
        return String.format(
                Locale.ROOT,
                "%-23s %s   %s, %s",
                price.what(),
                price.figures(),
                price.provenance().asOf(),
                price.provenance().source());
    }

    private Map<String, Object> forPrograms(ModelPrices prices, List<String> warnings) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("modelId", prices.onDemand().modelId());
        whole.put("region", region);
        whole.put(
                "prices",
                prices.rows().stream().map(ShowPricesCommand::forPrograms).toList());
        whole.put("warnings", warnings);
        return whole;
    }

    private Map<String, Object> forPrograms(List<String> models) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("region", region);
        whole.put("models", models);
        return whole;
    }

    private static Map<String, Object> forPrograms(Price price) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("what", price.what());
        row.put("usd", price.amounts());
        row.put("for", price.unit());
        row.put("asOf", price.provenance().asOf().toString());
        row.put("source", price.provenance().source());
        return row;
    }
}
