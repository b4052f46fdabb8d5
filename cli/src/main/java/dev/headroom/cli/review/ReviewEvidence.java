package dev.headroom.cli.review;

import dev.headroom.cli.plan.DeclaredUnit;
import dev.headroom.cli.workshop.Journal;
import dev.headroom.cli.workshop.OwnedUsage;
import dev.headroom.cli.workshop.RunFolder;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.config.Workload;
import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.review.Demand;
import dev.headroom.planner.review.Planned;
import dev.headroom.sources.stage.CapacityFile;
import dev.headroom.sources.stage.DemandFile;
import dev.headroom.sources.stage.PlanFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/** What a run folder knows that purchases can be held against; whatever is not there is not needed. */
final class ReviewEvidence {

    @Option(
            names = "--targets",
            paramLabel = "NAME|FILE",
            description = "What users are promised. Default: the plan's.")
    private Optional<String> targets = Optional.empty();

    @Option(names = "--usage", paramLabel = "FILE", description = "The history. Default: usage.csv of the run folder.")
    private Optional<Path> usage = Optional.empty();

    @Option(
            names = "--demand",
            paramLabel = "FILE",
            description = "Where there is no history. Default: demand.json of the run folder.")
    private Optional<Path> demand = Optional.empty();

    @Option(names = "--capacity", paramLabel = "FILE", description = "Default: capacity.json of the run folder.")
    private Optional<Path> capacity = Optional.empty();

    @Option(
            names = "--declared-unit",
            paramLabel = "INPUT,OUTPUT",
            description = "Tokens per minute that somebody said one unit carries; in place of a measurement.")
    private Optional<String> declaredUnit = Optional.empty();

    @Option(names = "--said-by", paramLabel = "WHO", description = "Who declared it, and where.")
    private Optional<String> saidBy = Optional.empty();

    @Option(names = "--plan", paramLabel = "FILE", description = "Default: plan.json of the run folder.")
    private Optional<Path> plan = Optional.empty();

    /** The history where there is one, since it is finer; else the hours that a demand curve was fitted to. */
    Optional<Demand> demand(RunFolder run, Journal journal, Workload owner) {
        Optional<Path> history = run.inputIfAny(usage, RunFolder.USAGE);
        if (history.isPresent()) {
            return history.map(file -> Demand.of(OwnedUsage.read(journal.read(file), owner)));
        }
        return run.inputIfAny(demand, RunFolder.DEMAND).map(file -> {
            DemandCurve curve = DemandFile.read(journal.read(file));
            isOf(owner, "demand", curve.modelId());
            return Demand.of(curve);
        });
    }

    /** What load tests showed; nothing where somebody declares what a unit carries in their place. */
    Optional<CapacityCurve> measured(RunFolder run, Journal journal) {
        return declaredUnit.isPresent()
                ? Optional.empty()
                : run.inputIfAny(capacity, RunFolder.CAPACITY).map(file -> CapacityFile.read(journal.read(file)));
    }

    UnitCapacity unit(Optional<CapacityCurve> measured) {
        return DeclaredUnit.of(declaredUnit, saidBy)
                .or(() -> measured.map(CapacityCurve::unit))
                .orElseGet(UnitCapacity.Unknown::new);
    }

    Optional<Plan> plan(RunFolder run, Journal journal, Workload owner) {
        Optional<Plan> found = run.inputIfAny(plan, RunFolder.PLAN).map(file -> PlanFile.read(journal.read(file)));
        found.ifPresent(each -> isOf(owner, "plan", each.modelId()));
        return found;
    }

    /** The share that the targets allow, or those that the plan was made for. */
    OptionalDouble throttledShare(Workshop workshop, Optional<Plan> made) {
        if (targets.isPresent()) {
            return OptionalDouble.of(workshop.config().targets(targets.get()).throttledShare());
        }
        return made.isPresent() ? OptionalDouble.of(made.get().rules().throttledShare()) : OptionalDouble.empty();
    }

    static Optional<Planned> planned(Optional<Plan> made) {
        return made.map(Planned::of);
    }

    private static void isOf(Workload owner, String what, String modelId) {
        Require.that(
                owner.modelId().equals(modelId),
                "the " + what + " is of model " + modelId + ", workload " + owner.name() + " runs on " + owner.modelId()
                        + "; give the workload that it belongs to");
    }
}
