package dev.headroom.cli;

import dev.headroom.config.Workload;
import dev.headroom.loadtest.LoadJob;
import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.budget.Tariff;
import dev.headroom.loadtest.gatling.Run;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.loadtest.unit.ControlPlane;
import dev.headroom.loadtest.unit.RentedUnits;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.quantity.ModelUnits;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import software.amazon.awssdk.services.bedrock.BedrockClient;

/** A place that is ready to be load-tested, with what was started or rented for it; closing gives it all back. */
final class LoadSite implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LoadJob.Destination destination;
    private final Run.Money money;
    private final Deque<AutoCloseable> held;

    private LoadSite(LoadJob.Destination destination, Run.Money money, Deque<AutoCloseable> held) {
        this.destination = destination;
        this.money = money;
        this.held = held;
    }

    /** An emulator started for the test, with rented units where some are to be measured. */
    static LoadSite onEmulator(
            Console console, AwsAccess access, Workload owner, Optional<ModelUnits> units, long seed) {
        Deque<AutoCloseable> held = new ArrayDeque<>();
        EmulatorProcess emulator = EmulatorProcess.start(seed);
        held.push(emulator);
        new LoadRunner(console).warmUp(emulator.endpoint(), owner.modelId());
        Run.Money money = new Run.Money(Budget.unlimited(), new Tariff.Free());
        return new LoadSite(destination(access, owner, emulator.endpoint(), units, held), money, held);
    }

    /** The destination on a running emulator; what is rented for it is put on {@code held}. */
    static LoadJob.Destination destination(
            AwsAccess access, Workload owner, URI emulator, Optional<ModelUnits> units, Deque<AutoCloseable> held) {
        Target target = access.emulator(emulator, owner.region());
        if (units.isEmpty()) {
            return new LoadJob.Destination(target, owner.modelId(), new Endpoint.OnDemand(owner.modelId()));
        }
        BedrockClient control = ControlPlane.at(emulator, owner.region(), AwsAccess.anybody());
        held.push(control);
        RentedUnits.Order order = new RentedUnits.Order("headroom-measure", owner.modelId(), units.get());
        RentedUnits rented = RentedUnits.rent(control, order, PATIENCE, System::nanoTime);
        held.push(rented);
        return new LoadJob.Destination(target, rented.arn(), new Endpoint.Provisioned(owner.modelId(), units.get()));
    }

    /** Somewhere else: the program is warmed up on an emulator that is gone before the first paid request. */
    static LoadSite elsewhere(Console console, LoadJob.Destination destination, Run.Money money, long seed) {
        try (EmulatorProcess emulator = EmulatorProcess.start(seed)) {
            new LoadRunner(console)
                    .warmUp(emulator.endpoint(), destination.endpoint().modelId());
        }
        return new LoadSite(destination, money, new ArrayDeque<>());
    }

    LoadJob.Destination destination() {
        return destination;
    }

    Run.Money money() {
        return money;
    }

    /** What the measurements file is called after. */
    String suffix() {
        return destination.endpoint() instanceof Endpoint.Provisioned ? "provisioned" : "on-demand";
    }

    @Override
    public void close() {
        closeAll(held);
    }

    /** Closes the newest first. */
    static void closeAll(Deque<AutoCloseable> held) {
        RuntimeException failure = null;
        while (!held.isEmpty()) {
            try {
                held.pop().close();
            } catch (RuntimeException e) {
                failure = failure == null ? e : failure;
            } catch (Exception e) {
                failure = failure == null ? new IllegalStateException(e) : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
