package dev.headroom.cli.review;

import dev.headroom.cli.console.ExitCode;
import dev.headroom.cli.console.Output;
import dev.headroom.cli.gate.Gate;
import dev.headroom.cli.gate.ReviewFigures;
import dev.headroom.cli.workshop.AwsFlags;
import dev.headroom.cli.workshop.GateFlags;
import dev.headroom.cli.workshop.Journal;
import dev.headroom.cli.workshop.OwnPricesFlag;
import dev.headroom.cli.workshop.RunFolder;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.config.Workload;
import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.review.Bought;
import dev.headroom.planner.review.Review;
import dev.headroom.planner.review.ReviewRules;
import dev.headroom.planner.review.ReviewScene;
import dev.headroom.planner.review.Reviewer;
import dev.headroom.sources.aws.AwsSession;
import dev.headroom.sources.stage.ReviewFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "review",
        description = {
            "Holds what was bought against demand and plan: idle, short, badly split, expiring, rolling over, end of life, unlike"
                    + " the plan; for how much a month, and what to do. Leaves review.json.",
        },
        mixinStandardHelpOptions = true)
public final class ReviewCommand implements Callable<Integer> {

    private final Workshop workshop;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RunFolder run = new RunFolder();

    @Mixin
    private Output output = new Output();

    @Option(names = "--workload", required = true, paramLabel = "NAME|FILE", description = "Whose purchases they are.")
    private String workload = "";

    @Option(
            names = "--owned",
            paramLabel = "FILE",
            description = "Purchases as `owned import` leaves them, in the place of the account.")
    private Optional<Path> owned = Optional.empty();

    @Mixin
    private ReviewEvidence evidence = new ReviewEvidence();

    @Option(
            names = "--within-days",
            defaultValue = "30",
            paramLabel = "N",
            description = "Days before its end from which a term is told. Default: ${DEFAULT-VALUE}.")
    private int withinDays = ReviewRules.USUAL.daysToExpiry();

    @Option(names = "--at", paramLabel = "INSTANT", description = "As in 2026-11-01T00:00:00Z. Default: now.")
    private Optional<Instant> at = Optional.empty();

    @Mixin
    private AwsFlags aws = new AwsFlags();

    @Mixin
    private UnitPriceFlag unitPrices = new UnitPriceFlag();

    @Mixin
    private OwnPricesFlag prices = new OwnPricesFlag();

    @Mixin
    private GateFlags gates = new GateFlags();

    public ReviewCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        List<Gate> asked = gates.about(ReviewFigures.ALL.labels());
        Journal journal = new Journal(workshop, spec);
        Workload owner = workshop.config().telling(journal::read).workload(workload);
        ReviewScene scene = scene(journal, owner);
        Path file = run.file(RunFolder.REVIEW);
        Review review = Reviewer.review(
                scene,
                ReviewRules.USUAL.expiringWithin(withinDays),
                ReviewFile.raised(file, owner.modelId(), owner.region()));
        ReviewFile.write(journal.wrote(file), review);
        journal.close(run);
        SpokenReview spoken = new SpokenReview(review);
        output.give(workshop.console(), spoken.summary(file), spoken.forPrograms(), spoken.forPeople());
        return gates.pass(workshop.console(), spec.name(), asked, ReviewFigures.of(review))
                ? ExitCode.DONE
                : ExitCode.GATE_FAILED;
    }

    private ReviewScene scene(Journal journal, Workload owner) {
        Instant now = at.orElseGet(() -> workshop.clock().instant()).truncatedTo(ChronoUnit.SECONDS);
        ModelPrices list = prices.book(workshop, journal::read).of(owner.modelId(), owner.region());
        Optional<Plan> plan = evidence.plan(run, journal, owner);
        Optional<CapacityCurve> measured = evidence.measured(run, journal);
        return new ReviewScene(
                now,
                owner.modelId(),
                workshop.config()
                        .unitIds()
                        .toBuy(
                                owner.modelId(),
                                measured.map(curve -> curve.unitIds(owner.modelId()))
                                        .orElse(List.of())),
                owner.region(),
                bought(journal, owner, new HeldUnits(list, unitPrices, now)),
                list,
                evidence.demand(run, journal, owner),
                evidence.unit(measured),
                owner.quota(),
                evidence.throttledShare(workshop, plan),
                owner.purchasing().endOfLife(),
                ReviewEvidence.planned(plan));
    }

    private List<Bought> bought(Journal journal, Workload owner, HeldUnits held) {
        if (owned.isPresent()) {
            return HeldUnits.of(workshop.config().telling(journal::read).owned(owned.get()));
        }
        try (AwsSession session = aws.open()) {
            Require.that(
                    session.region().equals(owner.region()),
                    "the Region is " + session.region() + ", workload " + owner.name() + " runs in " + owner.region()
                            + "; give --region " + owner.region());
            return held.in(session);
        }
    }
}
