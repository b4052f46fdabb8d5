package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.review.ReviewInput;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each picture says above itself what is to be seen in it. */
class PicturesTest {

    private static Figure figure(ReviewInput input, String id) {
        return Report.of(input).document().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap((Block block) -> block instanceof Figure figure ? Stream.of(figure) : Stream.empty())
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ReviewInput oneUnit() {
        PlanDraft draft = new PlanDraft();
        draft.chosen = Plans.units(1, CommitmentTerm.SIX_MONTHS, 60_000, 98_000, 0.55);
        return ReviewInput.of(draft.plan(), Plans.ORIGIN).withDemand(Curves.demand());
    }

    /** Of 27 hours the nine of 3 million tokens and eight of those of 2 million and 10,000 for each day exceed 2 million. */
    @Test
    void theHoursInWhichWhatIsBoughtIsFullAreCounted() {
        Figure figure = figure(oneUnit(), "duration-chart");
        assertThat(figure.title()).isEqualTo("1 unit would have been full in 63 % of the observed hours");
        assertThat(figure.values().rows().get(0).cells())
                .extracting(Cell::text)
                .containsExactly("0 %", "3,090,000", "309,000");
        assertThat(figure(GoldenTest.input(), "duration-chart").title())
                .isEqualTo("2 units would have been full in none of the observed hours");
    }

    /** The one Thursday, 2026-09-24, has 3.06 million at 11:00; the mean hour has 2 million and 10,000 times 40 / 9. */
    @Test
    void theWeeksPeakIsFoundAndAnHourThatNobodySawIsNotZero() {
        Figure figure = figure(GoldenTest.input(), "week-chart");
        assertThat(figure.title()).isEqualTo("The week peaks on Thursday from 11:00 UTC, at 1.50 times the mean hour");
        assertThat(figure.values().rows().get(11).cells())
                .extracting(Cell::text)
                .containsExactly(
                        "11", "3,030,000", "3,040,000", "–", "3,060,000", "3,040,000", "3,050,000", "3,060,000");
    }

    @Test
    void theInputThatSwaysTheCostMostIsNamed() {
        Figure figure = figure(GoldenTest.input(), "tornado-chart");
        assertThat(figure.title())
                .isEqualTo(
                        "The cost of the recommendation hangs most on output per request: $120,000 at 0.5 times the plan,"
                                + " $205,000 at 2 times");
        assertThat(figure.values().rows().get(0).cells())
                .extracting(Cell::text)
                .containsExactly("output per request", "150", "600", "$120,000", "$140,000", "$205,000", "tokens");
    }

    @Test
    void whatIsBoughtAndWhatItSavesIsSaid() {
        assertThat(figure(GoldenTest.input(), "demand-chart").title())
                .isEqualTo("The busiest minutes to come would fill 2.83 units; 2 are bought");
        assertThat(figure(GoldenTest.input(), "cost-chart").title())
                .isEqualTo("The recommendation costs $140,000, $60,000 (30 %) less than on demand only");
    }

    /** Twice what on demand only costs are $400,000: the point at 3 units is not drawn, and its value stands. */
    @Test
    void whatIsTooDearForTheCostPictureStandsInItsTable() {
        PlanDraft draft = new PlanDraft();
        draft.candidates = new ArrayList<>(draft.candidates);
        draft.candidates.add(Plans.units(3, CommitmentTerm.NO_COMMITMENT, 430_000, 2_000, 0.98));
        Figure cost = figure(ReviewInput.of(draft.plan(), Plans.ORIGIN), "cost-chart");
        assertThat(cost.description())
                .endsWith(
                        "The picture is cut above $400,000, and with it the line of no commitment; the values have what"
                                + " is dearer.");
        assertThat(cost.values().rows().get(3).cells())
                .extracting(Cell::text)
                .containsExactly("3", "$432,000", "$184,000");
        assertThat(figure(GoldenTest.input(), "cost-chart").description()).doesNotContain("cut");
    }

    @Test
    void whereNothingIsBoughtTheNearestPurchaseIsNamed() {
        PlanDraft draft = new PlanDraft();
        draft.chosen = Plans.NOTHING;
        ReviewInput input = ReviewInput.of(draft.plan(), Plans.ORIGIN);
        assertThat(figure(input, "cost-chart").title())
                .isEqualTo(
                        "The nearest purchase of units, 2 model units for 6 months, costs $60,000 (30 %) less than on demand only");
        assertThat(figure(input, "demand-chart").title()).endsWith("units; none is bought");
    }
}
