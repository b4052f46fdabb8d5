package dev.headroom.cli.verify;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.emulator.EmulatorProcess;
import dev.headroom.cli.load.LoadRunner;
import dev.headroom.cli.target.HttpChoice;
import dev.headroom.cli.target.Outlook;
import dev.headroom.cli.target.Quote;
import dev.headroom.cli.target.Reach;
import dev.headroom.config.Scenario;
import dev.headroom.loadtest.Guide;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.budget.Tariff;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.loadtest.workload.TokensPerWord;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.verify.Standing;
import java.util.ArrayList;
import java.util.List;

/** Purchases that stand already, each named by its ARN, and the model on demand behind them, which is paid by the token. */
final class BoughtPlace implements VerifyPlace {

    private final Console console;
    private final Target target;
    private final TokenPrice price;
    private final List<String> arns;
    private final Spending spending;
    private final Budget budget;
    private final TokensPerWord tokens;
    private boolean isWarm;

    /**
     * What may be spent.
     *
     * @param usd the most, in US dollars
     * @param yes without asking
     * @param seed of everything drawn
     */
    record Spending(double usd, boolean yes, long seed) {}

    /** Looks whether the place is there and asks how it counts tokens. */
    BoughtPlace(Console console, Target target, TokenPrice price, List<String> arns, Spending spending) {
        this.console = console;
        this.target = target;
        this.price = price;
        this.arns = List.copyOf(arns);
        this.spending = spending;
        this.budget = Budget.ofUsd(spending.usd());
        Reach reach = new Reach(console);
        LoadJob.Destination onDemand = LoadJob.Destination.of(onDemand());
        reach.require(onDemand);
        this.tokens = reach.tokens(onDemand());
    }

    private void warmUp() {
        try (EmulatorProcess emulator = EmulatorProcess.start(spending.seed())) {
            new LoadRunner(console).warmUp(emulator.endpoint(), HttpChoice.of(target));
        }
        isWarm = true;
    }

    private Route onDemand() {
        return new Route(target, price.modelId(), new Endpoint.OnDemand(price.modelId()), new Tariff.ByToken(price));
    }

    @Override
    public LoadJob.Destination destination(Standing standing) {
        Require.that(
                arns.size() == standing.pools().size(),
                "the plan has " + standing.pools().size() + " purchases standing then, --arn names " + arns.size()
                        + "; give one --arn for each, in the order of the plan");
        List<Route> routes = new ArrayList<>();
        for (int pool = 0; pool < arns.size(); pool++) {
            Endpoint units =
                    new Endpoint.Provisioned(price.modelId(), standing.pools().get(pool));
            routes.add(Route.free(target, arns.get(pool), units));
        }
        routes.add(onDemand());
        return new LoadJob.Destination(routes, true, List::of);
    }

    /** Who does not agree waits for nothing: this program is warmed up, against an emulator of its own, when somebody has. */
    @Override
    public void agree(LoadJob.Destination destination, Scenario load, Guide guide) {
        Outlook outlook = Outlook.of(destination, load, guide, spending.seed());
        new Quote(console, spending.yes()).confirm(destination, load, outlook, spending.usd() - budget.committedUsd());
        if (!isWarm) {
            warmUp();
        }
    }

    @Override
    public Budget budget() {
        return budget;
    }

    @Override
    public TokensPerWord tokens() {
        return tokens;
    }

    @Override
    public void close() {
        // What stands was there before and stays.
    }
}
