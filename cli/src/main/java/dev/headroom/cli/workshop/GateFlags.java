package dev.headroom.cli.workshop;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.gate.Figure;
import dev.headroom.cli.gate.Gate;
import dev.headroom.cli.gate.JUnitFile;
import dev.headroom.cli.gate.Judged;
import dev.headroom.planner.quantity.Require;
import dev.headroom.sources.SafeFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a pipeline asks of a result, and where it is told. */
public final class GateFlags {

    @Option(
            names = "--fail-if",
            paramLabel = "'FIGURE>N'",
            description = "Exit code 1 where this holds of the result; may be given often. Figures are listed below.")
    private List<String> gates = List.of();

    @Option(names = "--junit", paramLabel = "FILE", description = "Write what --fail-if found as JUnit XML.")
    private Optional<Path> junit = Optional.empty();

    /**
     * The gates that were asked for, which must be about known figures.
     *
     * @throws IllegalArgumentException where one is not, or cannot be read, or there is a file of verdicts to write and none to reach
     */
    public List<Gate> about(List<String> figures) {
        Require.that(
                junit.isEmpty() || !gates.isEmpty(), "--junit says what --fail-if found; give at least one --fail-if");
        List<Gate> asked = gates.stream().map(Gate::parse).toList();
        for (Gate gate : asked) {
            Require.that(
                    figures.contains(gate.figure()),
                    "--fail-if is about '" + gate.figure() + "', must be about one of " + String.join(", ", figures));
        }
        return asked;
    }

    /** As {@link #about(List)}; these where none was asked for, which a file of verdicts may then be of. */
    public List<Gate> about(List<String> figures, List<Gate> usual) {
        return gates.isEmpty() ? usual : about(figures);
    }

    /** Tells each gate that failed. Whether none did. */
    public boolean pass(Console console, String command, List<Gate> asked, List<Figure> figures) {
        List<Judged> judged = Judged.all(asked, figures);
        junit.ifPresent(file -> SafeFile.write(file, out -> JUnitFile.write(out, command, judged)));
        List<String> failures =
                judged.stream().flatMap(one -> one.failure().stream()).toList();
        failures.forEach(failure -> console.say("Gate failed: " + failure + "."));
        return failures.isEmpty();
    }
}
