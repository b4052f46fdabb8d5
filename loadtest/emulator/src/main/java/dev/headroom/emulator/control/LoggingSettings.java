package dev.headroom.emulator.control;

import java.util.Optional;
import java.util.function.Consumer;

/** Whether invocations are logged, and where. Off at the start, as on AWS. Safe for use by several threads. */
public final class LoggingSettings {

    private volatile Optional<LoggingConfiguration> current = Optional.empty();
    private volatile Consumer<LoggingConfiguration> check = any -> {};

    /** What holds now; absent while logging is off. */
    public Optional<LoggingConfiguration> current() {
        return current;
    }

    /** Asks {@code check} before a configuration is taken; what it throws refuses the configuration. */
    public void checkWith(Consumer<LoggingConfiguration> check) {
        this.check = check;
    }

    /** Turns logging on, or elsewhere. */
    public void put(LoggingConfiguration configuration) {
        check.accept(configuration);
        current = Optional.of(configuration);
    }

    /** Turns logging off. */
    public void delete() {
        current = Optional.empty();
    }
}
