package dev.headroom.sources.stage;

import dev.headroom.planner.plan.Lever;
import dev.headroom.planner.plan.Purchase;
import dev.headroom.planner.plan.WhatIf;
import dev.headroom.planner.plan.WhatIfAxis;
import dev.headroom.planner.plan.WhatIfBasis;
import dev.headroom.planner.plan.WhatIfPoint;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Money;
import java.time.Instant;
import java.util.List;

/** A small grid with round numbers. */
final class HandMadeWhatIf {

    private static final Purchase BOUGHT = new Purchase.Units(new ModelUnits(2), CommitmentTerm.ONE_MONTH);

    private HandMadeWhatIf() {}

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
                List.of(
                        new WhatIfPoint(
                                List.of(1.0, 0.8),
                                new Purchase.Nothing(),
                                Money.ofUsd(8000),
                                true,
                                Money.ofUsd(9360.5),
                                true,
                                Money.ofUsd(8000),
                                true),
                        new WhatIfPoint(
                                List.of(1.0, 1.0),
                                BOUGHT,
                                Money.ofUsd(9600),
                                true,
                                Money.ofUsd(9600),
                                true,
                                Money.ofUsd(10_000),
                                true),
                        new WhatIfPoint(
                                List.of(1.5, 0.8),
                                BOUGHT,
                                Money.ofUsd(11_000),
                                true,
                                Money.ofUsd(11_000),
                                true,
                                Money.ofUsd(12_000),
                                false),
                        new WhatIfPoint(
                                List.of(1.5, 1.0),
                                new Purchase.Units(new ModelUnits(3), CommitmentTerm.ONE_MONTH),
                                Money.ofUsd(12_900),
                                true,
                                Money.ofUsd(13_000),
                                false,
                                Money.ofUsd(15_000),
                                false)),
                List.of("Planned on 10 futures."));
    }
}
