package dev.headroom.planner.plan;

import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.DemandFitter;
import dev.headroom.planner.demand.Histories;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.ModelUnitPrice;
import dev.headroom.planner.price.Provenance;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import dev.headroom.planner.quantity.TokenRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/** Plan requests made by hand for tests: one dollar a million tokens either way, batch at half. */
public final class Requests {

    public static final Provenance PAGE = new Provenance("a test", LocalDate.of(2026, 1, 1));
    public static final DemandCurve OFFICE = office(8);

    private static final Map<PlanRequest, Plan> PLANS = new ConcurrentHashMap<>();

    private Requests() {}

    /** The plan of a request, made once for all tests that ask for it. */
    public static Plan planned(PlanRequest request) {
        return PLANS.computeIfAbsent(request, Planner::plan);
    }

    public static DemandCurve office(int weeks) {
        return (DemandCurve)
                DemandFitter.fit(Histories.hourly(weeks * 168, h -> Histories.officeHours(h, 100_000)), ZoneOffset.UTC);
    }

    public static ModelPrices prices(double none, double month, double halfYear) {
        Map<CommitmentTerm, ModelUnitPrice> units = new EnumMap<>(CommitmentTerm.class);
        units.put(CommitmentTerm.NO_COMMITMENT, unit(CommitmentTerm.NO_COMMITMENT, none));
        units.put(CommitmentTerm.ONE_MONTH, unit(CommitmentTerm.ONE_MONTH, month));
        units.put(CommitmentTerm.SIX_MONTHS, unit(CommitmentTerm.SIX_MONTHS, halfYear));
        return new ModelPrices(token(TokenTier.ON_DEMAND, "1"), Optional.of(token(TokenTier.BATCH, "0.5")), units);
    }

    private static ModelUnitPrice unit(CommitmentTerm term, double usdPerHour) {
        return new ModelUnitPrice("model", "region", term, BigDecimal.valueOf(usdPerHour), PAGE);
    }

    private static TokenPrice token(TokenTier tier, String usd) {
        return new TokenPrice("model", "region", tier, new BigDecimal(usd), new BigDecimal(usd), PAGE);
    }

    public static PlanRules rules(double quota, double deferrable) {
        return new PlanRules(new OnDemandQuota(quota, 1), 0.001, 0.9, deferrable, 12, 7);
    }

    /** The same with a quota of requests a minute. */
    public static PlanRules counting(double quota, double requests) {
        OnDemandQuota both = new OnDemandQuota(quota, 1, OptionalDouble.of(requests), OptionalDouble.empty());
        return new PlanRules(both, 0.001, 0.9, 0, 12, 7);
    }

    public static UnitCapacity unit(double input, double output) {
        return new UnitCapacity.Declared(new TokenRates(input, output), "a test");
    }

    public static PlanRequest with(double quota) {
        return with(rules(quota, 0));
    }

    public static PlanRequest with(PlanRules rules) {
        return new PlanRequest(OFFICE, unit(1000, 100), prices(3, 2, 1), rules);
    }
}
