package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reason.Alternative;
import dev.headroom.planner.plan.request.Excluded;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.ReservedPrice;
import dev.headroom.planner.price.ReservedTerm;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Headline;
import dev.headroom.reports.markdown.MarkdownRenderer;
import dev.headroom.reports.review.ReviewInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A model that is sold by reserved tokens a minute and not by the unit: on demand at $0.22 and $0.30, reserved at the same, or 0.9 of it. */
class ReservedReportTest {

    private static final Candidate RESERVED = candidate(300_000, 20_000, true);
    private final PlanDraft draft = new PlanDraft();

    private static Candidate candidate(int input, int output, boolean keeps) {
        return new Candidate(
                new Purchase.Reserved(input, output, ReservedTerm.ONE_MONTH),
                Plans.usd(210_000),
                Plans.usd(160_000),
                Plans.usd(270_000),
                Plans.usd(280_000),
                Plans.usd(60_000),
                Plans.usd(150_000),
                Money.ZERO,
                Money.ZERO,
                0.4,
                0,
                keeps ? 0.0001 : 0.02,
                0,
                0.61,
                0,
                keeps);
    }

    /** $0.0132 an hour are 60,000 tokens at $0.22 a million, $0.018 at $0.30. */
    private static ReservedPrice price(ReservedTerm term, String input, String output) {
        return new ReservedPrice(
                Plans.MODEL, "us-west-2", term, new BigDecimal(input), new BigDecimal(output), Plans.PAGE);
    }

    private static ModelPrices prices() {
        ModelPrices none = Plans.pricesWithoutUnits();
        return new ModelPrices(
                none.tokens(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(
                        ReservedTerm.ONE_MONTH, price(ReservedTerm.ONE_MONTH, "0.0132", "0.018"),
                        ReservedTerm.THREE_MONTHS, price(ReservedTerm.THREE_MONTHS, "0.01188", "0.0162")));
    }

    @BeforeEach
    void isSoldByReservedTokens() {
        draft.prices = prices();
        draft.unit = new UnitCapacity.Unknown();
        draft.steps = List.of();
        draft.breakEvens = List.of();
        draft.holds = List.of();
        draft.waiting = Optional.empty();
        draft.retirement = OptionalDouble.empty();
        draft.candidates = List.of(Plans.NOTHING, candidate(100_000, 10_000, false), RESERVED);
        draft.alternatives = List.of(new Alternative(Plans.NOTHING, "misses the target"));
        draft.chosen = RESERVED;
    }

    private Report report() {
        return Report.of(ReviewInput.of(draft.plan(), Plans.ORIGIN));
    }

    private Headline headline() {
        return report().document().headline();
    }

    @Test
    void itSaysWhatToReserveAndWhereTheRestGoes() {
        assertThat(headline().purchase())
                .isEqualTo(
                        "Reserve 300,000 input and 20,000 output tokens a minute of m.small-v1:0 in us-west-2 for 1 month;"
                                + " what is above goes on demand by itself.");
        assertThat(headline().watch())
                .startsWith(
                        "It carries 40 % of all tokens and is used to 61 %; at 100 % it would cost what on demand does. The"
                                + " AWS account team sells it; ask first for a higher on-demand quota, which costs nothing.");
    }

    /** From September's 28th to March's in six terms of a month. */
    @Test
    void itsTermsAreBlocksOverTime() {
        assertThat(report().document().sections().stream()
                        .flatMap(section -> section.blocks().stream())
                        .filter(block ->
                                block instanceof Figure figure && figure.id().equals("held-chart")))
                .singleElement()
                .satisfies(block -> {
                    Figure figure = (Figure) block;
                    assertThat(figure.title())
                            .isEqualTo(
                                    "300,000 input and 20,000 output tokens a minute are reserved from 2026-09-28, bound to"
                                            + " 2027-03-28");
                    assertThat(figure.values().rows()).hasSize(6);
                });
    }

    @Test
    void theTablesAreOfReservations() {
        assertThat(MarkdownRenderer.render(report().document()))
                .contains("Cost against size of reservation")
                .contains("of the cost: the reservation")
                .contains("Break-even of a reservation by term")
                .doesNotContain("Tokens carried by the units")
                .doesNotContain("No purchase can be costed");
    }

    @Test
    void whereNoneIsWorthItThatIsSaidWithTheUseThatWouldBe() {
        draft.chosen = Plans.NOTHING;
        assertThat(headline().purchase())
                .isEqualTo(
                        "Buy nothing: on demand is cheaper than every reservation considered, and m.small-v1:0 has no price"
                                + " by the unit.");
        assertThat(headline().watch())
                .contains("for 1 month at 100 %, for 3 months at 90 %; the nearest would be used to 61 %.");
    }

    @Test
    void whereNoneMayBeBoughtTheReasonIsTold() {
        draft.chosen = Plans.NOTHING;
        draft.candidates = List.of(Plans.NOTHING);
        draft.excluded = List.of(new Excluded("reserved, 1 month", "not enough data: 9 days"));
        assertThat(headline().purchase()).contains("sold by reserved tokens a minute, not by the unit");
        assertThat(headline().watch()).isEqualTo("Not enough data: 9 days.");
        draft.excluded = List.of();
        assertThat(headline().watch()).startsWith("The budget of a month is below");
    }

    /** 300 and 20 thousand tokens a minute for 4,344 hours at $0.0132 and $0.018. */
    @Test
    void whoBuysIsSentToTheAccountTeamAndTheBillHasBothRates() {
        draft.chosen = RESERVED;
        Report report = Report.of(ReviewInput.of(draft.plan(), Plans.ORIGIN));
        String what = "a reservation of 300,000 input and 20,000 output tokens a minute for 1 month";
        assertThat(ReportFormat.TERRAFORM.render(report).replace("\n# ", " "))
                .contains("Not here: " + what, "the AWS account team makes it")
                .doesNotContain("resource \"");
        assertThat(ReportFormat.COMMANDS.render(report))
                .contains("No command reserves: ask the AWS account team for " + what)
                .doesNotContain("create-provisioned");
        assertThat(ReportFormat.CALENDAR.render(report)).contains("SUMMARY:Reserve tokens for chat\r\n");
        assertThat(Contents.csv(report, "bill-1.csv"))
                .contains(",4344,0.0132,\"1,000 tokens a minute, an hour\",17202.24\r\n")
                .contains(",4344,0.018,\"1,000 tokens a minute, an hour\",1563.84\r\n");
    }
}
