package dev.headroom.sources.stage;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.plan.Alternative;
import dev.headroom.planner.plan.BreakEven;
import dev.headroom.planner.plan.Candidate;
import dev.headroom.planner.plan.DayBand;
import dev.headroom.planner.plan.Excluded;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.Purchase;
import dev.headroom.planner.plan.Sensitivity;
import dev.headroom.planner.plan.UnitStep;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.TokenRates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/** A small plan with round numbers; its sums are right, its demand is nobody's. */
final class HandMadePlan {

    private static final Purchase BOUGHT = new Purchase.Units(new ModelUnits(2), CommitmentTerm.ONE_MONTH);

    private HandMadePlan() {}

    static Plan plan() {
        Candidate chosen = candidate(BOUGHT, 8640, 1000, true);
        Candidate nothing = candidate(new Purchase.Nothing(), 0, 12_000.5, false);
        return new Plan(
                HandMade.MODEL,
                "support chat",
                Instant.parse("2026-09-01T12:00:00Z"),
                Instant.parse("2026-10-01T12:00:00Z"),
                chosen,
                nothing,
                List.of(new Alternative(nothing, "costs $2,360.50 (24.5 %) more")),
                List.of(new Excluded("6 months", "not enough data: 14 days; it needs at least 56 days")),
                List.of(nothing, chosen),
                List.of(new UnitStep(1, Money.ofUsd(7000.25), Money.ofUsd(4320))),
                List.of(new BreakEven(CommitmentTerm.ONE_MONTH, 6, 80_000, 4_000, OptionalDouble.of(0.8))),
                OptionalDouble.empty(),
                List.of(new Sensitivity("demand is lower", BOUGHT, Money.ofUsd(9000), Money.ofUsd(9000), true, false)),
                List.of(new DayBand(LocalDate.of(2026, 9, 2), 1000, 2000, 3000.5, 100, 200, 300)),
                new UnitCapacity.Declared(new TokenRates(100_000, 10_000), "the account team"),
                HandMadePrices.prices(),
                HandMade.rules(500_000),
                List.of());
    }

    private static Candidate candidate(Purchase purchase, double unitUsd, double spillUsd, boolean meets) {
        return new Candidate(
                purchase,
                Money.ofUsd(unitUsd + spillUsd),
                Money.ofUsd(unitUsd + spillUsd * 0.9),
                Money.ofUsd(unitUsd + spillUsd * 1.1),
                Money.ofUsd(unitUsd),
                Money.ofUsd(spillUsd),
                Money.ZERO,
                meets ? 0.9 : 0,
                0.0005,
                meets ? 0.001 : 0.25,
                meets ? 0.5 : 0,
                meets ? 1 : 0,
                meets);
    }
}
