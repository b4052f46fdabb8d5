package dev.headroom.cli.demand;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.console.Spoken;
import dev.headroom.cli.workshop.Journal;
import dev.headroom.cli.workshop.OwnedUsage;
import dev.headroom.cli.workshop.RunFolder;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.config.Workload;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.DemandFit;
import dev.headroom.planner.demand.DemandFitter;
import dev.headroom.planner.demand.HistoryRule;
import dev.headroom.planner.demand.NotEnoughData;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.sources.SafeFile;
import dev.headroom.sources.stage.DemandFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demand",
        description = "Fits a demand curve to the usage history and leaves it as demand.json.",
        mixinStandardHelpOptions = true)
public final class DemandCommand implements Callable<Integer> {

    private static final double WEEKS_AHEAD = 4;

    private final Workshop workshop;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RunFolder run = new RunFolder();

    @Mixin
    private Output output = new Output();

    @Option(names = "--workload", required = true, paramLabel = "NAME|FILE", description = "Whose usage it is.")
    private String workload = "";

    @Option(names = "--usage", paramLabel = "FILE", description = "The history. Default: usage.csv of the run folder.")
    private Optional<Path> usage = Optional.empty();

    @Option(
            names = "--backtest",
            description =
                    "Only says how good forecasts over each term would have been on this history; writes nothing.")
    private boolean backTest;

    public DemandCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Journal journal = new Journal(workshop, spec);
        Workload owner = workshop.config().workload(workload);
        UsageHistory history = OwnedUsage.read(journal.read(run.input(usage, RunFolder.USAGE)), owner);
        if (backTest) {
            return new BackTesting(workshop.console(), output).run(history, owner);
        }
        DemandFit fit = DemandFitter.fit(history, owner.timeZone(), owner.expected());
        if (fit instanceof NotEnoughData refusal) {
            refuse(refusal, history);
            return ExitCode.GATE_FAILED;
        }
        DemandCurve curve = (DemandCurve) fit;
        DemandFile.write(journal.wrote(run.file(RunFolder.DEMAND)), curve);
        journal.close(run);
        output.give(workshop.console(), summary(curve));
        return ExitCode.DONE;
    }

    private void refuse(NotEnoughData refusal, UsageHistory history) {
        workshop.console().say(refusal.reason());
        for (CommitmentTerm term : CommitmentTerm.values()) {
            if (term != CommitmentTerm.NO_COMMITMENT) {
                HistoryRule.refuses(term, history.observed())
                        .ifPresent(shortfall -> workshop.console().say(shortfall.reason()));
            }
        }
        if (SafeFile.delete(run.file(RunFolder.DEMAND))) {
            workshop.console().say("The demand.json of an earlier history is removed: it is not of this one.");
        }
        workshop.console()
                .say("Collect more history; a trace of single requests can still be replayed: " + workshop.typed()
                        + " loadtest replay --trace FILE");
    }

    private Map<String, Object> summary(DemandCurve curve) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("demand", run.file(RunFolder.DEMAND).toString());
        summary.put("observed", Spoken.duration(curve.observed()));
        summary.put("inputTokensPerMinute", Spoken.rate(curve.level().inputPerMinute()));
        summary.put("outputTokensPerMinute", Spoken.rate(curve.level().outputPerMinute()));
        summary.put(
                "expectedGrowthIn4Weeks",
                String.format(
                        Locale.ROOT, "%+.1f %%", 100 * (curve.input().level().medianGrowth(WEEKS_AHEAD) - 1)));
        summary.put(
                "weeklyLevelSd",
                String.format(Locale.ROOT, "%.3f", curve.input().level().weeklySd()));
        summary.put("minuteBursts", curve.input().bursts().source().name().toLowerCase(Locale.ROOT));
        summary.put(
                "shareOfTheWalk",
                String.format(Locale.ROOT, "%.2f", curve.blend().walk()));
        DemandBands.put(curve, summary);
        return summary;
    }
}
