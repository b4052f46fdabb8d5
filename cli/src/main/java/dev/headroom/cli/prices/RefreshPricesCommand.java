package dev.headroom.cli.prices;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.workshop.OwnPricesFlag;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.config.file.OwnPricesText;
import dev.headroom.planner.price.Price;
import dev.headroom.planner.price.PriceChange;
import dev.headroom.planner.price.PriceChange.Kind;
import dev.headroom.planner.quantity.Require;
import dev.headroom.sources.SafeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "refresh",
        description = {
            "Reads AWS's Price List, shows what is new, changed or gone, and writes the prices as a file for --prices. The shipped"
                    + " prices are left as they are.",
        },
        mixinStandardHelpOptions = true)
public final class RefreshPricesCommand implements Callable<Integer> {

    private static final String HEAD = "Read by `headroom prices refresh` from AWS's Price List on ";

    private final Workshop workshop;

    @Mixin
    private PriceComparison comparison = new PriceComparison();

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "Where to leave the prices. Default: nowhere, they are only shown.")
    private Optional<Path> write = Optional.empty();

    @Option(names = "--every-sku", description = "List every product that is not taken as a price.")
    private boolean everySku;

    @Mixin
    private Output output = new Output();

    public RefreshPricesCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        write.ifPresent(this::requireOurs);
        PriceComparison.Compared compared = comparison.compare(workshop);
        List<Price> prices = compared.changes().stream()
                .map(PriceChange::after)
                .flatMap(Optional::stream)
                .toList();
        write.ifPresent(file -> write(file, prices));
        SpokenPrices spoken = new SpokenPrices(compared, everySku);
        Map<String, Object> summary = new LinkedHashMap<>(spoken.summary());
        write.ifPresent(file -> summary.put("written", file.toString()));
        output.give(workshop.console(), summary, spoken.forPrograms(), spoken.forPeople());
        if (!compared.of(Kind.VANISHED).isEmpty()) {
            workshop.console()
                    .say(
                            "Prices that have vanished stay in the price book: a file of own prices adds and replaces, and takes"
                                    + " none away.");
        }
        return ExitCode.DONE;
    }

    /** A file that somebody wrote by hand, and the shipped prices, are not written over. */
    private void requireOurs(Path file) {
        Require.that(
                !workshop.config().holds(file),
                "--write is " + file
                        + ", in the folder of shipped configuration, where every file is read; choose a place"
                        + " outside it, and give the file with --prices");
        Require.that(
                !Files.exists(file) || isOurs(file),
                "--write is " + file + ", which is there and was not written by prices refresh; choose another name");
    }

    private static boolean isOurs(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.readString(file, StandardCharsets.UTF_8).startsWith("# " + HEAD);
        } catch (IOException e) {
            return false;
        }
    }

    private void write(Path file, List<Price> prices) {
        String text = OwnPricesText.of(
                prices,
                List.of(
                        HEAD + OwnPricesFlag.today(workshop) + ".",
                        "For --prices FILE; each stands in the place of the shipped price."));
        SafeFile.write(file, out -> out.append(text));
    }
}
