package dev.headroom.planner.regret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.quantity.Sample;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CommitmentRulesTest {

    private static CommitmentRule named(String label) {
        return CommitmentRule.all().stream()
                .filter(rule -> rule.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class Planner extends CommitmentRuleContract {
        @Override
        CommitmentRule rule() {
            return named(CommitmentRule.PLANNER);
        }
    }

    @Nested
    class NewsvendorOnTheLookBack extends CommitmentRuleContract {
        @Override
        CommitmentRule rule() {
            return named("newsvendor, last 28 days");
        }

        /** By hand: hours 1 to 672; at twice the price, half of them are worth covering. */
        @Test
        void coversTheShareOfHoursThatPays() {
            double[] before = new double[672];
            Arrays.setAll(before, hour -> hour + 1);
            Known known = new Known(before, 24, Increment.NONE, Sample.of(0));
            assertThat(((LevelRule) rule()).decision().level(known, 2)).isEqualTo(336);
        }
    }

    @Nested
    class NewsvendorTimesGrowth extends CommitmentRuleContract {
        @Override
        CommitmentRule rule() {
            return named("newsvendor x growth");
        }

        /** 28 days of 10 and 28 of 20: the level doubles in 28 days, and a term of 28 days has its middle 28 days on. */
        @Test
        void growsOnAsBefore() {
            double[] before = new double[2 * 672];
            Arrays.setAll(before, hour -> hour < 672 ? 10 : 20);
            Known known = new Known(before, 672, Increment.NONE, Sample.of(0));
            assertThat(((LevelRule) rule()).decision().level(known, 2)).isCloseTo(40, within(1e-9));
        }
    }

    @Nested
    class BreakEven extends CommitmentRuleContract {
        @Override
        CommitmentRule rule() {
            return new BreakEvenRule();
        }

        /**
         * By hand: a term of 4 hours, units of 1, twice the price. A unit is bought once more than 2 of the trailing 4 hours needed
         * it: nothing was needed before, so hours 1 to 3 cost 2 each on demand, and the unit of the fourth 1.
         */
        @Test
        void buysWhenOnDemandHasCostMoreThanTheUnit() {
            double[] before = new double[672];
            Known known = new Known(before, 4, Increment.UNIT, Sample.of(0));
            assertThat(rule().cost(known, new double[] {1, 1, 1, 1}, 2)).isEqualTo(7);
        }

        /** The same need justifies one unit, not one more every hour. */
        @Test
        void noNeedJustifiesTwoUnits() {
            double[] before = new double[672];
            Arrays.fill(before, 1);
            Known known = new Known(before, 100, Increment.UNIT, Sample.of(0));
            double[] term = new double[100];
            Arrays.fill(term, 1);
            assertThat(rule().cost(known, term, 2)).isEqualTo(100);
        }

        /** With nothing needed before, the worst that can happen: bought at the break-even, and never needed again. */
        @Test
        void costsAtMostTwiceHindsight() {
            for (int last = 0; last <= 100; last++) {
                double[] term = new double[100];
                Arrays.fill(term, 0, last, 1);
                Known known = new Known(new double[672], 100, Increment.UNIT, Sample.of(0));
                double hindsight = CommitmentCost.of(term, CommitmentCost.cheapest(term, 2, Increment.UNIT), 2);
                assertThat(rule().cost(known, term, 2)).isLessThanOrEqualTo(2 * hindsight);
            }
        }
    }

    @Nested
    class Mean extends CommitmentRuleContract {
        @Override
        CommitmentRule rule() {
            return named("mean");
        }
    }

    @Nested
    class P99 extends CommitmentRuleContract {
        @Override
        CommitmentRule rule() {
            return named("P99");
        }
    }

    @Nested
    class Peak extends CommitmentRuleContract {
        @Override
        CommitmentRule rule() {
            return named("peak");
        }
    }

    @Nested
    class Minimum extends CommitmentRuleContract {
        @Override
        CommitmentRule rule() {
            return named("minimum");
        }
    }

    @Nested
    class OnDemandOnly extends CommitmentRuleContract {
        @Override
        CommitmentRule rule() {
            return named("on demand only");
        }
    }
}
