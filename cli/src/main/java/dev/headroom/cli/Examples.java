package dev.headroom.cli;

import dev.headroom.cli.gate.LoadFigures;
import dev.headroom.cli.gate.PlanFigures;
import dev.headroom.cli.gate.PriceFigures;
import dev.headroom.cli.gate.ReviewFigures;
import dev.headroom.cli.gate.VerifyFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The examples at the foot of each command's help: they work in this repository, in this order, after {@code headroom demo}. */
final class Examples {

    private static final String LLAMA = "meta.llama3-1-8b-instruct-v1:0";

    private static final int COLUMNS = 76;

    /** By the command without {@code headroom}. */
    private static final Map<String, List<String>> OF = Map.ofEntries(
            example("demo", "headroom demo"),
            example("emulator", "headroom emulator --model noisy-neighbours --speed 60 --port 4566"),
            example("selfcheck", "headroom selfcheck"),
            example("doctor", "headroom doctor", "headroom doctor --aws --profile prod --region us-west-2"),
            example("completion", "headroom completion bash > ~/.local/share/bash-completion/completions/headroom"),
            example("init", "headroom init " + LLAMA + " --region us-west-2 --name support-chat"),
            example(
                    "usage import",
                    "headroom usage import usage.csv --from csv --model-id " + LLAMA + " --name support-chat",
                    "headroom usage import logs/ --from bedrock --name support-chat",
                    "headroom usage import s3://my-logs --from bedrock --name support-chat --region us-west-2 --quote",
                    "headroom usage import s3://my-logs --from bedrock --workload-key team --since 2026-11-01T00:00:00Z"),
            example(
                    "usage import cloudwatch",
                    "headroom usage import cloudwatch --name support-chat --quote",
                    "headroom usage import cloudwatch --name support-chat --profile prod --region us-west-2"),
            example("owned import", "headroom owned import --model " + LLAMA + " --profile prod --region us-west-2"),
            example("quotas show", "headroom quotas show --model " + LLAMA + " --profile prod --region us-west-2"),
            example(
                    "unit measure",
                    "headroom unit measure " + LLAMA + ":128k --target emulator --region us-west-2"
                            + " --targets interactive",
                    "headroom unit measure " + LLAMA + ":128k --target aws --region us-west-2"
                            + " --targets interactive --max-cost 60"),
            example("unit list", "headroom unit list"),
            example("unit clean", "headroom unit clean"),
            example("usage merge", "headroom usage merge hours.csv minutes.csv"),
            example(
                    "loadtest",
                    "headroom loadtest smoke --workload demo",
                    "headroom loadtest steps --workload demo --units 1",
                    "headroom loadtest steps --workload demo --fail-if 'first-token-p95-ms>800' --junit gates.xml",
                    "headroom loadtest steps --workload demo --target aws --budget 20"),
            example("leaks", "headroom leaks --workload demo --run demo-run"),
            example(
                    "demand",
                    "headroom demand --workload demo --run demo-run",
                    "headroom demand --workload demo --run demo-run --backtest"),
            example(
                    "capacity",
                    "headroom capacity demo-run/measurements-demo-provisioned.csv --targets interactive --run demo-run"),
            example(
                    "plan",
                    "headroom plan --workload demo --targets interactive --run demo-run",
                    "headroom plan --workload demo --targets interactive --run demo-run --what-if",
                    "headroom plan --workload demo --targets interactive --run demo-run --budget-per-month 30000",
                    "headroom plan --workload demo --targets interactive --run demo-run --fail-if 'losing-chance>0.2'"),
            example(
                    "report",
                    "headroom report --run demo-run",
                    "headroom report --run demo-run --against last-quarter"),
            example(
                    "verify",
                    "headroom verify --run demo-run",
                    "headroom verify --run demo-run --hours peak --fail-if 'spilled-share-off>0.02'"),
            example(
                    "review",
                    "headroom review --workload demo --run demo-run --owned demo-run/owned.yaml",
                    "headroom review --workload demo --run demo-run --region us-west-2 --fail-if 'idle-usd-per-month>5000'"),
            example("prices show", "headroom prices show " + LLAMA + " --region us-west-2"),
            example("prices check", "headroom prices check --region us-west-2 --junit prices.xml"),
            example("prices refresh", "headroom prices refresh --region us-west-2 --write own-prices.yaml"));

    /** What gates of a command may be about. */
    private static final Map<String, List<String>> FIGURES = Map.of(
            "plan", PlanFigures.ALL.explained(),
            "review", ReviewFigures.ALL.explained(),
            "prices check", PriceFigures.ALL.explained(),
            "verify", VerifyFigures.ALL.explained(),
            "loadtest", LoadFigures.ALL.explained());

    private static final Map<String, String> OF_EACH =
            Map.of("verify", ", each of every hour", "loadtest", ", each of every level");

    private Examples() {}

    private static Map.Entry<String, List<String>> example(String command, String... lines) {
        return Map.entry(command, List.of(lines));
    }

    /** Puts them under the help of the command and of all commands in it. */
    static CommandLine teach(CommandLine command) {
        command.getSubcommands().values().forEach(Examples::teach);
        String name = command.getCommandSpec().qualifiedName(" ").replaceFirst("^headroom ?", "");
        List<String> foot = new ArrayList<>();
        if (OF.containsKey(name)) {
            foot.add("");
            foot.add(OF.get(name).size() == 1 ? "Example:" : "Examples:");
            OF.get(name).forEach(line -> foot.addAll(folded(line)));
        }
        figures(name, foot);
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        foot.addAll(List.of(usage.footer()));
        usage.footer(foot.toArray(String[]::new));
        return command;
    }

    /** On lines that fit a terminal of 80 columns, each but the last with a backslash at its end, as a shell takes it. */
    private static List<String> folded(String example) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder("  ");
        for (String part : example.split(" (?=--|> )", -1)) {
            if (line.length() + part.length() > COLUMNS) {
                lines.add(line + "\\");
                line = new StringBuilder("    ");
            }
            line.append(part).append(' ');
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static void figures(String name, List<String> foot) {
        List<String> figures = FIGURES.getOrDefault(name, List.of());
        if (!figures.isEmpty()) {
            foot.addAll(List.of("", "Figures for --fail-if" + OF_EACH.getOrDefault(name, "") + ":"));
            foot.addAll(figures);
        }
    }

    /** Those of one command; none where it has no example. */
    static List<String> of(String command) {
        return OF.getOrDefault(command, List.of());
    }
}
