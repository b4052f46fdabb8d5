package dev.headroom.cli.demand;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.console.Progress;
import dev.headroom.config.Workload;
import dev.headroom.planner.backtest.BackTest;
import dev.headroom.planner.backtest.BackTestResult;
import dev.headroom.planner.backtest.NotTested;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.Work;
import dev.headroom.planner.usage.UsageHistory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tests the forecasts on a user's own history, over each commitment term that it is long enough for. */
final class BackTesting {

    private static final long SEED = 1;

    private final Console console;
    private final Output output;

    BackTesting(Console console, Output output) {
        this.console = console;
        this.output = output;
    }

    /** The exit code: the gate has failed where the history is too short for every term. */
    int run(UsageHistory history, Workload owner) {
        List<BackTestTable> tables = new ArrayList<>();
        for (CommitmentTerm term : List.of(CommitmentTerm.ONE_MONTH, CommitmentTerm.SIX_MONTHS)) {
            Work work = new Work();
            BackTestResult result = Progress.of(
                    console,
                    "term of " + term.label() + ": forecasting at earlier instants",
                    work,
                    () -> BackTest.run(
                            history, owner.timeZone(), owner.expected().holidays(), term, SEED, work));
            if (result instanceof NotTested refusal) {
                console.say(refusal.refusal().reason());
            } else if (result instanceof BackTest test) {
                tables.add(new BackTestTable(test));
            }
        }
        if (tables.isEmpty()) {
            return ExitCode.GATE_FAILED;
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("backtests", tables.stream().map(BackTestTable::object).toList());
        List<String> lines =
                tables.stream().flatMap(table -> table.lines().stream()).toList();
        output.give(console, result, lines);
        return ExitCode.DONE;
    }
}
