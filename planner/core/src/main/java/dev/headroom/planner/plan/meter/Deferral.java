package dev.headroom.planner.plan.meter;

import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What may wait a day: units that stand idle carry it first; what is left goes to the cheapest tier that takes it. */
public final class Deferral {

    private Deferral() {}

    /** Batch or flex, where the model has them and they are cheaper at the demand's mix; otherwise on demand. */
    static TokenPrice price(PlanRequest request) {
        DemandCurve demand = request.demand();
        return Stream.of(
                        Optional.of(request.prices().onDemand()),
                        request.prices().batch(),
                        request.prices().tier(TokenTier.FLEX))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(
                        price -> price.usd(demand.meanInputPerRequest(), demand.meanOutputPerRequest())))
                .orElseThrow();
    }

    /** In words, where anything may wait: how much of it idle units carry, and what becomes of the rest. */
    public static Optional<String> note(PlanRequest request, double filledShare) {
        double share = request.rules().deferrableShare();
        if (!(share > 0)) {
            return Optional.empty();
        }
        String idle = filledShare > 0
                ? String.format(
                        Locale.ROOT,
                        "idle units carry %.0f %% of them, sent by the callers themselves, since batch inference does not run on"
                                + " units",
                        100 * filledShare)
                : "no unit stands idle for them";
        return Optional.of(String.format(
                Locale.ROOT,
                "%.0f %% of the tokens may wait a day: %s; the rest is paid at the price of %s",
                100 * share,
                idle,
                price(request).tier().label()));
    }
}
