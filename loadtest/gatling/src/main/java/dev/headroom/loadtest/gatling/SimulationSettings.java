package dev.headroom.loadtest.gatling;

import dev.headroom.loadtest.budget.Budget;
import dev.headroom.loadtest.budget.Tariff;
import dev.headroom.loadtest.run.Route;
import dev.headroom.loadtest.run.Rules;
import dev.headroom.loadtest.transport.RequestAuth;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.quantity.ModelUnits;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What a simulation's author has said of its protocol so far. */
record SimulationSettings(
        Optional<URI> endpoint,
        Optional<RequestAuth> auth,
        boolean http2,
        Optional<Model> model,
        Optional<Money> money,
        Rules rules,
        Optional<Path> measurements) {

    static final SimulationSettings BLANK = new SimulationSettings(
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Rules.once(Duration.ofSeconds(60), Duration.ZERO),
            Optional.empty());

    /** What requests name, which model that is, and how many units of it are bought. */
    record Model(String named, String modelId, Optional<ModelUnits> units) {
        Endpoint endpoint() {
            return units.isPresent() ? new Endpoint.Provisioned(modelId, units.get()) : new Endpoint.OnDemand(modelId);
        }
    }

    /** What may be spent, and how it is counted. */
    record Money(Budget budget, Tariff tariff) {}

    SimulationSettings withEndpoint(URI other) {
        return new SimulationSettings(Optional.of(other), auth, http2, model, money, rules, measurements);
    }

    SimulationSettings withAuth(RequestAuth other) {
        return new SimulationSettings(endpoint, Optional.of(other), http2, model, money, rules, measurements);
    }

    SimulationSettings withHttp2() {
        return new SimulationSettings(endpoint, auth, true, model, money, rules, measurements);
    }

    SimulationSettings withModel(Model other) {
        return new SimulationSettings(endpoint, auth, http2, Optional.of(other), money, rules, measurements);
    }

    SimulationSettings withMoney(Money other) {
        return new SimulationSettings(endpoint, auth, http2, model, Optional.of(other), rules, measurements);
    }

    SimulationSettings withRules(Rules other) {
        return new SimulationSettings(endpoint, auth, http2, model, money, other, measurements);
    }

    SimulationSettings withMeasurements(Path other) {
        return new SimulationSettings(endpoint, auth, http2, model, money, rules, Optional.of(other));
    }

    /** @throws IllegalArgumentException naming what has not been said */
    Route route() {
        URI there = said(endpoint, "endpoint(...)");
        Model called = said(model, "model(...) or provisioned(...)");
        Target target = new Target(there.toString(), there, said(auth, "apiKey(...) or auth(...)"));
        return new Route(
                http2 ? target.overHttp2() : target,
                called.named(),
                called.endpoint(),
                said(money, "budget(...) or freeOfCharge()").tariff());
    }

    Budget budget() {
        return said(money, "budget(...) or freeOfCharge()").budget();
    }

    private static <T> T said(Optional<T> value, String method) {
        return value.orElseThrow(() -> new IllegalArgumentException(
                "the bedrock protocol of this simulation does not say all it must; add " + method));
    }
}
