package dev.headroom.loadtest.run;

import dev.headroom.loadtest.budget.Tariff;
import dev.headroom.loadtest.transport.Target;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.quantity.Require;

/**
 * A way that requests may take.
 *
 * @param target the service
 * @param modelId what requests name: a model id, profile id or ARN
 * @param endpoint what the measurements call it
 * @param tariff what a request costs there
 */
public record Route(Target target, String modelId, Endpoint endpoint, Tariff tariff) {

    /** @throws IllegalArgumentException where the model id is blank */
    public Route {
        Require.text("model id of a route", modelId);
    }

    /** Where nothing is paid by the request. */
    public static Route free(Target target, String modelId, Endpoint endpoint) {
        return new Route(target, modelId, endpoint, new Tariff.Free());
    }
}
