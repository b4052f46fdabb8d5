package dev.headroom.cli.plan;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.Expectations;
import dev.headroom.planner.demand.ExpectedChange;
import dev.headroom.planner.plan.request.Assumption;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.PriceBasis;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.TokenRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Inputs of a plan that somebody takes to be so many times as large, to see what would follow; the plan says so. */
public final class ChangedInputs {

    public static final String DEMAND = "--demand-factor";
    public static final String OUTPUT = "--output-factor";
    private static final String PRICE = "--price-factor";
    private static final String UNIT = "--unit-factor";
    private static final String AS_IS = " Default: 1.";

    @Option(names = DEMAND, paramLabel = "X", description = "Plans for X times the requests." + AS_IS)
    private Optional<Double> demand = Optional.empty();

    @Option(names = OUTPUT, paramLabel = "X", description = "Plans for X times the output of each request." + AS_IS)
    private Optional<Double> output = Optional.empty();

    @Option(names = PRICE, paramLabel = "X", description = "Plans with X times the prices by the token." + AS_IS)
    private Optional<Double> price = Optional.empty();

    @Option(names = UNIT, paramLabel = "X", description = "Plans as if a unit carried X times as much." + AS_IS)
    private Optional<Double> unit = Optional.empty();

    /**
     * The request with what was said here.
     *
     * @throws IllegalArgumentException naming the flag, where a factor is not above 0 or there is no unit to change
     */
    PlanRequest over(PlanRequest request) {
        return new PlanRequest(
                supposed(request.demand(), demand, output),
                unit.map(factor -> unit(request.unit(), Require.positive(UNIT, factor)))
                        .orElse(request.unit()),
                price.map(factor -> prices(request.prices(), Require.positive(PRICE, factor)))
                        .orElse(request.prices()),
                request.rules(),
                request.buying(),
                request.onDemand(),
                request.shape(),
                request.tested(),
                unit.isEmpty() ? request.assumptions() : request.assumptions().without(Assumption.UNIT));
    }

    /**
     * So many times the requests, and so many times the output of each, from the first day that the history has not seen.
     *
     * @throws IllegalArgumentException naming the flag, where a factor is not above 0
     */
    public static DemandCurve supposed(DemandCurve curve, Optional<Double> demand, Optional<Double> output) {
        if (demand.isEmpty() && output.isEmpty()) {
            return curve;
        }
        LocalDate first = curve.historyEnd()
                .minusNanos(1)
                .atZone(curve.zone())
                .toLocalDate()
                .plusDays(1);
        List<ExpectedChange> changes = new ArrayList<>(curve.expected().changes());
        changes.add(new ExpectedChange(
                first,
                Require.positive(DEMAND, demand.orElse(1.0)),
                1,
                Require.positive(OUTPUT, output.orElse(1.0)),
                ExpectedChange.WHAT_IF + DEMAND + ", " + OUTPUT));
        return curve.expecting(new Expectations(
                changes,
                curve.expected().retirement(),
                curve.expected().endsPerMonth(),
                curve.expected().holidays()));
    }

    private static UnitCapacity unit(UnitCapacity capacity, double factor) {
        if (capacity instanceof UnitCapacity.Measured measured) {
            return declared(measured.rates(), factor, "the measured rates");
        }
        if (capacity instanceof UnitCapacity.Declared declared) {
            return declared(declared.rates(), factor, declared.saidBy());
        }
        throw new IllegalArgumentException(UNIT + " is " + factor
                + ", but what a unit carries is unknown; measure it, or say it with --declared-unit");
    }

    private static UnitCapacity declared(TokenRates rates, double factor, String source) {
        return new UnitCapacity.Declared(rates.times(factor), "a what-if: " + factor + " times " + source);
    }

    private static ModelPrices prices(ModelPrices prices, double factor) {
        BigDecimal times = BigDecimal.valueOf(factor);
        Map<TokenTier, TokenPrice> tokens = new EnumMap<>(TokenTier.class);
        prices.tokens()
                .forEach((tier, row) ->
                        tokens.put(tier, row.times(times, PriceBasis.supposed(times, row.provenance()))));
        return new ModelPrices(tokens, prices.longContext(), prices.cache(), prices.units(), prices.reserved());
    }
}
