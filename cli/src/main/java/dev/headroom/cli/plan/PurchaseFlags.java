package dev.headroom.cli.plan;

import dev.headroom.config.Workload;
import dev.headroom.config.file.ConfigFolder;
import dev.headroom.planner.plan.request.Assumption;
import dev.headroom.planner.plan.request.Assumptions;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.portfolio.Risk;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.Require;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** What limits a purchase in this plan, in place of what the workload's file says. */
final class PurchaseFlags {

    private static final String QUOTA = "--unit-quota";
    private static final String BUDGET = "--budget-per-month";
    private static final String COVERAGE = "--coverage";
    private static final String AVERSION = "--risk-aversion";
    private static final String LONGEST = "--longest-term";
    private static final String SAVING = "--least-saving";
    private static final String IN_PLACE = " In place of the workload's.";

    @Option(names = QUOTA, paramLabel = "N", description = "Model units that the account may hold." + IN_PLACE)
    private Optional<Integer> quota = Optional.empty();

    @Option(names = BUDGET, paramLabel = "USD", description = "The most that units may cost in any month." + IN_PLACE)
    private Optional<Double> budget = Optional.empty();

    @Option(names = COVERAGE, paramLabel = "SHARE", description = "Tokens of a month that units carry." + IN_PLACE)
    private Optional<Double> coverage = Optional.empty();

    @Option(
            names = AVERSION,
            paramLabel = "X",
            description = "Weight of the worst futures beside the mean of all." + IN_PLACE)
    private Optional<Double> aversion = Optional.empty();

    @Option(
            names = LONGEST,
            paramLabel = "TERM",
            description =
                    "Buys nothing on a longer term: no-commitment, 1-month or 6-months (or ${COMPLETION-CANDIDATES}). Default: as"
                            + " the workload's caps say.")
    private Optional<CommitmentTerm> longest = Optional.empty();

    @Option(names = SAVING, paramLabel = "SHARE", description = "What a purchase must save of the cost." + IN_PLACE)
    private Optional<Double> saving = Optional.empty();

    @Option(
            names = "--owned",
            paramLabel = "FILE",
            description = "Units owned, as 'owned import' leaves them." + IN_PLACE)
    private Optional<Path> owned = Optional.empty();

    /**
     * The workload with what was said here.
     *
     * @param config reads the file of owned units
     * @throws IllegalArgumentException naming the flag, where a value is out of its range
     */
    Workload over(Workload workload, ConfigFolder config) {
        PurchaseRules said =
                longest.map(term -> workload.purchasing().boundAtMost(term)).orElse(workload.purchasing());
        PurchaseRules rules = new PurchaseRules(
                quota.map(units -> OptionalInt.of(Require.atLeast(QUOTA, units, 0)))
                        .orElse(said.unitQuota()),
                said.lead(),
                budget.map(usd -> OptionalDouble.of(Require.notNegative(BUDGET, usd.doubleValue())))
                        .orElse(said.usdPerMonth()),
                said.mostOnTerm(),
                said.endOfLife(),
                owned.map(config::owned).orElse(said.owned()),
                coverage.map(share -> OptionalDouble.of(Require.within(COVERAGE, share, 0, 1)))
                        .orElse(said.coverage()),
                aversion.map(times -> new Risk(
                                Require.notNegative(AVERSION, times.doubleValue()),
                                said.risk().tail()))
                        .orElse(said.risk()),
                saving.map(share -> Require.within(SAVING, share, 0, 1)).orElse(said.leastSaving()));
        return workload.under(rules, stillStated(workload.assumptions()));
    }

    /** What has another value here was stated by nobody. */
    private Assumptions stillStated(Assumptions stated) {
        Map<Assumption, Optional<?>> flags = new EnumMap<>(Assumption.class);
        flags.put(Assumption.UNIT_QUOTA, quota);
        flags.put(Assumption.MONTHLY_BUDGET, budget);
        flags.put(Assumption.COVERAGE, coverage);
        flags.put(Assumption.RISK_AVERSION, aversion);
        flags.put(Assumption.MOST_UNITS, longest);
        flags.put(Assumption.LEAST_SAVING, saving);
        flags.put(Assumption.OWNED, owned);
        Assumptions left = stated;
        for (Map.Entry<Assumption, Optional<?>> flag : flags.entrySet()) {
            left = flag.getValue().isPresent() ? left.without(flag.getKey()) : left;
        }
        return left;
    }
}
