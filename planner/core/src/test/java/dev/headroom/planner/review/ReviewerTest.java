package dev.headroom.planner.review;

import static dev.headroom.planner.review.FindingKind.BADLY_SPLIT;
import static dev.headroom.planner.review.FindingKind.END_OF_LIFE;
import static dev.headroom.planner.review.FindingKind.EXPIRING;
import static dev.headroom.planner.review.FindingKind.IDLE;
import static dev.headroom.planner.review.FindingKind.ROLLING_OVER;
import static dev.headroom.planner.review.FindingKind.SHORT;
import static dev.headroom.planner.review.FindingKind.UNLIKE_PLAN;
import static dev.headroom.planner.review.Scenes.at;
import static dev.headroom.planner.review.Scenes.bought;
import static dev.headroom.planner.review.Scenes.carried;
import static dev.headroom.planner.review.Scenes.demand;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.plan.purchase.Order;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.request.OwnedUnits;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Each finding by hand, with the round figures of {@link Scenes}. */
class ReviewerTest {

    private static final String ARN = "arn:aws:bedrock:us-west-2:1:provisioned-model/";
    private static final String DELETE =
            "aws bedrock delete-provisioned-model-throughput --region us-west-2 --provisioned-model-id " + ARN;

    private static String usd(Finding finding) {
        return finding.usdPerMonth().toString();
    }

    /** 2 units cost 2 x 20 x 730 = 29,200; 600 M input and 100 M output in 100 hours are 1,000 USD, in 730 hours 7,300. */
    @Test
    void whatCarriedLessThanItCostsIsIdle() {
        Finding idle = Scenes.of(bought("chat", 2, Optional.empty(), carried(9, 600_000_000, 100_000_000, 0)))
                .only(IDLE);
        assertThat(usd(idle)).isEqualTo("21900.00");
        assertThat(idle.figure()).isEqualTo(0.75);
        assertThat(idle.severity()).isEqualTo(Severity.HIGH);
        assertThat(idle.reason())
                .isEqualTo(
                        "chat of 2 model units carried 700,000,000 tokens in 100 hours, which a month long cost $7,300 on"
                                + " demand, and costs $29,200 a month; nothing binds it");
        assertThat(idle.command()).contains(DELETE + "chat");
        assertThat(idle.notBefore()).isEmpty();
    }

    @Test
    void whatIsIdleAndBoundCanBeDeletedAtItsEndOnly() {
        Finding idle = Scenes.of(bought("chat", 2, at("2027-03-01T00:00:00Z"), carried(0, 0, 0, 0)))
                .only(IDLE);
        assertThat(usd(idle)).isEqualTo("29200.00");
        assertThat(idle.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(idle.notBefore()).isEqualTo(at("2027-03-01T00:00:00Z"));
        assertThat(idle.reason()).contains("paid for until 2027-03-01T00:00:00Z whatever is done");
    }

    /** 4,000 M input in 100 hours are 29,200 in 730 hours: exactly what two units cost. */
    @Test
    void whatIsWorthItsCostIsNotIdle() {
        assertThat(Scenes.of(bought("chat", 2, Optional.empty(), carried(9, 4_000_000_000L, 0, 0)))
                        .review()
                        .findings())
                .isEmpty();
    }

    /**
     * Nobody counted by ARN. Of 3 units of work, 2 units carry 200,000 input and 20,000 output a minute: 0.28 USD, in 730 hours 12,264;
     * all three would be 18,396.
     */
    @Test
    void withoutCountsDemandSaysWhatIsIdle() {
        Scenes scenes =
                Scenes.of(bought("chat", 2, Optional.empty(), Optional.empty())).asked(demand(60, 3));
        assertThat(usd(scenes.only(IDLE))).isEqualTo("16936.00");
        assertThat(usd(scenes.unitUnknown().only(IDLE))).isEqualTo("10804.00");
        assertThat(Scenes.of(bought("chat", 2, Optional.empty(), Optional.empty()))
                        .review()
                        .isUntold(IDLE))
                .isTrue();
    }

    /**
     * 5 of 100 minutes ask for 3 units, one is held: two thirds of 5 minutes spill. A minute of one unit is 0.14 USD, so 5 x 2 x 0.14 =
     * 1.40 USD in 100 minutes and 438 x 1.40 = 613.20 in 43,800 minutes. The quota of 1,000,000 takes 220,000.
     */
    @Test
    void demandAboveWhatIsHeldIsShort() {
        Finding tooLittle = Scenes.of(bought("chat", 1, Optional.empty(), carried(9, 4_000_000_000L, 0, 0)))
                .asked(demand(95, 0.5, 5, 3))
                .only(SHORT);
        assertThat(usd(tooLittle)).isEqualTo("613.20");
        assertThat(tooLittle.figure()).isEqualTo(0.05);
        assertThat(tooLittle.severity()).isEqualTo(Severity.LOW);
        assertThat(tooLittle.reason())
                .contains(
                        "the capacity of 1 model unit in 5.0 % of the time, the targets allow 1.0 %: $613.20 a month spills")
                .contains("quota refuses 0.0 %; 2 more units without commitment cost $29,200 a month");
        assertThat(tooLittle.reason())
                .endsWith(
                        "$29,200 a month, more than what spills, and the quota refuses no more than the targets allow:"
                                + " nothing has to be bought");
        assertThat(tooLittle.command()).isEmpty();
    }

    /** The quota refuses more than the targets allow, whatever the units cost. */
    @Test
    void unitsThatAreWorthItAreOfferedUnderTheIdUnderWhichTheyAreSold() {
        Scenes urgent = Scenes.of(bought("chat", 1, Optional.empty(), carried(9, 4_000_000_000L, 0, 0)))
                .asked(demand(60, 21))
                .soldAs(Scenes.MODEL + ":128k");
        assertThat(urgent.only(SHORT).command())
                .contains("aws bedrock create-provisioned-model-throughput --region us-west-2 --provisioned-model-name"
                        + " headroom-2026-11-26-20 --model-id " + Scenes.MODEL + ":128k --model-units 20");
        Finding open =
                urgent.soldAs(Scenes.MODEL + ":8k", Scenes.MODEL + ":128k").only(SHORT);
        assertThat(open.command().orElseThrow()).contains(" --model-id \"$MODEL_ID\" --model-units 20");
        assertThat(open.reason()).endsWith("set MODEL_ID to one of " + Scenes.MODEL + ":8k, " + Scenes.MODEL + ":128k");
    }

    /**
     * All minutes ask for 21 units of 110,000 quota tokens: 20 spill, 2,200,000, of which the quota of 1,000,000 refuses 1,200,000 of all
     * 2,310,000: 51.9 %.
     */
    @Test
    void whatTheQuotaRefusesMakesAShortageUrgent() {
        Finding tooLittle = Scenes.of(bought("chat", 1, Optional.empty(), carried(9, 4_000_000_000L, 0, 0)))
                .asked(demand(60, 21))
                .only(SHORT);
        assertThat(tooLittle.severity()).isEqualTo(Severity.HIGH);
        assertThat(tooLittle.reason()).contains("the on-demand quota refuses 51.9 %");
    }

    @Test
    void shortageNeedsToKnowWhatAUnitCarries() {
        Review review = Scenes.of(bought("chat", 1, Optional.empty(), Optional.empty()))
                .asked(demand(60, 21))
                .unitUnknown()
                .review();
        assertThat(review.isUntold(SHORT)).isTrue();
        assertThat(review.of(SHORT)).isEmpty();
    }

    /**
     * The full one refuses 200 of 1,000 requests and carries 1,000 M tokens with 1 unit, the other 250 M: 0.2 x 0.75. Its 800 requests
     * are 7,300 USD in 730 hours (1,000 USD in 100 hours), so 200 are 1,825.
     */
    @Test
    void aFullPurchaseBesideAnIdleOneIsBadlySplit() {
        Finding split = Scenes.of(
                        bought("full", 1, Optional.empty(), carried(800, 1_000_000_000, 0, 200)),
                        bought("roomy", 1, Optional.empty(), carried(100, 250_000_000, 0, 0)))
                .only(BADLY_SPLIT);
        assertThat(split.subject()).isEqualTo("full");
        assertThat(split.figure()).isCloseTo(0.15, within(1e-12));
        assertThat(usd(split)).isEqualTo("1825.00");
        assertThat(split.reason()).contains("must try " + ARN + "roomy after " + ARN + "full");
    }

    /** As many tokens for each unit: no routing would help. */
    @Test
    void purchasesThatAreBothFullAreNotBadlySplit() {
        assertThat(Scenes.of(
                                bought("a", 1, Optional.empty(), carried(800, 4_000_000_000L, 0, 200)),
                                bought("b", 2, Optional.empty(), carried(800, 8_000_000_000L, 0, 200)))
                        .review()
                        .of(BADLY_SPLIT))
                .isEmpty();
    }

    /** 20 x 730. */
    @Test
    void aTermThatEndsSoonIsTold() {
        Scenes scenes = Scenes.of(bought("chat", 1, at("2026-12-01T12:00:00Z"), carried(9, 4_000_000_000L, 0, 0)));
        Finding expiring = scenes.only(EXPIRING);
        assertThat(usd(expiring)).isEqualTo("14600.00");
        assertThat(expiring.severity()).isEqualTo(Severity.HIGH);
        assertThat(expiring.reason())
                .contains("ends in 5.0 days, at 2026-12-01T12:00:00Z, and is billed on at $14,600");
        assertThat(expiring.notBefore()).isEqualTo(at("2026-12-01T12:00:00Z"));
        assertThat(scenes.review().daysToExpiry()).isEqualTo(OptionalDouble.of(5));
        Review later = Scenes.of(bought("chat", 1, at("2026-12-26T12:00:01Z"), Optional.empty()))
                .review();
        assertThat(later.of(EXPIRING)).isEmpty();
        assertThat(Scenes.of(bought("chat", 1, at("2026-12-26T12:00:00Z"), Optional.empty()))
                        .review()
                        .of(EXPIRING))
                .extracting(Finding::severity)
                .containsExactly(Severity.MEDIUM);
    }

    @Test
    void aTermThatIsOverAndStillBilledRollsOver() {
        Finding rolling = Scenes.of(
                        bought("it's old", 3, at("2026-11-23T12:00:00Z"), carried(9, 90_000_000_000L, 0, 0)))
                .only(ROLLING_OVER);
        assertThat(usd(rolling)).isEqualTo("43800.00");
        assertThat(rolling.severity()).isEqualTo(Severity.HIGH);
        assertThat(rolling.reason()).contains("ended 3.0 days ago").contains("$43,800 a month");
        assertThat(rolling.command()).contains(DELETE.replace(ARN, "'" + ARN + "it'\\''s old'"));
        assertThat(rolling.notBefore()).isEmpty();
    }

    /** Bound 10 days past the end: 20 x 240 = 4,800. */
    @Test
    void aModelThatEndsBeforeATermIsUrgent() {
        Scenes scenes = Scenes.of(bought("chat", 1, at("2027-11-11T12:00:00Z"), carried(9, 4_000_000_000L, 0, 0)));
        Finding end = scenes.endOfLife("2027-11-01T12:00:00Z").only(END_OF_LIFE);
        assertThat(end.severity()).isEqualTo(Severity.HIGH);
        assertThat(end.reason()).contains("terms that reach past it cost $4,800 after it");
        assertThat(end.command().orElseThrow())
                .contains("get-foundation-model --region us-west-2 --model-identifier " + Scenes.MODEL);
        assertThat(scenes.endOfLife("2028-11-01T12:00:00Z").review().of(END_OF_LIFE))
                .isEmpty();
        assertThat(scenes.review().isUntold(END_OF_LIFE)).isTrue();
    }

    @Test
    void unitsUnlikeThePlanAreTold() {
        Scenes scenes = Scenes.of(bought("chat", 1, Optional.empty(), carried(9, 4_000_000_000L, 0, 0)));
        Finding more = scenes.planned(plan(new Purchase.Units(new ModelUnits(3), CommitmentTerm.NO_COMMITMENT)))
                .only(UNLIKE_PLAN);
        assertThat(usd(more)).isEqualTo("29200.00");
        assertThat(more.figure()).isEqualTo(2);
        assertThat(more.command().orElseThrow()).endsWith("--model-units 2");
        Finding fewer = scenes.planned(plan(new Purchase.Nothing())).only(UNLIKE_PLAN);
        assertThat(usd(fewer)).isEqualTo("14600.00");
        assertThat(fewer.command()).contains(DELETE + "chat");
        assertThat(scenes.planned(plan(new Purchase.Units(new ModelUnits(1), CommitmentTerm.ONE_MONTH)))
                        .review()
                        .of(UNLIKE_PLAN))
                .isEmpty();
    }

    private static Planned plan(Purchase purchase, OwnedUnits... owned) {
        return new Planned(
                Instant.parse("2026-11-20T00:00:00Z"), Instant.parse("2027-05-20T00:00:00Z"), purchase, List.of(owned));
    }

    @Test
    void aPlanHoldsWhatIsOwnedUntilItsEnd() {
        Planned plan = plan(
                new Purchase.Mixed(List.of(new Order(
                        new ModelUnits(2),
                        CommitmentTerm.ONE_MONTH,
                        Instant.parse("2027-01-01T00:00:00Z"),
                        Instant.parse("2027-02-01T00:00:00Z")))),
                new OwnedUnits("old", new ModelUnits(1), BigDecimal.TEN, Instant.parse("2027-01-10T00:00:00Z")));
        assertThat(plan.unitsAt(Instant.parse("2026-01-01T00:00:00Z"))).contains(1);
        assertThat(plan.unitsAt(Instant.parse("2027-01-05T00:00:00Z"))).contains(3);
        assertThat(plan.unitsAt(Instant.parse("2027-01-15T00:00:00Z"))).contains(2);
        assertThat(plan.unitsAt(Instant.parse("2027-03-01T00:00:00Z"))).contains(0);
        assertThat(plan.unitsAt(Instant.parse("2027-05-20T00:00:00Z"))).isEmpty();
    }

    @Test
    void theMostUrgentComesFirst() {
        Review review = Scenes.of(
                        bought("bound", 5, at("2027-06-01T00:00:00Z"), carried(0, 0, 0, 0)),
                        bought("over", 1, at("2026-11-01T00:00:00Z"), carried(9, 4_000_000_000L, 0, 0)))
                .review();
        assertThat(review.findings()).extracting(Finding::kind).containsExactly(ROLLING_OVER, IDLE);
        assertThat(review.held()).isEqualTo(new ModelUnits(6));
        assertThat(review.usdPerMonth().toString()).isEqualTo("87600.00");
    }
}
