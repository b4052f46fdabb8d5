package dev.headroom.cli.unit;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.console.TextTable;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.loadtest.rental.RentalJournal;
import dev.headroom.loadtest.rental.RentalState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        description = "Shows every model unit that was bought to be measured, and what it cost. Asks nobody: by the"
                + " journals alone.",
        mixinStandardHelpOptions = true)
final class ListUnitsCommand implements Callable<Integer> {

    private static final List<String> HEAD = List.of("name", "model", "Region", "step", "hours billed", "USD");

    private final Workshop workshop;

    @Mixin
    private StateFolder state = new StateFolder();

    @Mixin
    private Output output = new Output();

    ListUnitsCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Instant now = workshop.clock().instant();
        List<RentalState> rentals = state.rentals().all().stream()
                .map(RentalJournal::state)
                .flatMap(java.util.Optional::stream)
                .toList();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("units", rentals.stream().map(rental -> object(rental, now)).toList());
        output.give(workshop.console(), result, lines(rentals, now));
        return ExitCode.DONE;
    }

    private static List<String> lines(List<RentalState> rentals, Instant now) {
        if (rentals.isEmpty()) {
            return List.of("Nothing was bought.");
        }
        List<String> lines = new ArrayList<>(TextTable.of(
                HEAD, rentals.stream().map(rental -> cells(rental, now)).toList()));
        rentals.stream()
                .filter(RentalState::isAlive)
                .forEach(rental ->
                        lines.add("Alive, as far as is known; 'headroom unit clean', or by hand: " + rental.byHand()));
        return lines;
    }

    private static List<String> cells(RentalState rental, Instant now) {
        return object(rental, now).values().stream()
                .limit(HEAD.size())
                .map(String::valueOf)
                .toList();
    }

    private static Map<String, Object> object(RentalState rental, Instant now) {
        long hours = rental.hoursBilled(now);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", rental.intent().name());
        values.put("modelId", rental.intent().modelId());
        values.put("region", rental.intent().place().region());
        values.put("step", rental.step().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        values.put("hoursBilled", hours);
        values.put("usd", rental.intent().terms().usd(hours).toPlainString());
        values.put("alive", rental.isAlive());
        rental.arn().ifPresent(arn -> values.put("arn", arn));
        if (rental.isAlive()) {
            values.put("deleteByHand", rental.byHand());
        }
        return values;
    }
}
