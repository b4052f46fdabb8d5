package dev.headroom.planner.plan.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.plan.Requests;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Money;
import org.junit.jupiter.api.Test;

class AlternativesTest {

    private static final Candidate CHOSEN = candidate(2, 100_000, 24_418.7, 0.0005);
    private static final PlanRules RULES = Requests.rules(500_000, 0);

    private static Candidate candidate(int units, double unitUsd, double spillUsd, double refused) {
        Money cost = Money.ofUsd(unitUsd + spillUsd);
        return new Candidate(
                new Purchase.Units(new ModelUnits(units), CommitmentTerm.SIX_MONTHS),
                cost,
                cost,
                cost,
                cost,
                Money.ofUsd(unitUsd),
                Money.ofUsd(spillUsd),
                Money.ZERO,
                Money.ZERO,
                0.9,
                refused,
                refused,
                0,
                0.5,
                1,
                refused <= 0.001);
    }

    /** 136,238.35 - 124,418.70 = 11,819.65, which is 9.5 % of the latter. */
    @Test
    void fromAThousandDollarsOnNobodyReadsCents() {
        assertThat(Alternatives.reason(candidate(3, 150_000, -13_761.65, 0), CHOSEN, RULES))
                .isEqualTo("costs $11,820 (9.5 %) more: +$50,000 for units, -$38,180 on demand");
    }

    @Test
    void belowAThousandDollarsCentsAreTold() {
        assertThat(Alternatives.reason(candidate(2, 100_000, 24_918.75, 0), CHOSEN, RULES))
                .isEqualTo("costs $500.05 (0.4 %) more: the same for units, +$500.05 on demand");
    }

    @Test
    void aCheaperOneLostBecauseItMissesTheTarget() {
        assertThat(Alternatives.reason(candidate(1, 50_000, 30_000, 0.0123), CHOSEN, RULES))
                .isEqualTo(
                        "misses the target: up to 1.23 % of tokens refused in 90 % of futures, where 0.10 % are allowed");
    }
}
