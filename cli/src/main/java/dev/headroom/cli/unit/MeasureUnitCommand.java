package dev.headroom.cli.unit;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Interruption;
import dev.headroom.cli.console.LifesClock;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.target.YesFlag;
import dev.headroom.cli.workshop.Journal;
import dev.headroom.cli.workshop.RunFolder;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.config.ServiceTargets;
import dev.headroom.loadtest.Guide;
import dev.headroom.loadtest.LoadTestException;
import dev.headroom.loadtest.LoadTestInterruptedException;
import dev.headroom.loadtest.rental.Rental;
import dev.headroom.loadtest.rental.RentalIntent;
import dev.headroom.loadtest.rental.RentalState;
import dev.headroom.loadtest.workload.TokensPerWord;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "measure",
        description = "Buys one model unit without commitment, measures what it carries, and deletes it; leaves"
                + " capacity.json.",
        mixinStandardHelpOptions = true)
final class MeasureUnitCommand implements Callable<Integer> {

    private static final DateTimeFormatter NAME_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Workshop workshop;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RunFolder run = new RunFolder();

    @Mixin
    private Output output = new Output();

    @Mixin
    private StateFolder state = new StateFolder();

    @Mixin
    private UnitAim aim = new UnitAim();

    @Mixin
    private UnitSearchFlags flags = new UnitSearchFlags();

    @Parameters(
            paramLabel = "MODEL",
            description = "The model's id, with the context length under which its units are sold: as in"
                    + " meta.llama3-1-8b-instruct-v1:0:128k.")
    private String modelId = "";

    @Option(names = "--targets", required = true, paramLabel = "NAME|FILE", description = "The latency to keep.")
    private String targets = "";

    @Option(
            names = "--max-cost",
            paramLabel = "USD",
            description = "Buy nothing where the worst case costs more; needed with --yes.")
    private Optional<BigDecimal> maxCost = Optional.empty();

    @Mixin
    private YesFlag yes = new YesFlag();

    @Option(names = "--seed", defaultValue = "1", description = "Seed of everything drawn. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    MeasureUnitCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Journal journal = new Journal(workshop, spec);
        journal.seed(seed);
        Workshop telling = workshop.telling(journal::read);
        ServiceTargets kept = telling.config().targets(targets);
        UnitOffer offer =
                UnitOffer.of(telling.config().prices(), modelId, aim.region(workshop.environment()), flags.plan());
        Guide guide = new Guide(Optional.empty(), Optional.of(kept.latency()), Optional.empty(), TokensPerWord.ONE);
        mixRuns(guide).requireReady(flags.mixes());
        stepRuns().ifPresent(StepRuns::requireReady);
        requireNothingAlive();
        offer.lines(modelId).forEach(workshop.console()::say);
        offer.confirm(workshop.console(), maxCost, yes.isGiven());
        try {
            Rented rented = rent(offer, guide);
            return give(journal, rented, guide);
        } catch (LoadTestInterruptedException e) {
            workshop.console().say("Interrupted; what was measured until then is in " + run.folder() + ".");
            return ExitCode.INTERRUPTED;
        }
    }

    private void requireNothingAlive() {
        if (!new LeftoverUnits(workshop.console(), state.rentals()).clean().isClean()) {
            throw new LoadTestException("what an earlier run bought could not be deleted; nothing more is bought");
        }
    }

    /** What a rental left. */
    private record Rented(MeasuredUnit.Runs runs, RentalState state) {}

    private MixRuns mixRuns(Guide guide) {
        return new MixRuns(workshop.console(), flags.search(), run, guide, seed);
    }

    private Optional<StepRuns> stepRuns() {
        return flags.steps().map(steps -> new StepRuns(workshop.console(), steps, run, seed));
    }

    private Rented rent(UnitOffer offer, Guide guide) {
        String plain = UnitOffer.plain(modelId);
        try (Interruption interruption = new Interruption(workshop.console());
                UnitSite site = aim.open(workshop, plain, seed)) {
            LifesClock clock = new LifesClock();
            RentalIntent intent = intent(site, offer, clock.now());
            RentedUnit unit = RentedUnit.begin(
                    workshop.console(),
                    state.rentals(),
                    intent,
                    new Rental.Means(new UnitPlanes(workshop.environment()).of(site.place()), clock));
            MeasuredUnit.Runs runs;
            try {
                String arn = unit.serving(flags.patience());
                runs = runs(new MixRuns.Unit(site, arn, plain, intent.hardStop()), guide, interruption);
            } finally {
                unit.close();
            }
            return new Rented(runs, unit.state());
        }
    }

    private MeasuredUnit.Runs runs(MixRuns.Unit unit, Guide guide, Interruption interruption) {
        List<MixRuns.MixRun> searched =
                mixRuns(guide.counting(unit.site().tokens())).of(flags.mixes(), unit, interruption::runs);
        List<StepRuns.StepRun> stepped = stepRuns()
                .map(steps -> steps.of(searched, unit, unit.site().tokens(), interruption))
                .orElse(List.of());
        return new MeasuredUnit.Runs(searched, stepped, flags.steps());
    }

    private RentalIntent intent(UnitSite site, UnitOffer offer, Instant now) {
        String name =
                String.format(Locale.ROOT, "headroom-%s-%08x", NAME_TIME.format(now), new SecureRandom().nextInt());
        return new RentalIntent(name, modelId, site.place(), offer.terms(), now);
    }

    /** Only now, when nothing costs money any more, is there time to reckon. */
    private int give(Journal journal, Rented rented, Guide guide) {
        if (rented.runs().searched().isEmpty()) {
            throw new LoadTestException("nothing was measured");
        }
        MeasuredUnit measured = new MeasuredUnit(rented.runs(), guide.target().orElseThrow(), seed);
        measured.write(run, journal, guide);
        journal.close(run);
        RentalState paid = rented.state();
        long hours = paid.hoursBilled(paid.at());
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("model", modelId);
        summary.put("region", aim.region(workshop.environment()));
        summary.putAll(measured.spoken(run));
        summary.put("hoursBilled", hours);
        summary.put("usd", paid.intent().terms().usd(hours).toPlainString());
        output.give(workshop.console(), summary, Map.of("unit", measured.numbers()), List.of());
        return rented.runs().areAll(flags.mixes().size()) ? ExitCode.DONE : ExitCode.GATE_FAILED;
    }
}
