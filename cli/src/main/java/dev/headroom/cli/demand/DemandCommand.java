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
import dev.headroom.planner.demand.MinuteBursts;
import dev.headroom.planner.demand.NotEnoughData;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.sources.SafeFile;
import dev.headroom.sources.stage.DemandFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
    private static final double MOST_BY_THE_WEEK = 0.5;

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
        warn(curve);
        output.give(workshop.console(), summary(history, curve));
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
        if (refusal.observed().compareTo(refusal.needed()) >= 0) {
            workshop.console()
                    .say(
                            "A minute or hour that is missing from the history was not seen; if nothing was asked in it, it must be a row of"
                                    + " zeros.");
        }
        workshop.console()
                .say("Collect more history; a trace of single requests can still be replayed: " + workshop.typed()
                        + " loadtest replay --trace FILE");
    }

    private Map<String, Object> summary(UsageHistory history, DemandCurve curve) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("demand", run.file(RunFolder.DEMAND).toString());
        summary.put("observed", Spoken.duration(curve.observed()));
        summary.put("inputTokensPerMinute", new TokensPerMinute(curve.level().inputPerMinute()));
        summary.put("outputTokensPerMinute", new TokensPerMinute(curve.level().outputPerMinute()));
        summary.put("expectedGrowthIn4Weeks", new Growth(curve.input().level().medianGrowth(WEEKS_AHEAD) - 1));
        summary.put("weeklyLevelSd", rounded(curve.input().level().weeklySd(), 3));
        summary.put("minuteBursts", curve.input().bursts().source().name().toLowerCase(Locale.ROOT));
        summary.put("shareOfTheWalk", rounded(curve.blend().walk(), 2));
        BusiestMinutes.put(history, summary);
        DemandBands.put(curve, summary);
        return summary;
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    /** What is easily misread in the figures of this curve. */
    private void warn(DemandCurve curve) {
        if (curve.input().bursts().source() == MinuteBursts.Source.ASSUMED) {
            workshop.console()
                    .say(
                            "The history has no minutes: what is said of minutes, the busiest one too, is assumed from hours and the size of"
                                    + " requests.");
        }
        if (curve.blend().walk() < MOST_BY_THE_WEEK) {
            workshop.console()
                    .say(String.format(
                            Locale.ROOT,
                            "%.0f %% of the futures repeat the newest days whatever weekday they were, which forecast this history"
                                    + " better than its week did, or it has too few weeks: the day on which it ends counts for much."
                                    + " If its weeks are regular, check the time zone %s in %s.",
                            100 * (1 - curve.blend().walk()),
                            curve.zone(),
                            workload));
        }
    }
}
