package dev.headroom.cli.setup;

import dev.headroom.cli.console.TypedName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What to type after {@code init}, in order. */
final class NextSteps {

    private final String typed;
    private final Path project;
    private final String name;
    private final String modelId;

    /** @param typed what this program is called by, as a shell takes it */
    NextSteps(String typed, Path project, String name, String modelId) {
        this.typed = typed;
        this.project = project;
        this.name = name;
        this.modelId = modelId;
    }

    List<String> commands() {
        String workload = " --workload " + file(name + ".yaml");
        String run = " --run " + TypedName.quoted(project.resolve("run").toString());
        List<String> commands = new ArrayList<>();
        commands.add(typed + " usage import YOUR_USAGE.csv --from csv --model-id " + modelId + " --name " + name + run);
        commands.add(typed + " leaks" + workload + run);
        commands.add(typed + " demand" + workload + run);
        commands.add(typed + " loadtest " + file("steps.yaml") + workload + " --target aws --budget 20" + run);
        commands.add(typed + " capacity "
                + TypedName.quoted(
                        project.resolve("run/measurements-steps-on-demand.csv").toString()) + " --targets "
                + file("targets.yaml") + run);
        commands.add(typed + " plan" + workload + " --targets " + file("targets.yaml") + run);
        commands.add(typed + " report" + run);
        return commands;
    }

    /** With a separator, so that it is taken for a file. */
    private String file(String child) {
        String path = project.resolve(child).toString();
        return TypedName.quoted(path.contains("/") ? path : "./" + path);
    }
}
