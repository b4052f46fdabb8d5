package dev.headroom.cli;

import dev.headroom.cli.capacity.CapacityCommand;
import dev.headroom.cli.demand.DemandCommand;
import dev.headroom.cli.emulator.EmulatorCommand;
import dev.headroom.cli.leaks.LeaksCommand;
import dev.headroom.cli.load.LoadTestCommand;
import dev.headroom.cli.plan.PlanCommand;
import dev.headroom.cli.prices.CheckPricesCommand;
import dev.headroom.cli.prices.PricesCommand;
import dev.headroom.cli.prices.QuotasCommand;
import dev.headroom.cli.prices.RefreshPricesCommand;
import dev.headroom.cli.prices.ShowPricesCommand;
import dev.headroom.cli.prices.ShowQuotasCommand;
import dev.headroom.cli.report.ReportCommand;
import dev.headroom.cli.review.ImportOwnedCommand;
import dev.headroom.cli.review.OwnedCommand;
import dev.headroom.cli.review.ReviewCommand;
import dev.headroom.cli.selfcheck.SelfcheckCommand;
import dev.headroom.cli.setup.DoctorCommand;
import dev.headroom.cli.setup.InitCommand;
import dev.headroom.cli.unit.UnitCommand;
import dev.headroom.cli.usage.ImportCloudWatchCommand;
import dev.headroom.cli.usage.ImportCommand;
import dev.headroom.cli.usage.MergeCommand;
import dev.headroom.cli.usage.UsageCommand;
import dev.headroom.cli.verify.VerifyCommand;
import dev.headroom.cli.workshop.Workshop;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code headroom} and its parts. */
@Command(
        name = "headroom",
        description =
                "How many model units of Provisioned Throughput should we buy, on which term, and what stays on demand?",
        versionProvider = Headroom.Version.class,
        mixinStandardHelpOptions = true,
        subcommands = HelpCommand.class,
        footer = {
            "",
            "Exit codes: 0 done, 1 the answer is no, 2 the call or its input is wrong, 3 the outside world failed,",
            "130 interrupted. Start with 'headroom demo'."
        })
final class Headroom implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    static CommandLine commandLine(Workshop workshop) {
        Failures failures = new Failures(workshop.console(), workshop.typed());
        CommandLine imports =
                new CommandLine(new ImportCommand(workshop)).addSubcommand(new ImportCloudWatchCommand(workshop));
        CommandLine usage = new CommandLine(new UsageCommand())
                .addSubcommand("import", imports)
                .addSubcommand(new MergeCommand(workshop));
        CommandLine prices = new CommandLine(new PricesCommand())
                .addSubcommand(new ShowPricesCommand(workshop))
                .addSubcommand(new CheckPricesCommand(workshop))
                .addSubcommand(new RefreshPricesCommand(workshop));
        CommandLine owned = new CommandLine(new OwnedCommand()).addSubcommand(new ImportOwnedCommand(workshop));
        CommandLine quotas = new CommandLine(new QuotasCommand()).addSubcommand(new ShowQuotasCommand(workshop));
        CommandLine all = new CommandLine(new Headroom())
                .addSubcommand(new DemoCommand(workshop))
                .addSubcommand(new EmulatorCommand(workshop.console()))
                .addSubcommand(new SelfcheckCommand(workshop))
                .addSubcommand(new DoctorCommand(workshop))
                .addSubcommand(new InitCommand(workshop))
                .addSubcommand("usage", usage)
                .addSubcommand(new LoadTestCommand(workshop))
                .addSubcommand(new LeaksCommand(workshop))
                .addSubcommand(new DemandCommand(workshop))
                .addSubcommand(new CapacityCommand(workshop))
                .addSubcommand(new PlanCommand(workshop))
                .addSubcommand(new ReportCommand(workshop))
                .addSubcommand(new VerifyCommand(workshop))
                .addSubcommand(new ReviewCommand(workshop))
                .addSubcommand("prices", prices)
                .addSubcommand("owned", owned)
                .addSubcommand("quotas", quotas)
                .addSubcommand("unit", UnitCommand.commandLine(workshop))
                .addSubcommand(new CompletionCommand(workshop.console()));
        return Examples.teach(OptionValues.teach(all))
                .setOut(workshop.console().resultWriter())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do");
    }

    /** The version as the build wrote it down. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"headroom " + Workshop.version()};
        }
    }
}
