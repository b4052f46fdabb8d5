package dev.headroom.cli.unit;

import dev.headroom.cli.emulator.EmulatorProcess;
import dev.headroom.loadtest.rental.RentalIntent;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.loadtest.workload.TokensPerWord;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A place where a unit can be bought and measured.
 *
 * @param place where it is bought
 * @param target where requests go
 * @param doubts what the target itself knows against what was measured
 * @param tokens of the words that prompts are written with
 * @param emulator that was started for it
 */
record UnitSite(
        RentalIntent.Place place,
        Target target,
        Supplier<List<String>> doubts,
        TokensPerWord tokens,
        Optional<EmulatorProcess> emulator)
        implements AutoCloseable {

    @Override
    public void close() {
        emulator.ifPresent(EmulatorProcess::close);
    }
}
