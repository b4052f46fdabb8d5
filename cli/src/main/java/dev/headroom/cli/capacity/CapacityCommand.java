package dev.headroom.cli.capacity;

import dev.headroom.cli.console.Caveats;
import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.workshop.Journal;
import dev.headroom.cli.workshop.RunFolder;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.config.ServiceTargets;
import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.measure.Measurements;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.sources.stage.CapacityFile;
import dev.headroom.sources.stage.MeasurementsFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "capacity",
        description = "Fits latency, throughput and what one model unit carries to measurements; leaves capacity.json.",
        mixinStandardHelpOptions = true)
public final class CapacityCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RunFolder run = new RunFolder();

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "MEASUREMENTS", arity = "1..*", description = "Files of load tests of one model.")
    private List<Path> files = List.of();

    @Option(names = "--targets", required = true, paramLabel = "NAME|FILE", description = "The latency to keep.")
    private String targets = "";

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the bootstrap. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    public CapacityCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Journal journal = new Journal(workshop, spec);
        journal.seed(seed);
        ServiceTargets kept = workshop.config().targets(targets);
        List<Measurements> runs = files.stream()
                .map(file -> MeasurementsFile.read(journal.read(file)))
                .toList();
        CapacityCurve curve = CapacityCurve.fit(runs, kept.latency(), seed);
        CapacityFile.write(journal.wrote(run.file(RunFolder.CAPACITY)), curve);
        journal.close(run);
        output.give(workshop.console(), summary(curve));
        return ExitCode.DONE;
    }

    private Map<String, Object> summary(CapacityCurve curve) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("capacity", run.file(RunFolder.CAPACITY).toString());
        if (curve.unit() instanceof UnitCapacity.Measured measured) {
            summary.put("unitInputTokensPerMinute", spoken(measured.inputPerMinute()));
            summary.put("unitOutputTokensPerMinute", spoken(measured.outputPerMinute()));
            summary.put("concurrencyPerUnit", String.format(Locale.ROOT, "%.1f", measured.concurrency()));
            summary.put("limitedBy", measured.limit().label());
        } else {
            summary.put("unit", "unknown: no measurement is of a provisioned endpoint");
        }
        summary.putAll(CurveWords.of(curve.endpoints()));
        List<String> caveats = curve.endpoints().stream()
                .flatMap(endpoint -> endpoint.caveats().stream())
                .distinct()
                .toList();
        if (!caveats.isEmpty()) {
            summary.put("caveats", new Caveats(caveats));
        }
        return summary;
    }

    public static String spoken(Estimate estimate) {
        return String.format(
                Locale.ROOT,
                "%,.0f (%,.0f to %,.0f at %.0f %%)",
                estimate.value(),
                estimate.low(),
                estimate.high(),
                100 * estimate.confidence());
    }
}
