package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.plan.reading.Insurance;
import dev.headroom.planner.plan.reading.UnitStep;
import dev.headroom.planner.plan.reason.FreshCheck;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.reports.markdown.MarkdownRenderer;
import dev.headroom.reports.review.ActionList;
import dev.headroom.reports.review.Origin;
import dev.headroom.reports.review.ReviewInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said aloud: figures that nobody observed, days that are past, and numbers that look wrong and are not. */
class NoticesTest {

    private final PlanDraft draft = new PlanDraft();

    private ReviewInput madeOn(String day) {
        return ReviewInput.of(draft.plan(), new Origin("0.1.0", List.of(), Optional.of(LocalDate.parse(day))));
    }

    private String text() {
        return text(ReviewInput.of(draft.plan(), Plans.ORIGIN));
    }

    private static String text(ReviewInput input) {
        return MarkdownRenderer.render(Report.of(input).document()).replace("\\_", "_");
    }

    @Test
    void aUnitOfTheEmulatorAndAGeneratedHistoryAreSaidToBe() {
        assertThat(text()).doesNotContain("emulator and", "generator");
        ReviewInput emulated = ReviewInput.of(draft.plan(), Plans.ORIGIN).withCapacity(Curves.capacity());
        assertThat(text(emulated)).contains("measured on Headroom's emulator and not on Bedrock");
        draft.notes = List.of("synthetic: made by headroom's generator with seed 1, not observed");
        assertThat(text()).contains("The history was made by Headroom's generator and not observed.");
        ReviewInput both = ReviewInput.of(draft.plan(), Plans.ORIGIN).withCapacity(Curves.capacity());
        String loud = "Nothing here was observed";
        assertThat(text(both)).contains(loud);
        assertThat(ReportFormat.COMMANDS.render(Report.of(both))).contains("# " + loud);
        assertThat(ReportFormat.TERRAFORM.render(Report.of(both))).contains("# " + loud);
    }

    /** The draft begins on 2026-09-28; a history is days old when it is planned on, and not weeks. */
    @Test
    void aFirstDayThatIsPastIsSaidToBe() {
        String past = "The plan's first day is past: it begins on 2026-09-28, where the history ends, and was made on ";
        assertThat(text(madeOn("2026-10-05"))).doesNotContain("is past");
        assertThat(text(madeOn("2026-10-06"))).contains(past + "2026-10-06, 8 days later.");
        assertThat(ActionList.of(madeOn("2026-10-06")).notices()).anyMatch(notice -> notice.startsWith(past));
    }

    /** The prices of the draft are of 2026-09-01: 27 days old on its first day, 91 on 2026-12-01. */
    @Test
    void pricesAreAsOldAsOnTheDayOnWhichThePlanWasMade() {
        assertThat(text()).contains("at most 27 days old on 2026-09-28");
        assertThat(text(madeOn("2026-12-01"))).contains("prices are older than 90 days on 2026-12-01, the oldest 91");
    }

    @Test
    void aShareOfOtherFuturesBelowWhatIsAskedIsCalledAMissAndWhetherByChance() {
        assertThat(text())
                .contains("keeps the target in 58 of them, 96.7 %, where 90 % are asked: it is kept (the binomial");
        fresh(53, 0.79, 0.944);
        assertThat(text())
                .contains(
                        "in 53 of them, 88 %, where 90 % are asked: a miss within chance, for the binomial interval of 60"
                                + " futures, 79 % to 94.4 % with 90 % confidence, holds what is asked");
        fresh(40, 0.55, 0.77);
        assertThat(text()).contains("in 40 of them, 67 %, where 90 % are asked: a miss beyond chance");
    }

    private void fresh(int kept, double low, double high) {
        draft.fresh =
                new FreshCheck(60, new Estimate(kept / 60.0, low, high, 0.9), Plans.usd(141_000), Plans.usd(201_000));
    }

    @Test
    void aMeanAboveWhatNearlyAllFuturesKeepIsExplained() {
        assertThat(text()).doesNotContain("lies above the");
        draft.chosen = CandidateLike.throttling(0.0011, 0.0006, Plans.TWO);
        assertThat(text())
                .contains("The mean of the throttled tokens, 0.11 %, lies above the 0.06 % that 90 % of futures keep");
    }

    @Test
    void aUnitThatCostsMoreThanItAvoidsIsSaidToBeBoughtForSomethingElse() {
        assertThat(text()).doesNotContain("costs more than it avoids");
        draft.steps = List.of(
                new UnitStep(1, Plans.usd(102_000), Plans.usd(60_000), 0.9, 1),
                new UnitStep(2, Plans.usd(42_000), Plans.usd(60_000), 0.5, 0));
        assertThat(text())
                .contains("Unit 2 costs more than it avoids: it is bought for a rule of purchases, and not to save.");
    }

    @Test
    void aThousandthOfACentIsNoNothing() {
        draft.insurance = new Insurance(42_000_000, 1_000_000, Plans.usd(6_928));
        assertThat(text())
                .contains(
                        "41M requests from being refused on the mean for $6,928 more than on demand only: less than a cent each.");
    }

    /** The unit carries 2M and 200k; at five to one hundred of output the input is full first, at fifteen the output. */
    @Test
    void theStreamThatIsFullFirstIsThatOfTheBusiestMinutes() {
        draft.outlook = Plans.outlook(14);
        assertThat(text()).contains("units, their input first;");
    }
}
