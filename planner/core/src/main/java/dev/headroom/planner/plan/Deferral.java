package dev.headroom.planner.plan;

/** What goes to batch: the deferrable share, where the model has a batch price that is no dearer. */
final class Deferral {

    private Deferral() {}

    /** The share of tokens that goes to batch. */
    static double share(PlanRequest request) {
        boolean cheaper = request.prices()
                .batch()
                .filter(batch ->
                        batch.usd(1e6, 1e6) <= request.prices().onDemand().usd(1e6, 1e6))
                .isPresent();
        return cheaper ? request.rules().deferrableShare() : 0;
    }

    /** US dollars in batch for the deferred share of these tokens. */
    static double usd(PlanRequest request, double inputTokens, double outputTokens) {
        double share = share(request);
        return request.prices()
                .batch()
                .map(batch -> batch.usd(inputTokens * share, outputTokens * share))
                .orElse(0.0);
    }
}
