package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.plan.BreakEven;
import dev.headroom.planner.plan.Excluded;
import dev.headroom.planner.plan.Purchase;
import dev.headroom.planner.plan.Sensitivity;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.reports.document.Headline;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HeadlinesTest {

    private static final Purchase THREE = new Purchase.Units(new ModelUnits(3), CommitmentTerm.ONE_MONTH);

    private static Sensitivity change(String change, double cost, double costOfChosen, boolean meets) {
        return new Sensitivity(change, THREE, SmallPlan.usd(cost), SmallPlan.usd(costOfChosen), meets, true);
    }

    private static String watch(Sensitivity... sensitivities) {
        SmallPlan small = new SmallPlan();
        small.sensitivities = List.of(sensitivities);
        return small.headline().watch();
    }

    /** 9,640 against 12,000 is 2,360 less, which is 19.7 % of 12,000. */
    @Test
    void aPurchaseIsToldWithItsTermItsCostAndItsChance() {
        Headline headline = new SmallPlan().headline();
        assertThat(headline.purchase())
                .isEqualTo("Buy 2 model units for 1 month of test.model-v1:0 in us-west-2;"
                        + " what they do not carry stays on demand.");
        assertThat(headline.cost())
                .isEqualTo(
                        "$9,640 over the month to 2026-10-01 (8 of 10 futures lie between $9,540 and $9,740), against"
                                + " $12,000 on demand only: $2,360 (20 %) less, and cheaper in 54 of 60 futures.");
        assertThat(headline.watch())
                .startsWith(
                        "They carry 200k input and 20k output tokens a minute (declared by the account team, not measured),"
                                + " 92.0 % of all tokens;");
    }

    @Test
    void aDearerPurchaseIsMoreNotANegativeSaving() {
        SmallPlan small = new SmallPlan();
        small.nothing = SmallPlan.nothing(9_000, false);
        assertThat(small.headline().cost())
                .endsWith(
                        "against $9,000 on demand only: $640.00 (7.1 %) more to keep the target, cheaper in 54 of 60 futures.");
        assertThat(ReportFormat.MARKDOWN.render(small.report()))
                .contains("| More than on demand only | $640.00 |")
                .doesNotContain("Saving", "-$640");
        assertThat(ReportFormat.MARKDOWN.render(new SmallPlan().report()))
                .contains("| Saving against on demand only | $2,360 |");
    }

    @Test
    void aChangeThatMakesTheChoiceDearIsToldWithItsRegret() {
        assertThat(watch(change("demand falls", 5_000, 7_732, true)))
                .endsWith(
                        "If demand falls, 3 model units for 1 month would be best; keeping this would cost $2,732 more.");
    }

    @Test
    void aChangeByWhichTheTargetIsMissedComesFirstAndSaysSo() {
        assertThat(watch(change("demand falls", 5_000, 9_000, true), change("demand grows", 12_000, 9_268, false)))
                .endsWith("If demand grows, 3 model units for 1 month would be best;"
                        + " keeping this would cost $2,732 less and miss the target.")
                .doesNotContain("-$");
    }

    @Test
    void aChangeThatNothingKeepsUpWithIsTold() {
        assertThat(watch(new Sensitivity(
                        "demand grows", THREE, SmallPlan.usd(9_000), SmallPlan.usd(9_000), false, false)))
                .endsWith("If demand grows, this would miss the target, and so would all else that was considered.");
    }

    @Test
    void aSteadyChoiceIsMeasuredAgainstTheEndOfTheWorkload() {
        // 1 - exp(-3.2 / 12) = 0.234
        assertThat(new SmallPlan().headline().watch())
                .endsWith(
                        "None of the changes that were tried turns the answer; the purchase pays while the chance that the"
                                + " workload ends within the month is below 23 %.");
    }

    @Test
    void onDemandIsCheaper() {
        Headline headline = SmallPlan.buyingNothing().headline();
        assertThat(headline.purchase()).isEqualTo("Buy nothing: on demand is cheaper than every purchase considered.");
        assertThat(headline.cost())
                .contains("the nearest purchase, 1 model unit for 1 month, costs $1,320 (11 %) more.");
        assertThat(headline.watch())
                .isEqualTo(
                        "A unit for 1 month ($6.00 an hour) pays from 90.9k input and 9,090 output tokens a minute, every"
                                + " minute (90.9 % of what it carries). The first would replace $3,000 on demand for $4,320.");
    }

    @Test
    void aUnitThatCanNeverPay() {
        SmallPlan small = SmallPlan.buyingNothing();
        small.breakEvens = List.of(new BreakEven(CommitmentTerm.ONE_MONTH, 6, 120_000, 12_000, OptionalDouble.of(1.2)));
        assertThat(small.headline().watch())
                .contains(
                        "A unit for 1 month ($6.00 an hour) can never pay: it costs 120 % of what all that it carries costs");
    }

    @Test
    void noUnitHasAPrice() {
        SmallPlan small = SmallPlan.buyingNothing();
        small.unitPrices.clear();
        small.candidates = List.of(small.nothing);
        small.breakEvens = List.of();
        Headline headline = small.headline();
        assertThat(headline.purchase())
                .isEqualTo(
                        "Buy nothing: no model unit of test.model-v1:0 has a price in us-west-2, so there is nothing to"
                                + " compare.");
        assertThat(headline.watch())
                .as("100,000 input and 10,000 output tokens a minute at $1 a million are $6.60 an hour")
                .startsWith("A unit that is always full replaces $6.60 an hour on demand")
                .endsWith("add its price to the price book.");
        small.unit = new UnitCapacity.Unknown();
        assertThat(small.headline().watch()).startsWith("Add the price of a unit, with its source");
    }

    @Test
    void nobodyKnowsWhatAUnitCarries() {
        SmallPlan small = unknown();
        Headline headline = small.headline();
        assertThat(headline.purchase())
                .isEqualTo("Buy nothing yet: nobody knows what one model unit of test.model-v1:0 carries.");
        assertThat(headline.watch()).endsWith(" Measure one unit, or have its figure declared.");
    }

    /** A unit for the month is $4,320, all of the demand on demand $2,160: half. */
    @Test
    void evenAUnitThatCarriedAllWouldCostMore() {
        SmallPlan small = unknown();
        small.nothing = SmallPlan.nothing(2_160, true);
        small.chosen = small.nothing;
        Headline headline = small.headline();
        assertThat(headline.purchase())
                .isEqualTo("Buy nothing: even a unit that carried all of support chat would cost more than on demand.");
        assertThat(headline.watch()).startsWith("It would change at more than 2.00 times the demand");
    }

    @Test
    void aTargetThatIsMissedStandsBeforeAllElse() {
        SmallPlan small = unknown();
        small.nothing = SmallPlan.nothing(2_160, false);
        small.chosen = small.nothing;
        assertThat(small.headline().purchase()).startsWith("Buy nothing yet: nobody knows");
        assertThat(small.headline().watch())
                .startsWith("The target is missed all the same: up to 8.0 % of tokens are refused in 90 % of futures,"
                        + " where 0.10 % are allowed;");
    }

    @Test
    void theHistoryIsTooShort() {
        SmallPlan small = SmallPlan.buyingNothing();
        small.candidates = List.of(small.nothing);
        small.excluded = List.of(new Excluded("1 month", "not enough data: 3 days"));
        Headline headline = small.headline();
        assertThat(headline.purchase())
                .isEqualTo("Buy nothing yet: the history is too short for every term that has a price.");
        assertThat(headline.watch()).isEqualTo("Not enough data: 3 days. Collect more history, then plan again.");
    }

    private static SmallPlan unknown() {
        SmallPlan small = SmallPlan.buyingNothing();
        small.unit = new UnitCapacity.Unknown();
        small.candidates = List.of(small.nothing);
        small.breakEvens = List.of(new BreakEven(CommitmentTerm.ONE_MONTH, 6, 90_909, 9_091, OptionalDouble.empty()));
        return small;
    }
}
