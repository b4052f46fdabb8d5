package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.plan.reason.BindingRule;
import dev.headroom.planner.plan.reason.BreakEven;
import dev.headroom.planner.plan.request.OwnedUnits;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.portfolio.Risk;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.review.ActionList;
import dev.headroom.reports.review.ReviewInput;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What to write to AWS, and when. */
class QuotaRequestTest {

    private final PlanDraft draft = new PlanDraft();

    private ReviewInput input() {
        return ReviewInput.of(draft.plan(), Plans.ORIGIN);
    }

    private List<String> lines() {
        return ActionList.of(input()).quotaRequest();
    }

    private List<String> sections() {
        return Report.of(input()).document().sections().stream()
                .map(Section::id)
                .toList();
    }

    private static PurchaseRules quota(int units, OwnedUnits... owned) {
        return new PurchaseRules(
                OptionalInt.of(units),
                Duration.ZERO,
                OptionalDouble.empty(),
                Map.of(),
                Optional.empty(),
                List.of(owned),
                OptionalDouble.empty(),
                Risk.NEUTRAL,
                0);
    }

    private void forbidden(PurchaseRules rules) {
        draft.withoutCandidates().buying = rules;
        draft.binding =
                List.of(new BindingRule(BindingRule.Kind.UNIT_QUOTA, Plans.TWO.purchase(), Plans.TWO.cost(), true));
    }

    @Test
    void unitsAreAskedForUnderTheIdThatTheyAreSoldUnder() {
        forbidden(quota(0));
        ReviewInput input = input().withUnitIds(CommandsTest.ids("m.small-v1:0:128k"));
        assertThat(ActionList.of(input).quotaRequest())
                .anyMatch(line -> line.contains("Model units of m.small-v1:0:128k in us-west-2: from 0 to 2"));
    }

    @Test
    void whereNoQuotaIsMissingNothingIsAskedFor() {
        assertThat(lines()).isEmpty();
        assertThat(sections()).doesNotContain("quota-request");
        draft.buying = quota(2);
        assertThat(lines()).isEmpty();
    }

    /** The outlook's days are a hundredth apart: the median of 14 is the mean of 1.06M and 1.07M, the last has a p99 of 5 x 1.13M. */
    @Test
    void aMissingUnitQuotaIsAskedForWithTheDemandToCome() {
        forbidden(quota(0));
        assertThat(lines())
                .hasSize(5)
                .contains(
                        "  Model units of m.small-v1:0 in us-west-2: from 0 to 2, to buy 2 model units for 6 months"
                                + " (\"Model units per provisioned model for m.small-v1:0\").",
                        "  Workload: chat, m.small-v1:0 in us-west-2, 2026-09-28 to 2027-03-28.",
                        "  Peak, the p99 minute of the busiest day (2026-10-11): 5,650,000 input and 565,000 output"
                                + " tokens per minute.");
        assertThat(sections()).startsWith("recommendation", "quota-request");
    }

    @Test
    void theHeadlineSaysThatTheQuotaIsInTheWay() {
        forbidden(quota(0));
        var headline = Report.of(input()).document().headline();
        assertThat(headline.purchase())
                .isEqualTo(
                        "Buy nothing yet: the account may hold no model unit, and 2 model units for 6 months would be"
                                + " best.");
        assertThat(headline.watch()).startsWith("With that purchase it would cost $140,000, $60,000 (30 %) less.");
    }

    @Test
    void whatIsOwnedCountsAgainstTheQuota() {
        forbidden(quota(
                1, new OwnedUnits("old", new ModelUnits(1), BigDecimal.TEN, draft.start.plus(Duration.ofDays(9)))));
        assertThat(lines())
                .anySatisfy(line -> assertThat(line).contains("from 1 to 3, 1 unit owned already among them"));
    }

    @Test
    void aUnitToMeasureIsAskedForWhereNoneMayBeHeld() {
        draft.withoutCandidates().unit = new UnitCapacity.Unknown();
        draft.breakEvens =
                List.of(new BreakEven(CommitmentTerm.SIX_MONTHS, 13.8, 920_000, 92_000, OptionalDouble.empty()));
        assertThat(lines()).isEmpty();
        draft.buying = quota(0);
        assertThat(lines())
                .anySatisfy(line -> assertThat(line)
                        .contains("from 0 to 1 without commitment, to measure")
                        .contains("\"Model units no-commitment Provisioned Throughputs across base models\""));
    }

    /** 5.65M + 565k of the busiest day. */
    @Test
    void anOnDemandQuotaThatMissesTheTargetIsAskedToRise() {
        draft.nothing = CandidateLike.missing(Plans.NOTHING);
        draft.choosingNothing();
        assertThat(lines())
                .anySatisfy(line -> assertThat(line)
                        .contains("Tokens per minute on demand of m.small-v1:0 in us-west-2: from 6,000,000 to at least"
                                + " 6,220,000")
                        .contains("(\"On-demand InvokeModel tokens per minute for m.small-v1:0\")"));
    }

    /** 5.65M input tokens of the busiest day, in requests of the demand's mean. */
    @Test
    void soIsAQuotaOfRequestsThatTheBusiestDayIsOver() {
        draft.nothing = CandidateLike.missing(Plans.NOTHING);
        draft.choosingNothing();
        double peak = 5_650_000 / Curves.demand().meanInputPerRequest();
        draft.rules = counting(Math.floor(peak) - 1);
        assertThat(ActionList.of(input().withDemand(Curves.demand())).quotaRequest())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("  And requests per minute on demand: from ")
                        .contains("(\"On-demand InvokeModel requests per minute for m.small-v1:0\")"));
        draft.rules = counting(Math.ceil(peak) + 1);
        assertThat(ActionList.of(input().withDemand(Curves.demand())).quotaRequest())
                .noneSatisfy(line -> assertThat(line).contains("requests per minute on demand"));
    }

    private static PlanRules counting(double requests) {
        OnDemandQuota quota = new OnDemandQuota(6_000_000, 1, OptionalDouble.of(requests), OptionalDouble.empty());
        return new PlanRules(quota, 0.001, 0.9, 0, 60, 7);
    }
}
