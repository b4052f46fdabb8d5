package dev.headroom.cli.workshop;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.console.TypedName;
import dev.headroom.config.file.ConfigFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What every command works with.
 *
 * @param console where it speaks
 * @param config what people decided
 * @param clock the wall clock
 * @param environment variables of the program
 */
public record Workshop(Console console, ConfigFolder config, Clock clock, Map<String, String> environment) {

    /** In the environment of this program. */
    public Workshop(Console console, ConfigFolder config, Clock clock) {
        this(console, config, clock, System.getenv());
    }

    /** The program's own: the launcher says where its home is. */
    public static Workshop ofProgram(Console console) {
        Path home = Path.of(System.getProperty("headroom.home", "."));
        return new Workshop(console, new ConfigFolder(home.resolve("config")), Clock.systemUTC());
    }

    /** The same, which tells of every config file that is read. */
    public Workshop telling(Consumer<Path> listener) {
        return new Workshop(console, config.telling(listener), clock, environment);
    }

    /** What this program was called by, as a shell takes it. */
    public String typed() {
        return TypedName.in(environment);
    }

    /** The version of this program, from its build. */
    public static String version() {
        try (InputStream in = Objects.requireNonNull(Workshop.class.getResourceAsStream("version.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
