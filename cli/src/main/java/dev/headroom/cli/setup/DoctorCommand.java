package dev.headroom.cli.setup;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.doctor.AccountChecks;
import dev.headroom.cli.doctor.Check;
import dev.headroom.cli.doctor.Machine;
import dev.headroom.cli.doctor.MachineChecks;
import dev.headroom.cli.workshop.AwsFlags;
import dev.headroom.cli.workshop.Workshop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "doctor",
        description =
                "Whether this machine can do the work: Java, memory, sockets, disk, loopback, browser; with --aws, who"
                        + " AWS takes you for and what you may read there. It asks for nothing that costs.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit code 1 where something will not work."})
public final class DoctorCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Option(names = "--aws", description = "Ask AWS too: identity, clock, and each permission that reading needs.")
    private boolean asksAws;

    @Mixin
    private AwsFlags aws = new AwsFlags();

    @Mixin
    private Output output = new Output();

    public DoctorCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        List<Check> checks = new ArrayList<>(MachineChecks.of(Machine.here(System.getenv())));
        if (asksAws) {
            checks.addAll(AccountChecks.of(aws::open, workshop.clock()));
        }
        output.give(
                workshop.console(),
                Map.of("checks", checks.stream().map(DoctorCommand::object).toList()),
                lines(checks));
        return checks.stream().anyMatch(check -> check.state() == Check.State.WRONG)
                ? ExitCode.GATE_FAILED
                : ExitCode.DONE;
    }

    private static List<String> lines(List<Check> checks) {
        List<String> lines = new ArrayList<>();
        for (Check check : checks) {
            lines.add(String.format(Locale.ROOT, "%-9s %-11s %s", word(check), check.what(), check.found()));
            check.advice().ifPresent(advice -> lines.add(" ".repeat(22) + advice));
        }
        return lines;
    }

    private static String word(Check check) {
        return check.state().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> object(Check check) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("check", check.what());
        object.put("state", word(check));
        object.put("found", check.found());
        check.advice().ifPresent(advice -> object.put("advice", advice));
        return object;
    }
}
