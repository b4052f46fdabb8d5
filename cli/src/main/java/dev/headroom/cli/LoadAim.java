package dev.headroom.cli;

import dev.headroom.config.Scenario;
import dev.headroom.config.Workload;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.budget.Tariff;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Require;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a load test goes and what it may cost: the flags, and what they come to. */
final class LoadAim {

    private static final String EMULATOR = "emulator";

    @Option(
            names = "--target",
            defaultValue = EMULATOR,
            description = "emulator, aws, or the URL of a bedrock-runtime endpoint. Default: ${DEFAULT-VALUE}.")
    private String target = EMULATOR;

    @Option(
            names = "--units",
            paramLabel = "N",
            description = "Measure N model units: rented for the test on the emulator; elsewhere those of --arn.")
    private Optional<Integer> units = Optional.empty();

    @Option(names = "--arn", description = "The provisioned model to measure; goes with --units.")
    private Optional<String> arn = Optional.empty();

    @Option(
            names = "--budget",
            paramLabel = "USD",
            description = "The most that may be spent; needed off the emulator.")
    private Optional<Double> budget = Optional.empty();

    @Option(names = "--yes", description = "Spend without asking.")
    private boolean yes;

    @Option(names = "--profile", description = "Profile of the AWS configuration.")
    private Optional<String> profile = Optional.empty();

    /** Checks the flags, quotes, asks, and makes everything ready to send. */
    LoadSite open(Workshop workshop, Workload owner, Scenario load, long seed) {
        AwsAccess access = new AwsAccess(System.getenv(), profile);
        if (target.equals(EMULATOR)) {
            Require.that(arn.isEmpty(), "--arn is given, but the emulator rents its own units; leave it out");
            return LoadSite.onEmulator(workshop.console(), access, owner, units.map(ModelUnits::new), seed);
        }
        Require.that(
                units.isPresent() == arn.isPresent(),
                "--units and --arn go together off the emulator: the ARN to call, and how many units it has");
        Target there = target.equals("aws") ? access.aws(owner.region()) : access.at(url(), owner.region());
        LoadJob.Destination destination = LoadJob.Destination.of(route(workshop, there, owner));
        Budget limit = limit(destination);
        new Quote(workshop.console(), yes).confirm(destination, load, budget.orElse(0.0));
        return LoadSite.elsewhere(workshop.console(), destination, limit, seed);
    }

    private URI url() {
        try {
            return URI.create(target);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "--target is '" + target + "', must be emulator, aws, or a URL as in http://127.0.0.1:4566", e);
        }
    }

    /** Model units that stand already are paid by the hour, whatever is sent to them. */
    private Route route(Workshop workshop, Target there, Workload owner) {
        if (arn.isPresent()) {
            ModelUnits bought = new ModelUnits(units.orElseThrow());
            return Route.free(there, arn.get(), new Endpoint.Provisioned(owner.modelId(), bought));
        }
        TokenPrice price =
                workshop.config().prices().of(owner.modelId(), owner.region()).onDemand();
        return new Route(there, owner.modelId(), new Endpoint.OnDemand(owner.modelId()), new Tariff.ByToken(price));
    }

    private Budget limit(LoadJob.Destination destination) {
        if (destination.isFree()) {
            return Budget.unlimited();
        }
        return Budget.ofUsd(budget.orElseThrow(() -> new IllegalArgumentException(
                "--budget is missing: a test of " + target + " costs money; give the most it may spend in dollars")));
    }
}
