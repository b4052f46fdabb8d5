package dev.headroom.cli.load;

import dev.headroom.cli.target.AwsAccess;
import dev.headroom.cli.target.EmulatorOrder;
import dev.headroom.cli.target.HttpFlag;
import dev.headroom.cli.target.Outlook;
import dev.headroom.cli.target.Quote;
import dev.headroom.cli.target.Reach;
import dev.headroom.cli.target.SpendFlags;
import dev.headroom.cli.target.TargetFlag;
import dev.headroom.cli.workshop.AwsFlags;
import dev.headroom.cli.workshop.Workshop;
import dev.headroom.config.Load;
import dev.headroom.config.Scenario;
import dev.headroom.config.Workload;
import dev.headroom.loadtest.Guide;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.budget.Tariff;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a load test goes and what it may cost: the flags, and what they come to. */
final class LoadAim {

    private static final String ON_DEMAND = "on-demand";
    private static final String REGION = "aws:";

    @Mixin
    private TargetFlag target = new TargetFlag();

    @Option(
            names = "--units",
            paramLabel = "N",
            description = "Measure N model units: rented for the test on the emulator; elsewhere those of --arn.")
    private Optional<Integer> units = Optional.empty();

    @Option(names = "--arn", description = "The provisioned model to measure; goes with --units.")
    private Optional<String> arn = Optional.empty();

    @Option(names = "--spill", description = "Send what the provisioned model throttles on demand, as a router would.")
    private boolean spill;

    @Option(
            names = "--against",
            paramLabel = "WHERE",
            description = "The second endpoint of a comparison: on-demand, aws:REGION, or a URL.")
    private Optional<String> against = Optional.empty();

    @Mixin
    private SpendFlags spending = new SpendFlags();

    @Mixin
    private HttpFlag http = new HttpFlag();

    @Mixin
    private AwsFlags aws = new AwsFlags();

    /** What the measurements file is called after. */
    String suffix() {
        return units.isPresent() ? "provisioned" : "on-demand";
    }

    /** Takes over what may be another when a run goes on: the budget, and whether somebody agrees to spend it. */
    void take(LoadAim now) {
        spending.take(now.spending);
    }

    /** Checks the flags, quotes, asks, and makes everything ready to send. */
    LoadSite open(Workshop workshop, Workload owner, Scenario load, Guide guide, long seed) {
        Require.that(
                against.isPresent() == load.load() instanceof Load.Alternating,
                "--against goes with a scenario that compares two endpoints, as ab does, and such a scenario needs it");
        AwsAccess access = new AwsAccess(
                workshop.environment(), aws.settingsIn(owner.region(), "workload " + owner.name()), http.choice());
        if (target.isEmulator()) {
            Require.that(arn.isEmpty(), "--arn is given, but the emulator rents its own units; leave it out");
            Require.that(
                    spending.budget().isEmpty(),
                    "--budget is given, but the emulator costs nothing; leave it out, or give --target");
            requireOnDemandBehindUnits(units.isPresent());
            return LoadSite.onEmulator(
                    workshop.console(), access, owner, new EmulatorOrder(units.map(ModelUnits::new), behind()), seed);
        }
        Require.that(
                units.isPresent() == arn.isPresent(),
                "--units and --arn go together off the emulator: the ARN to call, and how many units it has");
        Require.that(
                !spill || arn.isPresent(), "--spill sends on what model units throttle; it needs --arn and --units");
        Budget limit = limit();
        LoadJob.Destination destination = destination(workshop, access, owner);
        Reach reach = new Reach(workshop.console());
        reach.require(destination);
        Guide counting = guide.counting(reach.tokens(destination.routes().get(0)));
        Outlook outlook = Outlook.of(destination, load, counting, seed);
        new Quote(workshop.console(), spending.isAgreed())
                .confirm(destination, load, outlook, spending.budget().orElse(0.0));
        return LoadSite.elsewhere(workshop.console(), destination, limit, counting.tokens(), seed);
    }

    /** What the emulator has beside rented units. */
    private EmulatorOrder.Behind behind() {
        if (spill) {
            return EmulatorOrder.Behind.SPILL;
        }
        return against.isPresent() ? EmulatorOrder.Behind.AGAINST : EmulatorOrder.Behind.NOTHING;
    }

    private void requireOnDemandBehindUnits(boolean hasUnits) {
        Require.that(
                against.isEmpty() || against.get().equals(ON_DEMAND),
                "--against is '" + against.orElse("") + "'; on the emulator it must be " + ON_DEMAND);
        Require.that(
                hasUnits || (!spill && against.isEmpty()),
                "--spill and --against " + ON_DEMAND + " on the emulator need --units: what is measured first");
    }

    private LoadJob.Destination destination(Workshop workshop, AwsAccess access, Workload owner) {
        Target there = target.isAws() ? access.aws(owner.region()) : access.at(target.url(), owner.region());
        List<Route> routes = new ArrayList<>();
        routes.add(arn.isPresent() ? provisioned(there, owner) : onDemand(workshop, there, owner, owner.region()));
        if (spill) {
            routes.add(onDemand(workshop, there, owner, owner.region()));
        }
        against.ifPresent(where -> routes.add(second(workshop, access, owner, there, where)));
        return new LoadJob.Destination(routes, spill, List::of);
    }

    private Route second(Workshop workshop, AwsAccess access, Workload owner, Target first, String where) {
        if (where.equals(ON_DEMAND)) {
            Require.that(
                    arn.isPresent(),
                    "--against " + ON_DEMAND + " compares with model units; it needs --arn and --units");
            return onDemand(workshop, first, owner, owner.region());
        }
        if (where.startsWith(REGION)) {
            String region = where.substring(REGION.length());
            return onDemand(workshop, access.aws(region), owner, region);
        }
        return onDemand(workshop, access.at(TargetFlag.url("--against", where), owner.region()), owner, owner.region());
    }

    /** Model units that stand already are paid by the hour, whatever is sent to them. */
    private Route provisioned(Target there, Workload owner) {
        ModelUnits bought = new ModelUnits(units.orElseThrow());
        return Route.free(there, arn.orElseThrow(), new Endpoint.Provisioned(owner.modelId(), bought));
    }

    private static Route onDemand(Workshop workshop, Target there, Workload owner, String region) {
        TokenPrice price =
                workshop.config().prices().of(owner.modelId(), region).onDemand();
        return new Route(there, owner.modelId(), new Endpoint.OnDemand(owner.modelId()), new Tariff.ByToken(price));
    }

    /** Only model units alone cost nothing by the request. */
    private Budget limit() {
        if (arn.isPresent() && !spill && against.isEmpty()) {
            return Budget.unlimited();
        }
        return Budget.ofUsd(spending.needed("a test of " + target.given()));
    }
}
