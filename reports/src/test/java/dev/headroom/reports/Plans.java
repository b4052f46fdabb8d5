package dev.headroom.reports;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reading.Savings;
import dev.headroom.planner.plan.reading.UnitStep;
import dev.headroom.planner.plan.reason.Alternative;
import dev.headroom.planner.plan.reason.BreakEven;
import dev.headroom.planner.plan.reason.DayBand;
import dev.headroom.planner.plan.reason.HoldRange;
import dev.headroom.planner.plan.reason.Sensitivity;
import dev.headroom.planner.plan.reason.Trial;
import dev.headroom.planner.plan.request.Lever;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.ModelUnitPrice;
import dev.headroom.planner.price.Provenance;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.review.InputFile;
import dev.headroom.reports.review.Origin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** A small plan made by hand: 2 units for 6 months at $60,000 each, where on demand only would cost $200,000. */
final class Plans {

    static final String MODEL = "m.small-v1:0";
    static final Provenance PAGE = new Provenance("a price page", LocalDate.of(2026, 9, 1));
    static final ModelPrices PRICES = prices("24.00", "13.80");

    static final UnitCapacity MEASURED = new UnitCapacity.Measured(
            new Estimate(2_000_000, 1_900_000, 2_100_000, 0.9),
            new Estimate(200_000, 190_000, 210_000, 0.9),
            22,
            UnitCapacity.Limit.TIME_TO_FIRST_TOKEN);

    static final Candidate NOTHING = new Candidate(
            new Purchase.Nothing(),
            usd(200_000),
            usd(150_000),
            usd(260_000),
            usd(275_000),
            Money.ZERO,
            usd(200_000),
            Money.ZERO,
            Money.ZERO,
            0,
            0,
            0.0004,
            0,
            0,
            0,
            true);
    static final Candidate ONE = units(1, CommitmentTerm.SIX_MONTHS, 60_000, 98_000, 0.55);
    static final Candidate TWO = units(2, CommitmentTerm.SIX_MONTHS, 120_000, 20_000, 0.9);
    static final Candidate THREE = units(3, CommitmentTerm.SIX_MONTHS, 180_000, 4_000, 0.98);
    static final Candidate TWO_BY_THE_HOUR = units(2, CommitmentTerm.NO_COMMITMENT, 208_000, 20_000, 0.9);

    static final List<Candidate> CANDIDATES = List.of(
            NOTHING, units(1, CommitmentTerm.NO_COMMITMENT, 104_000, 98_000, 0.55), TWO_BY_THE_HOUR, ONE, TWO, THREE);
    static final List<Alternative> ALTERNATIVES = List.of(
            new Alternative(ONE, "costs $18,000.00 (12.9 %) more"), new Alternative(NOTHING, "costs $60,000.00 more"));
    static final List<UnitStep> STEPS = List.of(
            new UnitStep(1, usd(102_000), usd(60_000), 0.9, 1),
            new UnitStep(2, usd(78_000), usd(60_000), 0.6, 57 / 60.0),
            new UnitStep(3, usd(16_000), usd(60_000), 0.2, 0));
    static final List<BreakEven> BREAK_EVENS = List.of(
            new BreakEven(CommitmentTerm.NO_COMMITMENT, 24, 1_600_000, 160_000, OptionalDouble.of(0.8)),
            new BreakEven(CommitmentTerm.SIX_MONTHS, 13.8, 920_000, 92_000, OptionalDouble.of(0.46)));
    static final Sensitivity LOWER = new Sensitivity(
            "demand is a quarter lower throughout", ONE.purchase(), usd(125_000), usd(133_000), true, true);
    static final Sensitivity HIGHER = new Sensitivity(
            "demand is a quarter higher throughout", THREE.purchase(), usd(190_000), usd(160_000), false, true);

    static final HoldRange OUTPUT_HOLDS = new HoldRange(
            Lever.OUTPUT_PER_REQUEST,
            300,
            OptionalDouble.empty(),
            OptionalDouble.of(412),
            List.of(
                    new Trial(0.5, TWO.purchase(), usd(120_000), usd(120_000), true),
                    new Trial(1, TWO.purchase(), TWO.cost(), TWO.cost(), true),
                    new Trial(2, THREE.purchase(), usd(190_000), usd(205_000), true)));

    /** From -$6,000 by steps of $6,600 to $126,000: on the mean the $60,000 by which {@link #TWO} is cheaper. */
    static final Savings SAVINGS = savings(60_000, 6_600);

    static final Origin ORIGIN = new Origin(
            "0.1.0", List.of(new InputFile("usage.csv", "sha256:00ff"), new InputFile("prices.yaml", "sha256:11ee")));

    private Plans() {}

    /** Evenly about a mean; of the worst tenth the mean is the second quantile. */
    static Savings savings(double mean, double step) {
        List<Money> quantiles = IntStream.rangeClosed(0, Savings.PARTS)
                .mapToObj(i -> usd(mean + step * (i - Savings.PARTS / 2)))
                .toList();
        return new Savings(quantiles, usd(mean), quantiles.get(1), 3 / 60.0);
    }

    static Money usd(double usd) {
        return Money.ofUsd(usd);
    }

    static Candidate units(int units, CommitmentTerm term, double unitUsd, double spillUsd, double carried) {
        double cost = unitUsd + spillUsd;
        return new Candidate(
                new Purchase.Units(new ModelUnits(units), term),
                usd(cost),
                usd(cost - 0.4 * spillUsd),
                usd(cost + 0.6 * spillUsd),
                usd(cost + 0.8 * spillUsd),
                usd(unitUsd),
                usd(spillUsd),
                Money.ZERO,
                Money.ZERO,
                carried,
                0,
                0.0001,
                0,
                0.6,
                cost < 200_000 ? 57 / 60.0 : 3 / 60.0,
                true);
    }

    /** Days from the start of the horizon, each 1 % busier than the day before. */
    static List<DayBand> outlook(int days) {
        List<DayBand> bands = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            double level = 1_000_000 * (1 + 0.01 * i);
            bands.add(new DayBand(
                    LocalDate.of(2026, 9, 28).plusDays(i),
                    level,
                    3 * level,
                    5 * level,
                    level / 10,
                    0.3 * level,
                    level / 2));
        }
        return bands;
    }

    static ModelPrices prices(String byTheHour, String sixMonths) {
        Map<CommitmentTerm, ModelUnitPrice> units = new EnumMap<>(CommitmentTerm.class);
        unit(units, CommitmentTerm.NO_COMMITMENT, byTheHour);
        unit(units, CommitmentTerm.SIX_MONTHS, sixMonths);
        return new ModelPrices(token(), Optional.empty(), units);
    }

    static ModelPrices pricesWithoutUnits() {
        return new ModelPrices(token(), Optional.empty(), Map.of());
    }

    private static void unit(Map<CommitmentTerm, ModelUnitPrice> units, CommitmentTerm term, String usd) {
        units.put(term, new ModelUnitPrice(MODEL, "us-west-2", term, new BigDecimal(usd), PAGE));
    }

    private static TokenPrice token() {
        return new TokenPrice(
                MODEL, "us-west-2", TokenTier.ON_DEMAND, new BigDecimal("0.22"), new BigDecimal("0.30"), PAGE);
    }
}
