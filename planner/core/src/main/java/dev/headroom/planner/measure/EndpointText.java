package dev.headroom.planner.measure;

import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Require;

/** Endpoints as the head of the measurements file has them, in both directions. */
final class EndpointText {

    private static final String ON_DEMAND = "on demand";
    private static final String PROVISIONED = "provisioned";

    private EndpointText() {}

    /** Without its model. */
    static String of(Endpoint endpoint) {
        return endpoint instanceof Endpoint.Provisioned bought
                ? PROVISIONED + " " + bought.units().count()
                : ON_DEMAND;
    }

    static Endpoint parse(String text, String modelId) {
        if (text.equals(ON_DEMAND)) {
            return new Endpoint.OnDemand(modelId);
        }
        Require.that(
                text.startsWith(PROVISIONED + " "),
                "endpoint is '" + text + "', must be '" + ON_DEMAND + "' or '" + PROVISIONED + " UNITS'");
        long units = RunHeader.whole("units of the endpoint", text.substring(PROVISIONED.length() + 1));
        return new Endpoint.Provisioned(modelId, new ModelUnits(Math.toIntExact(units)));
    }

    /** With its model, for the routes behind the first: {@code MODEL on demand}. */
    static String withModel(Endpoint endpoint) {
        return endpoint.modelId() + " " + of(endpoint);
    }

    static Endpoint parseWithModel(String text) {
        int space = text.indexOf(' ');
        Require.that(space > 0, "route is '" + text + "', must be a model and '" + ON_DEMAND + "' or its units");
        return parse(text.substring(space + 1), text.substring(0, space));
    }
}
