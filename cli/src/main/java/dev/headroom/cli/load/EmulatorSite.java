package dev.headroom.cli.load;

import dev.headroom.cli.console.Console;
import dev.headroom.cli.emulator.EmulatorAccount;
import dev.headroom.cli.emulator.EmulatorProcess;
import dev.headroom.cli.target.AwsAccess;
import dev.headroom.cli.target.EmulatorOrder;
import dev.headroom.config.Workload;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.loadtest.unit.ControlPlane;
import dev.headroom.loadtest.unit.RentedUnits;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.quantity.ModelUnits;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import software.amazon.awssdk.services.bedrock.BedrockClient;

/** An emulator that is started and warm, and what is rented on it; closing gives it all back, the newest first. */
public final class EmulatorSite implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AwsAccess access;
    private final Workload owner;
    private final EmulatorProcess emulator;
    private final EmulatorAccount account;
    private final Deque<RentedUnits> rented = new ArrayDeque<>();
    private final Deque<BedrockClient> clients = new ArrayDeque<>();

    private EmulatorSite(AwsAccess access, Workload owner, EmulatorProcess emulator) {
        this.access = access;
        this.owner = owner;
        this.emulator = emulator;
        this.account = new EmulatorAccount(emulator.endpoint());
    }

    /**
     * Starts an emulator in a workload's Region, and warms this program up against it.
     *
     * @throws IllegalArgumentException where there is no such Region, or the emulator has no such model
     */
    public static EmulatorSite start(Console console, AwsAccess access, Workload owner, long seed) {
        EmulatedWorkload.require(owner);
        EmulatorProcess emulator = EmulatorProcess.start(seed, owner.region());
        try {
            new LoadRunner(console).warmUp(emulator.endpoint(), owner.modelId(), access.http());
            return new EmulatorSite(access, owner, emulator);
        } catch (RuntimeException e) {
            emulator.close();
            throw e;
        }
    }

    /** What was ordered; what is rented for it is rented now. What the emulator counted before is forgotten. */
    public LoadJob.Destination destination(EmulatorOrder order) {
        Target target = access.emulator(emulator.endpoint(), owner.region());
        account.reset();
        Route onDemand = Route.free(target, owner.modelId(), new Endpoint.OnDemand(owner.modelId()));
        List<Route> routes = new ArrayList<>();
        order.units()
                .ifPresent(units -> routes.add(
                        Route.free(target, rent(units).arn(), new Endpoint.Provisioned(owner.modelId(), units))));
        if (routes.isEmpty() || order.behind() != EmulatorOrder.Behind.NOTHING) {
            routes.add(onDemand);
        }
        return new LoadJob.Destination(routes, order.behind() == EmulatorOrder.Behind.SPILL, account::doubts);
    }

    private RentedUnits rent(ModelUnits units) {
        BedrockClient control = ControlPlane.at(emulator.endpoint(), owner.region(), AwsAccess.emulated());
        clients.push(control);
        RentedUnits.Order order = new RentedUnits.Order("headroom-measure", owner.modelId(), units);
        RentedUnits bought = RentedUnits.rent(control, order, PATIENCE, System::nanoTime);
        rented.push(bought);
        return bought;
    }

    @Override
    public void close() {
        try {
            while (!rented.isEmpty()) {
                rented.pop().close();
            }
        } finally {
            clients.forEach(BedrockClient::close);
            emulator.close();
        }
    }
}
