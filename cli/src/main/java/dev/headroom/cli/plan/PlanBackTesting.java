package dev.headroom.cli.plan;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.console.Progress;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.Holidays;
import dev.headroom.planner.demand.HourlyUsage;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.ModelUnitPrice;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.quantity.Work;
import dev.headroom.planner.regret.CommitmentBackTest;
import dev.headroom.planner.regret.CommitmentBackTestResult;
import dev.headroom.planner.regret.Increment;
import dev.headroom.planner.regret.Need;
import dev.headroom.planner.regret.NothingToJudge;
import dev.headroom.planner.regret.RollingOrigins;
import dev.headroom.planner.regret.Stakes;
import dev.headroom.planner.usage.UsageHistory;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges the planner on a user's own history, over each commitment term that it is long enough for. */
final class PlanBackTesting {

    private static final long SEED = 1;

    private final Console console;
    private final Output output;

    PlanBackTesting(Console console, Output output) {
        this.console = console;
        this.output = output;
    }

    /**
     * What is judged.
     *
     * @param history what was asked
     * @param zone where its days begin and end
     * @param holidays days that its owners say are unlike the others
     * @param prices of the model
     * @param unit what one model unit carries
     */
    record Subject(UsageHistory history, ZoneId zone, Holidays holidays, ModelPrices prices, UnitCapacity unit) {

        /** Whole units at their own price, where both are known; else any level, in dollars an hour on demand, at several ratios. */
        Stakes stakes(CommitmentTerm term) {
            Optional<TokenRates> carried = carried();
            if (carried.isEmpty()) {
                Need usd = Need.onDemandUsd(prices.onDemand());
                return new Stakes(usd, Increment.NONE, Stakes.RATIOS, zone, holidays, SEED);
            }
            Need units = Need.units(carried.get());
            List<Double> ratios = Optional.ofNullable(prices.units().get(term))
                    .map(price -> List.of(ratio(units, price)))
                    .orElse(Stakes.RATIOS);
            return new Stakes(units, Increment.UNIT, ratios, zone, holidays, SEED);
        }

        private Optional<TokenRates> carried() {
            if (unit instanceof UnitCapacity.Measured measured) {
                return Optional.of(measured.rates());
            }
            return unit instanceof UnitCapacity.Declared declared ? Optional.of(declared.rates()) : Optional.empty();
        }

        /** On demand, the history's own mix of input and output by the full unit-hour, over the price of a unit. */
        private double ratio(Need units, ModelUnitPrice price) {
            double usd = 0;
            double unitHours = 0;
            for (var hour : HourlyUsage.of(history)) {
                usd += prices.onDemand().usdPerHour(hour.rates());
                unitHours += units.of(hour.rates());
            }
            return usd / unitHours / price.usdPerHour().doubleValue();
        }
    }

    /** The exit code: the gate has failed where nothing can be judged on any term. */
    int run(Subject subject, List<CommitmentTerm> terms) {
        List<RegretTable> tables = new ArrayList<>();
        for (CommitmentTerm term : terms) {
            Stakes stakes = subject.stakes(term);
            CommitmentBackTestResult result = judged(subject.history(), stakes, term);
            if (result instanceof NothingToJudge nothing) {
                console.say(nothing.reason());
            } else if (result instanceof CommitmentBackTest test) {
                tables.add(new RegretTable(term, stakes, test));
            }
        }
        if (tables.isEmpty()) {
            return ExitCode.GATE_FAILED;
        }
        output.give(
                console,
                Map.of("backtests", tables.stream().map(RegretTable::object).toList()),
                tables.stream().flatMap(table -> table.lines().stream()).toList());
        return ExitCode.DONE;
    }

    private CommitmentBackTestResult judged(UsageHistory history, Stakes stakes, CommitmentTerm term) {
        Work work = new Work();
        return Progress.of(
                console,
                "term of " + term.label() + ": judging decisions",
                work,
                () -> CommitmentBackTest.run(history, stakes, RollingOrigins.of(term, history), work));
    }
}
