package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.plan.purchase.Order;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reason.BreakEven;
import dev.headroom.planner.plan.reason.Sensitivity;
import dev.headroom.planner.plan.request.Excluded;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.reports.document.Headline;
import dev.headroom.reports.review.ReviewInput;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The three lines for every kind of answer. */
class HeadlineTest {

    private final PlanDraft draft = new PlanDraft();

    private Headline headline() {
        return Report.of(ReviewInput.of(draft.plan(), Plans.ORIGIN)).document().headline();
    }

    @Test
    void aPurchaseSaysWhatToBuyAndForHowLong() {
        assertThat(headline().purchase())
                .isEqualTo(
                        "Buy 2 model units of m.small-v1:0 in us-west-2 for 6 months; what they do not carry stays on"
                                + " demand.");
    }

    /** $140,000 over 6 months is $23,333 a month and $60,000, 30 %, less than $200,000. */
    @Test
    void itsCostStandsAgainstOnDemandOnlyWithIntervalAndChance() {
        assertThat(headline().cost())
                .isEqualTo("$140,000 over the 6 months to 2027-03-28 ($23,333 a month; 8 of 10 futures lie between"
                        + " $132,000 and $152,000), against $200,000 on demand only: $60,000 (30 %) less, and cheaper in 57"
                        + " of 60 futures.");
    }

    /** A hazard of 0.5 a year ends 1 - e^(-0.25) = 22 % of workloads in half a year. */
    @Test
    void withoutAChangeThatTurnsItTheWorkloadsEndIsToBeWatched() {
        assertThat(headline().watch())
                .isEqualTo(
                        "They carry 4M input and 400k output tokens a minute (measured), 90 % of all tokens; the callers"
                                + " send the rest on demand themselves. None of the changes that were tried turns the answer; the"
                                + " purchase pays while the chance that the workload ends within the 6 months is below 22 %.");
    }

    @Test
    void changesThatTurnItAreToldWithTheirRegret() {
        draft.sensitivities = List.of(Plans.LOWER, Plans.HIGHER);
        assertThat(headline().watch())
                .endsWith(
                        "If demand is a quarter lower throughout, 1 model unit for 6 months would be best, and keeping"
                                + " this would cost $8,000 more. If demand is a quarter higher throughout, this would be too little"
                                + " for the target and 3 model units for 6 months the better choice.");
    }

    @Test
    void aChangeThatNothingKeepsUpWithIsTold() {
        draft.sensitivities = List.of(new Sensitivity(
                "demand doubles", Plans.TWO.purchase(), Plans.usd(200_000), Plans.usd(200_000), false, false));
        assertThat(headline().watch())
                .endsWith("If demand doubles, this would be too little for the target and so would all else that was"
                        + " considered.");
    }

    @Test
    void aDearerPurchaseIsMoreNotANegativeSaving() {
        draft.nothing = CandidateLike.missing(Plans.NOTHING);
        draft.chosen = Plans.TWO_BY_THE_HOUR;
        String markdown = ReportFormat.MARKDOWN.render(Report.of(ReviewInput.of(draft.plan(), Plans.ORIGIN)));
        assertThat(markdown)
                .contains("| More than on demand only | $28,000 | – |")
                .doesNotContain("Saving against on demand only");
        assertThat(headline().cost()).contains("$28,000 (14 %) more");
    }

    @Test
    void aDeclaredCapacityIsNotPassedOffAsMeasured() {
        draft.unit = new UnitCapacity.Declared(new TokenRates(2_000_000, 200_000), "the account team");
        assertThat(headline().watch()).contains("(declared by the account team, not measured)");
    }

    @Test
    void aPurchaseThatMissesTheTargetSaysSo() {
        draft.chosen = CandidateLike.missing(Plans.TWO);
        assertThat(headline().watch())
                .endsWith(
                        "The target is missed all the same: up to 2.5 % of tokens are refused in 90 % of futures, where"
                                + " 0.10 % are allowed; ask for a higher on-demand quota.");
    }

    /** Tokens that are refused are not paid for, so the smaller amount is not the same thing cheaper. */
    @Test
    void aDearerPurchaseSaysWhatOnDemandOnlyWouldRefuse() {
        draft.nothing = CandidateLike.missing(Plans.NOTHING);
        draft.chosen = Plans.TWO_BY_THE_HOUR;
        assertThat(headline().cost())
                .endsWith(
                        "against $200,000 on demand only, which would refuse 1.5 % of tokens: $28,000 (14 %) more to keep"
                                + " the target, cheaper in 3 of 60 futures.");
    }

    @Test
    void withoutAUnitPriceNothingIsBoughtAndThePriceToLookForIsSaid() {
        draft.withoutCandidates().prices = Plans.pricesWithoutUnits();
        draft.breakEvens = List.of();
        assertThat(headline().purchase())
                .isEqualTo("Buy nothing: no model unit of m.small-v1:0 has a price in us-west-2, so there is nothing to"
                        + " compare.");
        assertThat(headline().cost())
                .isEqualTo(
                        "On demand only costs $200,000 over the 6 months to 2027-03-28 ($33,333 a month; 8 of 10 futures"
                                + " lie between $150,000 and $260,000).");
        // 60 x (2M x 0.22 + 200k x 0.30) / 1M = $30.00 an hour
        assertThat(headline().watch())
                .isEqualTo(
                        "A unit that is always full replaces $30.00 an hour on demand and can pay only at a price below"
                                + " that: add its price to the price book.");
    }

    @Test
    void withoutPriceAndCapacityBothAreAskedFor() {
        draft.withoutCandidates().prices = Plans.pricesWithoutUnits();
        draft.unit = new UnitCapacity.Unknown();
        draft.breakEvens = List.of();
        assertThat(headline().watch()).contains("Add the price of a unit").contains("measure what a unit carries");
    }

    @Test
    void anUnknownCapacityGetsItsBreakEven() {
        draft.withoutCandidates().unit = new UnitCapacity.Unknown();
        draft.breakEvens =
                List.of(new BreakEven(CommitmentTerm.SIX_MONTHS, 13.8, 920_000, 92_000, OptionalDouble.empty()));
        assertThat(headline().purchase())
                .isEqualTo("Buy nothing yet: nobody knows what one model unit of m.small-v1:0 carries.");
        assertThat(headline().watch())
                .isEqualTo(
                        "A unit for 6 months ($13.80 an hour) pays from 920k input and 92k output tokens a minute, every"
                                + " minute. Measure one unit (bought by the hour: headroom loadtest steps --arn ARN --units"
                                + " 1), or have its figure declared (--declared-unit).");
    }

    /** 4,344 hours at $60 are $260,640, 1.3 times the $200,000 of all tokens on demand. */
    @Test
    void aUnitThatCostsMoreThanTheWholeDemandIsNotWorthMeasuring() {
        draft.withoutCandidates().unit = new UnitCapacity.Unknown();
        draft.breakEvens =
                List.of(new BreakEven(CommitmentTerm.SIX_MONTHS, 60, 4_000_000, 400_000, OptionalDouble.empty()));
        assertThat(headline().purchase())
                .isEqualTo("Buy nothing: even a unit that carried all of chat would cost more than on demand.");
        assertThat(headline().watch())
                .isEqualTo("It would change at more than 1.30 times the demand, or at a lower price of a unit.");
    }

    @Test
    void aHistoryTooShortForEveryPricedTermIsTheReason() {
        draft.withoutCandidates().excluded = List.of(
                new Excluded("no commitment", "not enough data: 5 days; a demand curve needs at least 7 days"),
                new Excluded("1 month", "the price book has no model unit"),
                new Excluded("6 months", "not enough data: 5 days; a term of 6 months needs at least 56 days"));
        assertThat(headline().purchase())
                .isEqualTo("Buy nothing yet: the history is too short for every term that has a price.");
        assertThat(headline().watch())
                .isEqualTo(
                        "Not enough data: 5 days; a demand curve needs at least 7 days. Not enough data: 5 days; a term"
                                + " of 6 months needs at least 56 days. Collect more history, then plan again.");
    }

    @Test
    void whereOnDemandIsCheaperTheNearestPurchaseAndItsBreakEvenAreSaid() {
        draft.choosingNothing().candidates = List.of(Plans.NOTHING, Plans.TWO_BY_THE_HOUR);
        draft.excluded = List.of(new Excluded("6 months", "not enough data: 14 days; a term of 6 months needs 56"));
        assertThat(headline().purchase())
                .isEqualTo("Buy nothing: on demand is cheaper than every purchase considered.");
        assertThat(headline().cost())
                .endsWith("; the nearest purchase, 2 model units without commitment, costs $28,000 (14 %) more.");
        assertThat(headline().watch())
                .isEqualTo("A unit without commitment ($24.00 an hour) pays from 1.6M input and 160k output tokens a"
                        + " minute, every minute (80 % of what it carries). The first would replace $102,000 on demand for"
                        + " $60,000. Not enough data: 14 days; a term of 6 months needs 56.");
    }

    @Test
    void aUnitDearerThanAllThatItCarriesCanNeverPay() {
        draft.choosingNothing().breakEvens =
                List.of(new BreakEven(CommitmentTerm.SIX_MONTHS, 36, 2_400_000, 240_000, OptionalDouble.of(1.2)));
        assertThat(headline().watch())
                .startsWith(
                        "A unit for 6 months ($36.00 an hour) can never pay: it costs 120 % of what all that it carries"
                                + " costs on demand.");
    }

    @Test
    void tokensThatCostNothingNeedNoUnit() {
        draft.choosingNothing().breakEvens = List.of();
        assertThat(headline().watch()).startsWith("Tokens cost nothing on demand, so no unit can pay.");
    }

    @Test
    void buyingNothingAndMissingTheTargetAsksForQuotaFirst() {
        draft.nothing = CandidateLike.missing(Plans.NOTHING);
        draft.choosingNothing();
        assertThat(headline().watch()).startsWith("On demand alone misses the target: up to 2.5 % of tokens");
    }

    @Test
    void whatBeginsLaterIsAPlanAndNotAPurchase() {
        draft.chosen = mixed(
                order(2, CommitmentTerm.SIX_MONTHS, "2026-09-28T00:00:00Z", "2027-03-28T00:00:00Z"),
                order(1, CommitmentTerm.ONE_MONTH, "2026-10-28T00:00:00Z", "2026-12-28T00:00:00Z"));
        assertThat(headline().purchase())
                .isEqualTo(
                        "Buy 2 model units for 6 months of m.small-v1:0 in us-west-2, and plan for 1 model unit for 1"
                                + " month from 2026-10-28, renewed until 2026-12-28, to be decided again by then; what they do not"
                                + " carry stays on demand.");
    }

    @Test
    void whereEverythingBeginsLaterNothingIsBoughtNow() {
        draft.chosen = mixed(order(1, CommitmentTerm.SIX_MONTHS, "2026-11-28T00:00:00Z", "2027-03-28T00:00:00Z"));
        assertThat(headline().purchase())
                .startsWith("Buy nothing now of m.small-v1:0 in us-west-2, and plan for 1 model");
    }

    private static Order order(int units, CommitmentTerm term, String start, String end) {
        return new Order(new ModelUnits(units), term, Instant.parse(start), Instant.parse(end));
    }

    private static Candidate mixed(Order... orders) {
        return CandidateLike.buying(new Purchase.Mixed(List.of(orders)), Plans.TWO);
    }
}
