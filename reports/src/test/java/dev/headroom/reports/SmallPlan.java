package dev.headroom.reports;

import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.plan.Alternative;
import dev.headroom.planner.plan.BreakEven;
import dev.headroom.planner.plan.Candidate;
import dev.headroom.planner.plan.DayBand;
import dev.headroom.planner.plan.Excluded;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.PlanRules;
import dev.headroom.planner.plan.Purchase;
import dev.headroom.planner.plan.Sensitivity;
import dev.headroom.planner.plan.UnitStep;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.ModelUnitPrice;
import dev.headroom.planner.price.Provenance;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.price.TokenTier;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.reports.document.Headline;
import dev.headroom.reports.review.InputFile;
import dev.headroom.reports.review.Origin;
import dev.headroom.reports.review.ReviewInput;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A plan of one month with round numbers, put together by hand; each test changes what it is about. */
final class SmallPlan {

    static final UnitCapacity DECLARED = new UnitCapacity.Declared(new TokenRates(100_000, 10_000), "the account team");
    static final Origin ORIGIN =
            new Origin("0.1.0", List.of(new InputFile("plan.json", "sha256:" + "3f9a".repeat(16))));

    private static final Instant START = Instant.parse("2026-09-01T00:00:00Z");
    private static final Provenance PAGE = new Provenance("the pricing page", LocalDate.of(2026, 8, 31));
    private static final BigDecimal TOKEN = new BigDecimal("1");

    String model = "test.model-v1:0";
    String workload = "support chat";
    Candidate nothing = nothing(12_000, true);
    Candidate chosen = onMonth(2, 8_640, 1_000);
    List<Candidate> candidates = List.of(nothing, onMonth(1, 4_320, 6_000), chosen, onMonth(3, 12_960, 100));
    List<Excluded> excluded =
            List.of(new Excluded("6 months", "not enough data: 14 days; a term of 6 months needs 56"));
    List<UnitStep> steps = List.of(step(1, 6_000), step(2, 5_000), step(3, 900));
    List<BreakEven> breakEvens =
            List.of(new BreakEven(CommitmentTerm.ONE_MONTH, 6, 90_909, 9_091, OptionalDouble.of(0.909)));
    OptionalDouble breakEvenRetirement = OptionalDouble.of(3.2);
    List<Sensitivity> sensitivities = List.of(
            new Sensitivity("demand is a quarter lower", chosen.purchase(), usd(9_000), usd(9_000), true, false));
    UnitCapacity unit = DECLARED;
    Map<CommitmentTerm, String> unitPrices = new EnumMap<>(Map.of(CommitmentTerm.ONE_MONTH, "6.00"));
    List<String> notes = List.of("hours until 2026-08-20, minutes since");

    static Candidate onMonth(int units, double unitUsd, double spillUsd) {
        return candidate(new Purchase.Units(new ModelUnits(units), CommitmentTerm.ONE_MONTH), unitUsd, spillUsd, true);
    }

    static Candidate nothing(double spillUsd, boolean meets) {
        return candidate(new Purchase.Nothing(), 0, spillUsd, meets);
    }

    static Candidate candidate(Purchase purchase, double unitUsd, double spillUsd, boolean meets) {
        boolean buys = !purchase.units().isNone();
        return new Candidate(
                purchase,
                usd(unitUsd + spillUsd),
                usd(unitUsd + spillUsd * 0.9),
                usd(unitUsd + spillUsd * 1.1),
                usd(unitUsd),
                usd(spillUsd),
                Money.ZERO,
                buys ? 0.92 : 0,
                meets ? 0.0002 : 0.05,
                meets ? 0.0005 : 0.08,
                buys ? 0.5 : 0,
                buys ? 0.9 : 0,
                meets);
    }

    static Money usd(double usd) {
        return Money.ofUsd(usd);
    }

    private static UnitStep step(int unit, double avoids) {
        return new UnitStep(unit, usd(avoids), usd(4_320));
    }

    /** Nothing is bought, and every purchase that was costed costs more. */
    static SmallPlan buyingNothing() {
        SmallPlan small = new SmallPlan();
        small.chosen = small.nothing;
        small.candidates = List.of(small.nothing, onMonth(1, 4_320, 9_000), onMonth(2, 8_640, 7_000));
        small.steps = List.of(step(1, 3_000), step(2, 2_000));
        small.breakEvenRetirement = OptionalDouble.empty();
        small.excluded = List.of();
        return small;
    }

    Plan plan() {
        return new Plan(
                model,
                workload,
                START,
                Instant.parse("2026-10-01T00:00:00Z"),
                chosen,
                nothing,
                candidates.stream()
                        .filter(candidate -> !candidate.equals(chosen))
                        .map(candidate -> new Alternative(candidate, "costs more"))
                        .toList(),
                excluded,
                candidates,
                steps,
                breakEvens,
                breakEvenRetirement,
                sensitivities,
                List.of(day(1, 1), day(2, 1.2), day(3, 1.1)),
                unit,
                prices(),
                new PlanRules(new OnDemandQuota(200_000, 5), 0.001, 0.9, 0, 60, 7),
                notes);
    }

    private static DayBand day(int day, double level) {
        LocalDate date = LocalDate.of(2026, 9, day);
        return new DayBand(
                date,
                100_000 * level,
                150_000 * level,
                200_000 * level,
                10_000 * level,
                15_000 * level,
                20_000 * level);
    }

    private ModelPrices prices() {
        Map<CommitmentTerm, ModelUnitPrice> units = new EnumMap<>(CommitmentTerm.class);
        unitPrices.forEach((term, usd) ->
                units.put(term, new ModelUnitPrice(model, "us-west-2", term, new BigDecimal(usd), PAGE)));
        return new ModelPrices(
                new TokenPrice(model, "us-west-2", TokenTier.ON_DEMAND, TOKEN, TOKEN, PAGE), Optional.empty(), units);
    }

    Report report() {
        return Report.of(ReviewInput.of(plan(), ORIGIN));
    }

    Headline headline() {
        return report().document().headline();
    }
}
