package dev.headroom.cli.plan;

import dev.headroom.cli.console.TypedName;
import dev.headroom.cli.workshop.RunFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command that plans once more what was planned, into a folder of its own, so that the plan and its report stay as they are. */
public final class PlanAgain {

    private static final String FOLDER = "what-if";

    /** What only says where files lie and how the result is given. */
    private static final Set<String> LEFT_OUT =
            Set.of("--run", "--demand", "--capacity", "--what-if", "--output", "--fail-if", "--junit");

    private PlanAgain() {}

    /** With the flags that the command was called with; {@code typed} is the program, as a shell takes it. */
    public static String of(String typed, CommandSpec plan, RunFolder run, Path demand, Optional<Path> capacity) {
        List<String> words = new ArrayList<>();
        for (OptionSpec option : plan.commandLine().getParseResult().matchedOptions()) {
            if (!LEFT_OUT.contains(option.longestName())) {
                option.originalStringValues().forEach(value -> words.addAll(List.of(option.longestName(), value)));
            }
        }
        return of(typed, words, run, demand, capacity);
    }

    /** With these flags. */
    public static String of(String typed, List<String> flags, RunFolder run, Path demand, Optional<Path> capacity) {
        List<String> words = new ArrayList<>(List.of("plan"));
        words.addAll(flags);
        words.addAll(List.of("--demand", demand.toString()));
        capacity.ifPresent(file -> words.addAll(List.of("--capacity", file.toString())));
        words.addAll(List.of("--run", run.file(FOLDER).toString()));
        return typed + " " + words.stream().map(TypedName::quoted).collect(Collectors.joining(" "));
    }
}
