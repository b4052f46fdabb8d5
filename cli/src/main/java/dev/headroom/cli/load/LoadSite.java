package dev.headroom.cli.load;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.emulator.EmulatorProcess;
import dev.headroom.cli.target.AwsAccess;
import dev.headroom.cli.target.EmulatorOrder;
import dev.headroom.cli.target.HttpChoice;
import dev.headroom.config.Workload;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.workload.TokensPerWord;
import java.util.Optional;

/** A place that is ready to be load-tested, with what was started or rented for it; closing gives it all back. */
final class LoadSite implements AutoCloseable {

    private final LoadJob.Destination destination;
    private final Budget budget;
    private final TokensPerWord tokens;
    private final Optional<EmulatorSite> emulator;

    private LoadSite(
            LoadJob.Destination destination, Budget budget, TokensPerWord tokens, Optional<EmulatorSite> emulator) {
        this.destination = destination;
        this.budget = budget;
        this.tokens = tokens;
        this.emulator = emulator;
    }

    /** An emulator started for the test, with rented units where some are to be measured. */
    static LoadSite onEmulator(Console console, AwsAccess access, Workload owner, EmulatorOrder order, long seed) {
        EmulatorSite emulator = EmulatorSite.start(console, access, owner, seed);
        try {
            return new LoadSite(
                    emulator.destination(order), Budget.unlimited(), TokensPerWord.ONE, Optional.of(emulator));
        } catch (RuntimeException e) {
            emulator.close();
            throw e;
        }
    }

    /** Somewhere else: the program is warmed up on an emulator that is gone before the first paid request. */
    static LoadSite elsewhere(
            Console console, LoadJob.Destination destination, Budget budget, TokensPerWord tokens, long seed) {
        try (EmulatorProcess emulator = EmulatorProcess.start(seed)) {
            new LoadRunner(console)
                    .warmUp(
                            emulator.endpoint(),
                            HttpChoice.of(destination.routes().get(0).target()));
        }
        return new LoadSite(destination, budget, tokens, Optional.empty());
    }

    LoadJob.Destination destination() {
        return destination;
    }

    Budget budget() {
        return budget;
    }

    /** Of the words that prompts are written with. */
    TokensPerWord tokens() {
        return tokens;
    }

    @Override
    public void close() {
        emulator.ifPresent(EmulatorSite::close);
    }
}
