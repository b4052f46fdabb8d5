package dev.headroom.cli.verify;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Interruption;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.console.Scratch;
import dev.headroom.cli.gate.Gate;
import dev.headroom.cli.gate.VerifyFigures;
import dev.headroom.cli.workshop.GateFlags;
import dev.headroom.cli.workshop.Journal;
import dev.headroom.cli.workshop.RunFolder;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.config.ServiceTargets;
import dev.headroom.loadtest.LoadTestInterruptedException;
import dev.headroom.loadtest.record.JournalReader;
import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.verify.PlanHour;
import dev.headroom.planner.verify.PlanHours;
import dev.headroom.planner.verify.Prediction;
import dev.headroom.planner.verify.RequestMix;
import dev.headroom.planner.verify.Standing;
import dev.headroom.planner.verify.UnitDoor;
import dev.headroom.planner.verify.Verification;
import dev.headroom.planner.verify.Verified;
import dev.headroom.sources.SafeFile;
import dev.headroom.sources.stage.CapacityFile;
import dev.headroom.sources.stage.DemandFile;
import dev.headroom.sources.stage.PlanFile;
import dev.headroom.sources.stage.VerifyFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = "Replays hours of a plan through the routing that it recommends, and holds what comes against"
                + " what it predicts. Leaves verify.json.",
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {

    /** Requests in an allowance, below which the replay by request is off. */
    private static final double FEW = 8;

    private final Workshop workshop;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RunFolder run = new RunFolder();

    @Mixin
    private Output output = new Output();

    @Mixin
    private VerifyAim aim = new VerifyAim();

    @Mixin
    private VerifyFlags flags = new VerifyFlags();

    @Mixin
    private GateFlags gates = new GateFlags();

    @Parameters(paramLabel = "PLAN", arity = "0..1", description = "Default: plan.json of the run folder.")
    private Optional<Path> plan = Optional.empty();

    @Option(
            names = "--demand",
            paramLabel = "FILE",
            description = "What the plan was made from. Default: demand.json beside it.")
    private Optional<Path> demand = Optional.empty();

    @Option(
            names = "--capacity",
            paramLabel = "FILE",
            description =
                    "Says the latency target, and by which rule units admit where that was measured. Default: capacity.json beside the plan, if there.")
    private Optional<Path> capacity = Optional.empty();

    @Option(names = "--targets", paramLabel = "NAME|FILE", description = "The latency to hold it against instead.")
    private Optional<String> targets = Optional.empty();

    @Option(names = "--seed", defaultValue = "1", description = "Seed of everything drawn. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    public VerifyCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    /** What is verified, read from files. */
    private record Inputs(Plan plan, DemandCurve demand, Optional<CapacityCurve> measured, List<PlanHour> hours) {}

    @Override
    public Integer call() {
        Journal journal = new Journal(workshop, spec);
        journal.seed(seed);
        List<Gate> asked = gates.about(VerifyFigures.ALL.labels());
        Inputs inputs = inputs(journal);
        try (Interruption interruption = new Interruption(workshop.console());
                Scratch scratch = new Scratch()) {
            List<Verified> found = verify(journal, inputs, scratch, interruption);
            Verification whole =
                    Verification.of(inputs.plan(), new Verification.Circumstances(now(), aim.place(), seed), found);
            VerifyFile.write(journal.wrote(run.file(RunFolder.VERIFY)), whole);
            journal.close(run);
            output.give(workshop.console(), VerifyFile.text(whole), lines(found));
            return gates.pass(workshop.console(), spec.name(), asked, VerifyFigures.of(found))
                    ? ExitCode.DONE
                    : ExitCode.GATE_FAILED;
        } catch (LoadTestInterruptedException e) {
            workshop.console().say("Interrupted; an hour that was not sent to its end verifies nothing.");
            return ExitCode.INTERRUPTED;
        }
    }

    private Inputs inputs(Journal journal) {
        Path file = run.input(plan, RunFolder.PLAN);
        Plan read = PlanFile.read(journal.read(file));
        DemandCurve curve =
                DemandFile.read(journal.read(demand.orElseGet(() -> file.resolveSibling(RunFolder.DEMAND))));
        Optional<CapacityCurve> measured = capacity.or(() ->
                        Optional.of(file.resolveSibling(RunFolder.CAPACITY)).filter(Files::exists))
                .map(name -> CapacityFile.read(journal.read(name)));
        TokenRates unit = Standing.at(read, read.start()).unit().planned();
        List<PlanHour> hours = flags.chosen(PlanHours.of(read, curve)).stream()
                .map(hour -> hour.busiest(flags.minutes(aim.isEmulator()), unit))
                .toList();
        return new Inputs(read, curve, measured, hours);
    }

    private List<Verified> verify(Journal journal, Inputs inputs, Scratch scratch, Interruption interruption) {
        Optional<ScaledModel> truth = aim.truth(inputs.plan().modelId());
        double scale = flags.scale(aim.isEmulator(), busiest(inputs));
        Path model = scratch.file("model.yaml");
        truth.ifPresent(known -> known.write(model, scale));
        VerifyRule rule = VerifyRule.of(
                new VerifyRule.Known(truth, scale, inputs.measured()), flags.admissionSeconds(), flags.maxTokens());
        VerifyRun.Rules rules = new VerifyRun.Rules(
                rule.admission(), flags.maxTokens(), target(inputs), flags.tolerance(), flags.speed(aim.isEmulator()));
        sayHowItIsReckoned(rule, inputs, scale);
        TokenPrice price = inputs.plan().prices().onDemand();
        List<Verified> found = new ArrayList<>();
        try (VerifyPlace place = aim.open(workshop, price, new VerifySite.Kind(model, rules.speed(), seed))) {
            VerifyRun hourly = new VerifyRun(workshop.console(), place, rules);
            for (PlanHour hour : inputs.hours()) {
                Path measurements = measurements(hour);
                found.add(hourly.of(subject(inputs, hour, scale), measurements, interruption::runs));
                journal.wrote(measurements);
            }
        }
        return found;
    }

    /** Where few requests fit into an allowance, what is let in hangs on how the last one is, which is not known of units. */
    private void sayHowItIsReckoned(VerifyRule rule, Inputs inputs, double scale) {
        workshop.console()
                .say("Replay by request: " + rule.admission().label() + ". The rule of the units is " + rule.source()
                        + ".");
        if (rule.admission().units() instanceof UnitDoor.AtStart whole) {
            sayWhereFewFit(whole.rule(), inputs, scale);
        }
    }

    private void sayWhereFewFit(AdmissionRule rule, Inputs inputs, double scale) {
        Standing standing =
                Standing.at(inputs.plan(), inputs.hours().get(0).start()).times(scale);
        double fitting = standing.units()
                * standing.unit().planned().inputPerMinute()
                * rule.length().toNanos()
                / 6e10
                / inputs.demand().meanInputPerRequest();
        if (standing.units() > 0 && fitting < FEW) {
            workshop.console()
                    .say(String.format(
                            Locale.ROOT,
                            "Note: an allowance of the units holds only %.1f requests, so the replay by request spills"
                                    + " too much; a larger --scale helps.",
                            fitting));
        }
    }

    /** What a verification left that was broken off verifies nothing, and is begun again. */
    private Path measurements(PlanHour hour) {
        Path file = run.file("measurements-verify-" + hour.name() + ".csv");
        SafeFile.delete(JournalReader.beside(file));
        return file;
    }

    private Prediction.Subject subject(Inputs inputs, PlanHour hour, double scale) {
        return new Prediction.Subject(
                inputs.demand(),
                Standing.at(inputs.plan(), hour.start()).times(scale),
                hour,
                new RequestMix(inputs.demand().inputPerRequest(hour.start()), flags.spread()),
                scale,
                seed);
    }

    /** Requests a minute of the busiest hour. */
    private static double busiest(Inputs inputs) {
        return inputs.hours().stream()
                .mapToDouble(hour -> hour.minutes().stream()
                                .mapToDouble(TokenRates::inputPerMinute)
                                .average()
                                .orElseThrow()
                        / inputs.demand().inputPerRequest(hour.start()))
                .max()
                .orElseThrow();
    }

    private Optional<LatencyTarget> target(Inputs inputs) {
        return targets.map(name -> workshop.config().targets(name))
                .map(ServiceTargets::latency)
                .or(() -> inputs.measured().map(CapacityCurve::target));
    }

    private Instant now() {
        return workshop.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static List<String> lines(List<Verified> found) {
        return found.stream()
                .flatMap(hour -> new VerifyTable(hour).lines().stream())
                .toList();
    }
}
