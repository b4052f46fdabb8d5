package dev.headroom.sources.stage;

import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.request.Lever;
import dev.headroom.planner.plan.whatif.LongestTerm;
import dev.headroom.planner.plan.whatif.WhatIf;
import dev.headroom.planner.plan.whatif.WhatIfAxis;
import dev.headroom.planner.plan.whatif.WhatIfBasis;
import dev.headroom.planner.plan.whatif.WhatIfChoices;
import dev.headroom.planner.plan.whatif.WhatIfPoint;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Money;
import java.time.Instant;
import java.util.List;

/** A small grid with round numbers. */
final class HandMadeWhatIf {

    private static final Purchase BOUGHT = new Purchase.Units(new ModelUnits(2), CommitmentTerm.ONE_MONTH);

    private static final List<WhatIfPoint> POINTS = List.of(
            point(1, 0.8, LongestTerm.AS_PLANNED, new Purchase.Nothing(), 8000, 9360.5),
            point(1, 0.8, LongestTerm.NO_COMMITMENT, new Purchase.Nothing(), 8000, 9360.5),
            point(1, 1, LongestTerm.AS_PLANNED, BOUGHT, 9640, 9640),
            point(1, 1, LongestTerm.NO_COMMITMENT, new Purchase.Nothing(), 10_000, 9640),
            point(1.5, 0.8, LongestTerm.AS_PLANNED, BOUGHT, 11_000, 11_000),
            point(1.5, 0.8, LongestTerm.NO_COMMITMENT, new Purchase.Nothing(), 12_000, 11_000),
            point(1.5, 1, LongestTerm.AS_PLANNED, BOUGHT, 13_000, 13_000),
            point(1.5, 1, LongestTerm.NO_COMMITMENT, new Purchase.Nothing(), 15_000, 13_000));

    private HandMadeWhatIf() {}

    private static WhatIfPoint point(
            double demand, double price, LongestTerm longest, Purchase best, double usd, double usdOfBought) {
        return new WhatIfPoint(
                List.of(demand, price),
                longest,
                0.5,
                best,
                Money.ofUsd(usd),
                Money.ofUsd(1.25 * usd),
                true,
                Money.ofUsd(usdOfBought),
                true,
                Money.ofUsd(10_000 * demand * price),
                demand == 1);
    }

    static WhatIf grid() {
        return new WhatIf(
                new WhatIfBasis(
                        "example.model-v1:0",
                        "support chat",
                        Instant.parse("2026-09-01T12:00:00Z"),
                        Instant.parse("2026-10-01T12:00:00Z"),
                        7,
                        BOUGHT,
                        Money.ofUsd(9640)),
                "headroom plan --workload 'support chat'",
                10,
                5,
                List.of(
                        new WhatIfAxis(Lever.DEMAND, 120_000, List.of(1.0, 1.5)),
                        new WhatIfAxis(Lever.ON_DEMAND_PRICE, 0.22, List.of(0.8, 1.0))),
                new WhatIfChoices(List.of(LongestTerm.AS_PLANNED, LongestTerm.NO_COMMITMENT), List.of(0.5), 0.5),
                POINTS,
                List.of("Planned on 10 futures."));
    }
}
