package dev.headroom.cli;

import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.ModelUnitPrice;
import dev.headroom.planner.price.TokenPrice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Every price of a model in a Region, with its source and date.",
        mixinStandardHelpOptions = true)
final class ShowPricesCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Parameters(paramLabel = "MODEL_ID", description = "As in meta.llama3-1-8b-instruct-v1:0.")
    private String modelId = "";

    @Option(names = "--region", required = true, description = "As in us-west-2.")
    private String region = "";

    ShowPricesCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        ModelPrices prices = workshop.config().prices().of(modelId, region);
        List<String> lines = new ArrayList<>();
        lines.add(line(prices.onDemand()));
        prices.batch().ifPresent(batch -> lines.add(line(batch)));
        prices.units().values().forEach(unit -> lines.add(line(unit)));
        if (prices.units().isEmpty()) {
            lines.add("model units     not sold, or no price is known");
        }
        lines.forEach(workshop.console()::result);
        return ExitCode.DONE;
    }

    private static String line(TokenPrice price) {
        return String.format(
                Locale.ROOT,
                "%-15s $%s in, $%s out per million tokens   %s, %s",
                price.tier().label(),
                price.usdPerMillionInput().toPlainString(),
                price.usdPerMillionOutput().toPlainString(),
                price.provenance().asOf(),
                price.provenance().source());
    }

    private static String line(ModelUnitPrice price) {
        return String.format(
                Locale.ROOT,
                "%-15s $%s per model unit and hour   %s, %s",
                price.term().label(),
                price.usdPerHour().toPlainString(),
                price.provenance().asOf(),
                price.provenance().source());
    }
}
