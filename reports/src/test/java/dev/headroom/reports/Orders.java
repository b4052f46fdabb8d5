package dev.headroom.reports;

import dev.headroom.planner.plan.purchase.Order;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reason.BindingRule;
import dev.headroom.planner.plan.request.OwnedUnits;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.portfolio.Risk;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.review.ReviewInput;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A plan by hand that orders over time, beside what is owned. Its history is nine days long. */
final class Orders {

    static final String ARN = "arn:aws:bedrock:us-west-2:123456789012:provisioned-model/1y5n57gh5y2e";
    private static final Instant START = Instant.parse("2026-09-28T00:00:00Z");
    private static final Instant END = Instant.parse("2027-03-28T00:00:00Z");
    private static final Instant NOVEMBER = Instant.parse("2026-11-28T00:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-28T00:00:00Z");

    /** 2 bound now, 1 bound later past the plan's end, 3 by the hour for a month in between. */
    static final Purchase.Mixed MIXED = new Purchase.Mixed(List.of(
            new Order(new ModelUnits(2), CommitmentTerm.SIX_MONTHS, START, END),
            new Order(new ModelUnits(1), CommitmentTerm.SIX_MONTHS, NOVEMBER, END),
            new Order(new ModelUnits(3), CommitmentTerm.NO_COMMITMENT, NOVEMBER, DECEMBER)));

    /** 2 x 4,344 h and 1 x 2,880 h at $13.80, 3 x 720 h at $24, and 1 owned x 240 h at $10. */
    static final double UNIT_USD = 119_894.40 + 39_744 + 51_840 + 2_400;

    private Orders() {}

    static ReviewInput input() {
        return ReviewInput.of(draft().plan(), Plans.ORIGIN).withDemand(Curves.demand());
    }

    static PlanDraft draft() {
        PlanDraft draft = new PlanDraft();
        draft.nothing = costing(new Purchase.Nothing(), 2_400, 221_600.25);
        draft.chosen = costing(MIXED, UNIT_USD, 1_234.56);
        draft.savings = Plans.savings(8_887.29, 900);
        draft.buying = new PurchaseRules(
                OptionalInt.of(8),
                Duration.ZERO,
                OptionalDouble.empty(),
                Map.of(),
                Optional.of(Instant.parse("2027-09-01T00:00:00Z")),
                List.of(
                        new OwnedUnits(ARN, new ModelUnits(1), BigDecimal.TEN, START.plus(Duration.ofDays(10))),
                        new OwnedUnits("old & 'odd'", new ModelUnits(2), BigDecimal.ONE, START.minusSeconds(3600))),
                OptionalDouble.empty(),
                Risk.NEUTRAL,
                0);
        draft.binding =
                List.of(new BindingRule(BindingRule.Kind.UNIT_QUOTA, Plans.THREE.purchase(), Plans.THREE.cost(), true));
        return draft;
    }

    private static Candidate costing(Purchase purchase, double unitUsd, double spillUsd) {
        return new Candidate(
                purchase,
                Plans.usd(unitUsd + spillUsd),
                Plans.usd(unitUsd),
                Plans.usd(unitUsd + 2 * spillUsd),
                Plans.usd(unitUsd + 3 * spillUsd),
                Plans.usd(unitUsd),
                Plans.usd(spillUsd),
                Money.ZERO,
                Money.ZERO,
                0.9,
                0,
                0.0001,
                0,
                0.6,
                0.95,
                true);
    }
}
