package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.plan.purchase.Order;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.reports.action.Actions;
import dev.headroom.reports.action.Deadline;
import dev.headroom.reports.action.PlannedOrder;
import dev.headroom.reports.review.ActionList;
import dev.headroom.reports.review.Origin;
import dev.headroom.reports.review.ReviewInput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is to be done, and by when. */
class ActionsTest {

    private static final Pattern MONEY = Pattern.compile("\\$[0-9,]+(?:\\.[0-9]+)?");

    private final PlanDraft draft = Orders.draft();

    private Actions actions() {
        return ActionList.of(ReviewInput.of(draft.plan(), Plans.ORIGIN));
    }

    private List<String> days() {
        return actions().deadlines().stream()
                .map(deadline -> deadline.day() + " " + deadline.kind() + " " + deadline.title())
                .toList();
    }

    /** A month before 2027-03-28 is 2027-02-28; the later order is bound to 2027-05-28, two months past the plan. */
    @Test
    void everyTermHasItsReviewAndItsEnd() {
        assertThat(days())
                .contains(
                        "2026-09-28 BUY Buy chat-2mu-6mo-20260928",
                        "2027-02-28 REVIEW Review chat-2mu-6mo-20260928",
                        "2027-03-28 DELETE Delete chat-2mu-6mo-20260928, or keep it",
                        "2026-11-28 DECIDE Decide again on chat-1mu-6mo-20261128",
                        "2027-04-28 REVIEW Review chat-1mu-6mo-20261128",
                        "2027-05-28 DELETE Delete chat-1mu-6mo-20261128, or keep it",
                        "2026-12-28 DELETE Delete chat-3mu-hourly-20261128",
                        "2027-02-28 REVIEW Plan again")
                .isSorted();
    }

    /** Made 31 days after the first day: the term of six months runs from then. By the hour, or later, all stays. */
    @Test
    void aTermThatIsBoughtLateEndsAsMuchLater() {
        Origin late = new Origin("0.1.0", List.of(), Optional.of(LocalDate.of(2026, 10, 29)));
        Actions actions = ActionList.of(ReviewInput.of(draft.plan(), late));
        assertThat(actions.deadlines())
                .extracting(deadline -> deadline.day() + " " + deadline.title())
                .contains(
                        "2026-10-29 Buy chat-2mu-6mo-20260928",
                        "2027-03-29 Review chat-2mu-6mo-20260928",
                        "2027-04-29 Delete chat-2mu-6mo-20260928, or keep it",
                        "2027-05-28 Delete chat-1mu-6mo-20261128, or keep it",
                        "2026-12-28 Delete chat-3mu-hourly-20261128");
        assertThat(actions.orders().get(0).requestToken())
                .isEqualTo(actions().orders().get(0).requestToken());
        assertThat(actions.notices()).anyMatch(notice -> notice.contains("A term runs from the day"));
        draft.choosingNothing();
        assertThat(ActionList.of(ReviewInput.of(draft.plan(), late)).notices())
                .anyMatch(notice -> notice.endsWith("31 days later. Import the history up to now and plan again."));
    }

    @Test
    void whatIsOwnedAndTheModelsEndHaveTheirDaysAndNoneIsBeforeThePlan() {
        assertThat(days())
                .contains(
                        "2026-09-28 DELETE Delete what is owned, or keep it: old & 'odd'",
                        "2026-10-08 DELETE Delete what is owned, or keep it: " + Orders.ARN,
                        "2027-08-01 REVIEW Review: m.small-v1:0 is withdrawn on 2027-09-01",
                        "2027-09-01 END_OF_LIFE m.small-v1:0 is withdrawn");
    }

    /** Nine days to 2026-09-28 of 56: enough 47 days later, on 2026-11-14, and known the day after. */
    @Test
    void theDayIsToldOnWhichTheHistoryCarriesALongerTerm() {
        assertThat(ActionList.of(Orders.input()).deadlines()).anySatisfy(deadline -> {
            assertThat(deadline.day()).isEqualTo("2026-11-15");
            assertThat(deadline.title()).isEqualTo("Plan again: history enough for a term of 6 months");
        });
    }

    /** Terms from 2026-09-28 to 10-28, 11-28 and 12-28; two weeks before each. */
    @Test
    void anOrderThatIsRenewedIsReviewedBeforeEachTermEnds() {
        Instant start = draft.start;
        draft.chosen = CandidateLike.buying(
                new Purchase.Mixed(List.of(new Order(
                        new ModelUnits(1), CommitmentTerm.ONE_MONTH, start, Instant.parse("2026-12-28T00:00:00Z")))),
                Plans.TWO);
        assertThat(days())
                .contains(
                        "2026-10-14 REVIEW Review chat-1mu-1mo-20260928",
                        "2026-11-14 REVIEW Review chat-1mu-1mo-20260928",
                        "2026-12-14 REVIEW Review chat-1mu-1mo-20260928",
                        "2026-12-28 DELETE Delete chat-1mu-1mo-20260928");
    }

    @Test
    void ordersThatAreAlikeHaveNamesAndTokensOfTheirOwn() {
        Order twice = new Order(new ModelUnits(1), CommitmentTerm.SIX_MONTHS, draft.start, draft.end);
        draft.chosen = CandidateLike.buying(new Purchase.Mixed(List.of(twice, twice)), Plans.TWO);
        draft.workload = "größer & -- " + "x".repeat(80);
        List<PlannedOrder> orders = actions().orders();
        assertThat(orders).extracting(PlannedOrder::requestToken).doesNotHaveDuplicates();
        assertThat(orders)
                .extracting(PlannedOrder::name)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("([0-9a-zA-Z][_-]?){1,63}"));
    }

    /** 4,344 hours from 2026-11-28 to 2027-05-28 at $13.80, of which 2,880 lie within the plan. */
    @Test
    void whatATermCostsPastThePlanIsSaidBeforeItIsBought() {
        PlannedOrder later = actions().orders().get(1);
        assertThat(later.boundCost()).contains(Plans.usd(59_947.20));
        assertThat(later.priced()).endsWith("$39,744 within the plan, $59,947 to the end of its term");
        assertThat(actions().orders().get(0).priced()).endsWith("$119,894 within the plan");
    }

    @Test
    void noAmountStandsInOneFormatAndNotInTheReport() {
        Report report = Report.of(Orders.input());
        String text = ReportFormat.MARKDOWN.render(report);
        for (ReportFormat format :
                List.of(ReportFormat.TERRAFORM, ReportFormat.COMMANDS, ReportFormat.CALENDAR, ReportFormat.REQUEST)) {
            List<String> amounts =
                    Pages.all(MONEY, format.render(report).replace("\r\n ", "").replace("\\,", ","));
            amounts.forEach(amount -> assertThat(text).contains(amount));
        }
        assertThat(Pages.all(MONEY, ReportFormat.TERRAFORM.render(report))).contains("$119,894", "$39,744", "$51,840");
    }

    /** Of a plan that was made a month after the day on which it begins. */
    @Test
    void whatWasToBeDoneBeforeThePlanWasMadeIsDueOnThatDay() {
        Origin late = new Origin("0.1.0", List.of(), Optional.of(LocalDate.of(2026, 10, 29)));
        List<Deadline> deadlines =
                ActionList.of(ReviewInput.of(draft.plan(), late)).deadlines();
        assertThat(deadlines).allSatisfy(deadline -> assertThat(deadline.day()).isAfterOrEqualTo("2026-10-29"));
        assertThat(deadlines).anySatisfy(deadline -> {
            assertThat(deadline.title()).isEqualTo("Buy chat-2mu-6mo-20260928");
            assertThat(deadline.detail()).endsWith("The plan has it on 2026-09-28, and was made after that.");
        });
    }

    @Test
    void deadlinesAreInOrder() {
        assertThat(actions().deadlines()).isSortedAccordingTo(Deadline.BY_DAY);
    }
}
