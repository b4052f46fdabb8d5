package dev.headroom.cli;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.config.file.ConfigFolder;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Calls the command as a shell would and keeps what it says. */
public final class Shell {

    private final Path folder;
    private final Path config;
    private final Map<String, String> environment;
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

    public Shell(Path folder) {
        this(folder, repository().resolve("config"));
    }

    public Shell(Path folder, Path config) {
        this(folder, config, System.getenv());
    }

    private Shell(Path folder, Path config, Map<String, String> environment) {
        this.folder = folder;
        this.config = config;
        this.environment = environment;
    }

    /** With these variables and no others. */
    public Shell in(Map<String, String> variables) {
        return new Shell(folder, config, variables);
    }

    /**
     * What one call said.
     *
     * @param code its exit code
     * @param out standard output
     * @param err standard error
     */
    public record Said(int code, String out, String err) {}

    public static Path repository() {
        Path path = Path.of("").toAbsolutePath();
        while (!Files.exists(path.resolve("mvnw"))) {
            path = Objects.requireNonNull(path.getParent(), "no folder above has mvnw");
        }
        return path;
    }

    /** Calls with these words. */
    public Said call(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                InputStream.nullInputStream());
        int code = Headroom.commandLine(new Workshop(console, new ConfigFolder(config), clock, environment))
                .execute(words);
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** As {@link #call}, in the run folder of this shell. */
    public Said stage(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--run");
        all.add(folder.toString());
        return call(all.toArray(String[]::new));
    }
}
