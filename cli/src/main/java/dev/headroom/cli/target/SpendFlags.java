package dev.headroom.cli.target;

import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a load may cost, and whether somebody agrees to that. */
public final class SpendFlags {

    @Option(
            names = "--budget",
            paramLabel = "USD",
            description = "The most that may be spent; needed off the emulator.")
    private Optional<Double> budget = Optional.empty();

    @Mixin
    private YesFlag yes = new YesFlag();

    /** In US dollars. */
    public Optional<Double> budget() {
        return budget;
    }

    /**
     * The budget, in US dollars.
     *
     * @param what costs money
     * @throws IllegalArgumentException where there is none
     */
    public double needed(String what) {
        return budget.orElseThrow(() -> new IllegalArgumentException(
                "--budget is missing: " + what + " costs money; give the most it may spend in dollars"));
    }

    public boolean isAgreed() {
        return yes.isGiven();
    }

    /** Takes over what may be another when a run goes on. */
    public void take(SpendFlags now) {
        budget = now.budget.or(() -> budget);
        yes.take(now.yes);
    }
}
