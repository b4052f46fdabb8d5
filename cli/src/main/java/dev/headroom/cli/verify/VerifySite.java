package dev.headroom.cli.verify;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.emulator.EmulatorAccount;
import dev.headroom.cli.emulator.EmulatorProcess;
import dev.headroom.cli.load.LoadRunner;
import dev.headroom.cli.target.AwsAccess;
import dev.headroom.config.Scenario;
import dev.headroom.loadtest.Guide;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.loadtest.unit.ControlPlane;
import dev.headroom.loadtest.unit.RentedUnits;
import dev.headroom.loadtest.workload.TokensPerWord;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.verify.Standing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import software.amazon.awssdk.services.bedrock.BedrockClient;

/** An emulator on which what a plan has standing is rented, hour by hour; closing gives everything back. */
final class VerifySite implements VerifyPlace {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AwsAccess access;
    private final TokenPrice model;
    private final EmulatorProcess emulator;
    private final EmulatorAccount account;
    private final BedrockClient control;
    private final Deque<RentedUnits> rented = new ArrayDeque<>();
    private int orders;

    private VerifySite(AwsAccess access, TokenPrice model, EmulatorProcess emulator) {
        this.access = access;
        this.model = model;
        this.emulator = emulator;
        this.account = new EmulatorAccount(emulator.endpoint());
        this.control = ControlPlane.at(emulator.endpoint(), model.region(), AwsAccess.emulated());
    }

    /**
     * What it is to be.
     *
     * @param model file of its truth
     * @param speed how many times faster than life
     * @param seed of its noise
     */
    record Kind(Path model, double speed, long seed) {}

    /** Starts an emulator in the Region of a plan's prices, and warms this program up against it. */
    static VerifySite start(Console console, AwsAccess access, TokenPrice model, Kind kind) {
        EmulatorProcess emulator = EmulatorProcess.start(List.of(
                "--seed", Long.toString(kind.seed()),
                "--region", model.region(),
                "--model", kind.model().toString(),
                "--speed", Double.toString(kind.speed())));
        try {
            new LoadRunner(console).warmUp(emulator.endpoint(), model.modelId(), access.http());
            return new VerifySite(access, model, emulator);
        } catch (RuntimeException e) {
            emulator.close();
            throw e;
        }
    }

    /** A pool for each purchase, and on demand behind them; what the emulator counted before is forgotten. */
    @Override
    public LoadJob.Destination destination(Standing standing) {
        Target target = access.emulator(emulator.endpoint(), model.region());
        giveBack();
        account.reset();
        List<Route> routes = new ArrayList<>();
        for (ModelUnits pool : standing.pools()) {
            RentedUnits.Order order = new RentedUnits.Order("headroom-verify-" + ++orders, model.modelId(), pool);
            RentedUnits bought = RentedUnits.rent(control, order, PATIENCE, System::nanoTime);
            rented.push(bought);
            routes.add(Route.free(target, bought.arn(), new Endpoint.Provisioned(model.modelId(), pool)));
        }
        routes.add(Route.free(target, model.modelId(), new Endpoint.OnDemand(model.modelId())));
        return new LoadJob.Destination(routes, true, account::doubts);
    }

    @Override
    public void agree(LoadJob.Destination destination, Scenario load, Guide guide) {
        // It costs nothing.
    }

    @Override
    public Budget budget() {
        return Budget.unlimited();
    }

    @Override
    public TokensPerWord tokens() {
        return TokensPerWord.ONE;
    }

    private void giveBack() {
        while (!rented.isEmpty()) {
            rented.pop().close();
        }
    }

    @Override
    public void close() {
        try {
            giveBack();
        } finally {
            control.close();
            emulator.close();
        }
    }
}
