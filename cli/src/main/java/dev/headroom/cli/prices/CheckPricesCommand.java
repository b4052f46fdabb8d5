package dev.headroom.cli.prices;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.gate.Gate;
import dev.headroom.cli.gate.PriceFigures;
import dev.headroom.cli.workshop.GateFlags;
import dev.headroom.cli.workshop.Workshop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        description = {
            "Holds the shipped prices against AWS's Price List of today; exit code 1 where one has changed or vanished, or what"
                    + " --fail-if says.",
        },
        mixinStandardHelpOptions = true)
public final class CheckPricesCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Mixin
    private PriceComparison comparison = new PriceComparison();

    @Option(names = "--every-sku", description = "List every product that is not taken as a price.")
    private boolean everySku;

    @Mixin
    private Output output = new Output();

    @Mixin
    private GateFlags gates = new GateFlags();

    public CheckPricesCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        List<Gate> asked = gates.about(PriceFigures.ALL.labels(), PriceFigures.USUAL);
        PriceComparison.Compared compared = comparison.compare(workshop);
        SpokenPrices spoken = new SpokenPrices(compared, everySku);
        Map<String, Object> forPrograms = new LinkedHashMap<>(spoken.forPrograms());
        PriceFigures figures = new PriceFigures(
                compared.changes(), compared.listed().unmapped().size());
        forPrograms.put("figures", PriceFigures.ALL.byLabel(figures));
        output.give(workshop.console(), spoken.summary(), forPrograms, spoken.forPeople());
        return gates.pass(workshop.console(), "prices check", asked, PriceFigures.ALL.of(figures))
                ? ExitCode.DONE
                : ExitCode.GATE_FAILED;
    }
}
