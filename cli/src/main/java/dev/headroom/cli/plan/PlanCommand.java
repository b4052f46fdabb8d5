package dev.headroom.cli.plan;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.console.Progress;
import dev.headroom.cli.gate.Gate;
import dev.headroom.cli.gate.PlanFigures;
import dev.headroom.cli.workshop.GateFlags;
import dev.headroom.cli.workshop.Journal;
import dev.headroom.cli.workshop.OwnPricesFlag;
import dev.headroom.cli.workshop.OwnedUsage;
import dev.headroom.cli.workshop.RunFolder;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.config.Workload;
import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.plan.request.Tested;
import dev.headroom.planner.plan.request.Withdrawn;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.Work;
import dev.headroom.planner.usage.UsageHistory;
import dev.headroom.reports.review.Origin;
import dev.headroom.reports.review.ReviewInput;
import dev.headroom.sources.SafeFile;
import dev.headroom.sources.stage.CapacityFile;
import dev.headroom.sources.stage.DemandFile;
import dev.headroom.sources.stage.PlanFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "plan",
        description = "Costs every number of model units on every term against on demand; leaves plan.json.",
        mixinStandardHelpOptions = true)
public final class PlanCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RunFolder run = new RunFolder();

    @Mixin
    private Output output = new Output();

    @Option(names = "--workload", required = true, paramLabel = "NAME|FILE", description = "Whose plan it is.")
    private String workload = "";

    @Option(names = "--targets", paramLabel = "NAME|FILE", description = "What users are promised.")
    private Optional<String> targets = Optional.empty();

    @Mixin
    private PlanBackTestFlags backTest = new PlanBackTestFlags();

    @Option(names = "--demand", paramLabel = "FILE", description = "Default: demand.json of the run folder.")
    private Optional<Path> demand = Optional.empty();

    @Option(
            names = "--capacity",
            paramLabel = "FILE",
            description = "Default: capacity.json of the run folder; without one, what a unit carries is unknown.")
    private Optional<Path> capacity = Optional.empty();

    @Option(
            names = "--declared-unit",
            paramLabel = "INPUT,OUTPUT",
            description = "Tokens per minute that somebody said one unit carries; in place of a measurement.")
    private Optional<String> declaredUnit = Optional.empty();

    @Option(names = "--said-by", paramLabel = "WHO", description = "Who declared it, and where.")
    private Optional<String> saidBy = Optional.empty();

    @Option(names = "--said-on", paramLabel = "DAY", description = "The day on which it was declared: 2026-09-01.")
    private Optional<LocalDate> saidOn = Optional.empty();

    @Mixin
    private PurchaseFlags purchases = new PurchaseFlags();

    @Mixin
    private ChangedInputs changes = new ChangedInputs();

    @Option(
            names = "--what-if",
            description =
                    "Plans again on a grid round the inputs too; leaves whatif.json, which a report lets its reader move.")
    private boolean whatIf;

    @Mixin
    private OwnPricesFlag prices = new OwnPricesFlag();

    @Option(
            names = "--max-price-age",
            paramLabel = "DAYS",
            description =
                    "Refuses to plan with a price that is older. Default: older than 90 days is said, not refused.")
    private Optional<Integer> maxPriceAge = Optional.empty();

    @Option(
            names = "--unit-basis",
            paramLabel = "middle|low",
            defaultValue = "middle",
            description =
                    "Which end of what a unit was measured to carry is planned with: low is cautious. Default: middle.")
    private String basis = "middle";

    @Mixin
    private GateFlags gates = new GateFlags();

    @Option(names = "--futures", defaultValue = "60", description = "Futures to draw. Default: ${DEFAULT-VALUE}.")
    private int futures = PlanRules.DEFAULT_FUTURES;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the futures. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    public PlanCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Journal journal = new Journal(workshop, spec);
        List<Gate> asked = gates.about(PlanFigures.ALL.labels());
        if (backTest.wanted()) {
            Require.that(asked.isEmpty(), "--fail-if judges a plan, and --backtest makes none; leave one of them out");
            return backTest(journal);
        }
        maxPriceAge.ifPresent(days -> Require.atLeast("--max-price-age", days, 0));
        Require.that(
                !isCautious() || declaredUnit.isEmpty(),
                "--unit-basis low is the low end of a measurement, and --declared-unit has none; leave one of them out");
        String promised = targets();
        Workload owner = purchases.over(
                workshop.config().workload(workload), workshop.config().telling(journal::read));
        journal.seed(seed);
        DemandCurve curve = DemandFile.read(journal.read(run.input(demand, RunFolder.DEMAND)));
        Planning planning = new Planning(workshop.config(), owner, promised, prices.book(workshop, journal::read));
        Optional<String> stale = maxPriceAge.flatMap(days -> planning.tooOld(OwnPricesFlag.today(workshop), days));
        if (stale.isPresent()) {
            return refuse(stale.get());
        }
        planning.warnings(OwnPricesFlag.today(workshop))
                .forEach(warning -> workshop.console().say("Prices: " + warning + "."));
        Optional<CapacityCurve> measured = measured(journal);
        PlanRequest request =
                changes.over(planning.request(curve, carriers(measured), new Planning.Draw(futures, seed)));
        Optional<String> refusal = Withdrawn.refusal(request);
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        Work work = new Work();
        Plan plan = Progress.of(
                workshop.console(),
                "drawing and replaying " + futures + " futures",
                work,
                () -> planning.plan(request, measured, work));
        PlanFile.write(journal.wrote(run.file(RunFolder.PLAN)), plan);
        WhatIfGrid grid = new WhatIfGrid(workshop.console(), run);
        if (whatIf) {
            grid.write(
                    journal,
                    request,
                    plan,
                    PlanAgain.of(workshop.typed(), spec, run, run.input(demand, RunFolder.DEMAND), measured()));
        } else {
            grid.remove();
        }
        journal.close(run);
        plan.notes().forEach(note -> workshop.console().say("Note: " + note + "."));
        give(reviewed(plan, curve, measured));
        return gates.pass(workshop.console(), spec.name(), asked, PlanFigures.ALL.of(plan))
                ? ExitCode.DONE
                : ExitCode.GATE_FAILED;
    }

    /** As its report will have it. */
    private ReviewInput reviewed(Plan plan, DemandCurve curve, Optional<CapacityCurve> measured) {
        Origin origin = new Origin(Workshop.version(), List.of(), Optional.of(OwnPricesFlag.today(workshop)));
        ReviewInput input = ReviewInput.of(plan, origin)
                .withDemand(curve)
                .withUnitIds(workshop.config().unitIds());
        return measured.map(input::withCapacity).orElse(input);
    }

    private void give(ReviewInput reviewed) {
        Plan plan = reviewed.plan();
        Verdict verdict = Verdict.of(reviewed);
        String file = run.file(RunFolder.PLAN).toString();
        Map<String, Object> fields = new LinkedHashMap<>(verdict.fields());
        fields.put("figures", PlanFigures.ALL.byLabel(plan));
        fields.put("plan", file);
        List<String> lines = new ArrayList<>(verdict.lines());
        lines.add("plan: " + file);
        output.give(workshop.console(), fields, lines);
    }

    private int backTest(Journal journal) {
        Workload owner = workshop.config().workload(workload);
        UsageHistory history = OwnedUsage.read(journal.read(backTest.usage(run)), owner);
        ModelPrices prices = workshop.config().prices().of(owner.modelId(), owner.region());
        return new PlanBackTesting(workshop.console(), output)
                .run(
                        new PlanBackTesting.Subject(
                                history,
                                owner.timeZone(),
                                owner.expected().holidays(),
                                prices,
                                carriers(measured(journal)).unit()),
                        backTest.terms());
    }

    private String targets() {
        return targets.orElseThrow(
                () -> new ParameterException(spec.commandLine(), "Missing required option: '--targets=NAME|FILE'"));
    }

    private int refuse(String reason) {
        workshop.console().say(reason + ".");
        if (SafeFile.delete(run.file(RunFolder.PLAN))) {
            workshop.console().say("The plan.json of an earlier plan is removed: it is not of this one.");
        }
        new WhatIfGrid(workshop.console(), run).remove();
        return ExitCode.GATE_FAILED;
    }

    private Optional<Path> measured() {
        return run.inputIfAny(capacity, RunFolder.CAPACITY);
    }

    private Optional<CapacityCurve> measured(Journal journal) {
        return measured().map(file -> CapacityFile.read(journal.read(file)));
    }

    private Planning.Carriers carriers(Optional<CapacityCurve> measured) {
        Optional<UnitCapacity> declared = DeclaredUnit.of(declaredUnit, saidBy);
        Require.that(
                declared.isPresent() || saidOn.isEmpty(),
                "--said-on is the day of a --declared-unit, and there is none; leave it out, or add that and --said-by");
        if (declared.isPresent()) {
            return new Planning.Carriers(
                    declared.get(),
                    measured.flatMap(CapacityCurve::onDemand),
                    measured.flatMap(OnDemandTime::of),
                    measured.map(Tested::of).orElse(Tested.NOTHING),
                    saidOn);
        }
        if (measured.isEmpty()) {
            Require.that(!isCautious(), "--unit-basis is low, but no unit was measured; leave it out");
            workshop.console().say("What one model unit carries is unknown: no capacity.json, no --declared-unit.");
            return new Planning.Carriers(
                    new UnitCapacity.Unknown(), Optional.empty(), Optional.empty(), Tested.NOTHING, Optional.empty());
        }
        if (measured.get().unit() instanceof UnitCapacity.Measured unit) {
            unit.caveats()
                    .forEach(caveat -> workshop.console().say("What one model unit carries is doubtful: " + caveat));
        }
        return isCautious() ? Planning.Carriers.of(measured.get()).cautious() : Planning.Carriers.of(measured.get());
    }

    private boolean isCautious() {
        Require.that(
                basis.equals("low") || basis.equals("middle"), "--unit-basis is " + basis + ", must be middle or low");
        return basis.equals("low");
    }
}
