package dev.headroom.planner.plan.reason;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.price.ModelUnitPrice;
import dev.headroom.planner.quantity.TokenRates;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/** Where buying and not buying cost the same. */
public final class BreakEvens {

    private static final double HIGHEST_HAZARD_PER_YEAR = 1000;
    private static final double MONTHS_PER_YEAR = 12;

    private BreakEvens() {}

    /** For every term that has a price: unit price = 60 x (input x input price + output x output price). */
    public static List<BreakEven> of(PlanRequest request) {
        List<BreakEven> found = new ArrayList<>();
        DemandCurve demand = request.demand();
        TokenRates request1 = new TokenRates(demand.meanInputPerRequest(), demand.meanOutputPerRequest());
        double usdPerHourAtOneRequestAMinute = request.prices().onDemand().usdPerHour(request1);
        if (!(usdPerHourAtOneRequestAMinute > 0)) {
            return List.of();
        }
        for (ModelUnitPrice price : request.prices().units().values()) {
            double usdPerHour = price.usdPerHour().doubleValue();
            TokenRates stream = request1.times(usdPerHour / usdPerHourAtOneRequestAMinute);
            found.add(new BreakEven(
                    price.term(),
                    usdPerHour,
                    stream.inputPerMinute(),
                    stream.outputPerMinute(),
                    share(stream, request.unit())));
        }
        return found;
    }

    private static OptionalDouble share(TokenRates stream, UnitCapacity capacity) {
        if (capacity instanceof UnitCapacity.Unknown) {
            return OptionalDouble.empty();
        }
        TokenRates unit = Variant.of(capacity).get(0).unit();
        return OptionalDouble.of(Math.max(
                stream.inputPerMinute() / unit.inputPerMinute(), stream.outputPerMinute() / unit.outputPerMinute()));
    }

    /**
     * The chance per year of the workload's end at which a bound purchase only breaks even. With hazard h the units avoid
     * their on-demand cost for (1 - e^(-hT)) / h of the T years they are paid for.
     *
     * @param monthsBound how long the longest part of it is bound; 0 has no break-even
     * @param avoidedUsd on-demand cost that the units avoid over the horizon if the workload lives
     * @param paidUsd what the units cost over the same horizon
     */
    public static OptionalDouble retirementPerYear(int monthsBound, double avoidedUsd, double paidUsd) {
        if (monthsBound == 0 || !(avoidedUsd > paidUsd) || !(paidUsd > 0)) {
            return OptionalDouble.empty();
        }
        double years = monthsBound / MONTHS_PER_YEAR;
        double needed = paidUsd / avoidedUsd;
        if (lived(HIGHEST_HAZARD_PER_YEAR, years) > needed) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                new BrentSolver(1e-9).solve(1000, h -> lived(h, years) - needed, 0, HIGHEST_HAZARD_PER_YEAR));
    }

    /** The expected share of the term that a workload with this hazard lives. */
    private static double lived(double hazardPerYear, double years) {
        double x = hazardPerYear * years;
        return x < 1e-12 ? 1 : -Math.expm1(-x) / x;
    }
}
