package dev.headroom.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What to type after {@code init}, in order. */
final class NextSteps {

    private final Path project;
    private final String name;
    private final String modelId;

    NextSteps(Path project, String name, String modelId) {
        this.project = project;
        this.name = name;
        this.modelId = modelId;
    }

    List<String> commands() {
        String workload = " --workload " + file(name + ".yaml");
        String run = " --run " + shell(project.resolve("run").toString());
        List<String> commands = new ArrayList<>();
        commands.add("headroom usage import YOUR_USAGE.csv --from csv --model-id " + modelId + " --name " + name + run);
        commands.add("headroom leaks" + workload + run);
        commands.add("headroom demand" + workload + run);
        commands.add("headroom loadtest " + file("steps.yaml") + workload + " --target aws --budget 20" + run);
        commands.add("headroom capacity "
                + shell(project.resolve("run/measurements-steps-on-demand.csv").toString()) + " --targets "
                + file("targets.yaml") + run);
        commands.add("headroom plan" + workload + " --targets " + file("targets.yaml") + run);
        commands.add("headroom report" + run);
        return commands;
    }

    /** With a separator, so that it is taken for a file. */
    private String file(String child) {
        String path = project.resolve(child).toString();
        return shell(path.contains("/") ? path : "./" + path);
    }

    private static String shell(String word) {
        return word.matches("[A-Za-z0-9_./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
