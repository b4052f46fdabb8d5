package dev.headroom.cli.unit;

import dev.headroom.cli.workshop.Workshop;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "unit",
        description = "One model unit, bought to be measured: measure, list, clean.",
        mixinStandardHelpOptions = true)
public final class UnitCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static CommandLine commandLine(Workshop workshop) {
        return new CommandLine(new UnitCommand())
                .addSubcommand(new MeasureUnitCommand(workshop))
                .addSubcommand(new ListUnitsCommand(workshop))
                .addSubcommand(new CleanUnitsCommand(workshop))
                .addSubcommand(new WatchUnitCommand(workshop.console()));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with a unit: measure, list or clean");
    }
}
