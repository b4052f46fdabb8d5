package dev.headroom.cli.setup;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.planner.quantity.Require;
import dev.headroom.sources.SafeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "init",
        description =
                "Writes the three files of a new project, commented: workload, targets and scenario; and says what to"
                        + " fill in and what to type next.",
        mixinStandardHelpOptions = true)
public final class InitCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "MODEL_ID", description = "As in meta.llama3-1-8b-instruct-v1:0.")
    private String modelId = "";

    @Option(names = "--region", required = true, paramLabel = "REGION", description = "As in us-west-2.")
    private String region = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "The workload, as in support-chat.")
    private String name = "";

    @Option(names = "--dir", paramLabel = "DIR", description = "The new folder. Default: NAME.")
    private Optional<Path> folder = Optional.empty();

    @Mixin
    private InitFacts facts = new InitFacts();

    public InitCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Require.that(
                name.matches("[A-Za-z0-9][A-Za-z0-9._-]*"),
                "--name is '" + name + "', must be letters, digits, dots, dashes and underscores, for it names a file"
                        + (name.contains("/") ? "; where the project is to be, --dir says" : ""));
        // Refuses a model without a price, and a misspelt one.
        workshop.config().prices().of(modelId, region);
        Path project = folder.orElse(Path.of(name));
        facts.require(template(), text -> workshop.config().workload(workload(project), text));
        Map<Path, String> files = files(project);
        files.keySet()
                .forEach(file -> Require.that(
                        Files.notExists(file), file + " is there already; give another --dir, or remove it"));
        files.forEach((file, text) -> SafeFile.write(file, out -> out.append(text)));
        NextSteps next = new NextSteps(workshop.typed(), project, name, modelId);
        List<String> missing = facts.missing(filledIn());
        output.give(workshop.console(), fields(files, missing, next), lines(project, files, missing, next));
        return ExitCode.DONE;
    }

    private Path workload(Path project) {
        return project.resolve(name + ".yaml");
    }

    private Map<Path, String> files(Path project) {
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(workload(project), filledIn());
        files.put(project.resolve("targets.yaml"), renamed("targets", "interactive", "targets"));
        files.put(project.resolve("steps.yaml"), renamed("scenarios", "steps", "steps"));
        return files;
    }

    private String filledIn() {
        return facts.fillIn(template(), name, modelId, region);
    }

    private String template() {
        return InitFacts.set(workshop.config().template("workloads", "example"), "name", name);
    }

    private String renamed(String kind, String template, String as) {
        return InitFacts.set(workshop.config().template(kind, template), "name", as);
    }

    private static Map<String, Object> fields(Map<Path, String> files, List<String> missing, NextSteps next) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("files", files.keySet().stream().map(Path::toString).toList());
        fields.put("missing", missing);
        fields.put("next", next.commands());
        return fields;
    }

    private List<String> lines(Path project, Map<Path, String> files, List<String> missing, NextSteps next) {
        List<String> lines = new ArrayList<>();
        files.keySet().forEach(file -> lines.add("wrote " + file));
        if (!missing.isEmpty()) {
            lines.add("");
            lines.add("Fill in, in " + workload(project) + ", where the comments say where each is found:");
            missing.forEach(line -> lines.add("  " + line));
        }
        lines.add("");
        lines.add("Then:");
        next.commands().forEach(command -> lines.add("  " + command));
        return lines;
    }
}
