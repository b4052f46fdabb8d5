package dev.headroom.cli.unit;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.loadtest.rental.Leftovers;
import dev.headroom.loadtest.rental.RentalState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "clean",
        description = "Deletes every model unit that a journal says is alive and no running program has.",
        mixinStandardHelpOptions = true)
final class CleanUnitsCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Mixin
    private StateFolder state = new StateFolder();

    @Mixin
    private Output output = new Output();

    CleanUnitsCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Leftovers.Cleaned cleaned = new LeftoverUnits(workshop.console(), state.rentals()).clean();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put(
                "deleted",
                cleaned.deleted().stream().map(CleanUnitsCommand::name).toList());
        result.put(
                "inUse", cleaned.inUse().stream().map(CleanUnitsCommand::name).toList());
        result.put("failed", cleaned.failures());
        output.give(workshop.console(), result);
        return cleaned.isClean() ? ExitCode.DONE : ExitCode.OUTSIDE;
    }

    private static String name(RentalState rental) {
        return rental.arn().orElse(rental.intent().name());
    }
}
