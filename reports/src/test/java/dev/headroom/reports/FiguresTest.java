package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.ModelUnitPrice;
import dev.headroom.planner.price.Provenance;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Fill;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Trace;
import dev.headroom.reports.review.ReviewInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pictures of savings, of what is held, of what was refused and of the prices, against numbers worked out by hand. */
class FiguresTest {

    private static Stream<Block> blocks(ReviewInput input) {
        return Report.of(input).document().sections().stream().flatMap(section -> section.blocks().stream());
    }

    private static Stream<Figure> figures(ReviewInput input, String id) {
        return blocks(input)
                .flatMap(block -> block instanceof Figure figure ? Stream.of(figure) : Stream.empty())
                .filter(figure -> figure.id().equals(id));
    }

    private static Figure figure(ReviewInput input, String id) {
        return figures(input, id).findFirst().orElseThrow();
    }

    private static List<String> cells(Row row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    private static <T extends Trace> List<T> traces(Figure figure, int panel, Class<T> kind) {
        return figure.panels().get(panel).traces().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** $132,000 from the least to the most are 14 columns of $10,000; the first of twenty parts has its middle at -$2,700, the next at $3,900. */
    @Test
    void eachTwentiethOfTheFuturesIsABrickAndALossIsSetOff() {
        Figure figure = figure(GoldenTest.input(), "savings-chart");
        assertThat(figure.title())
                .isEqualTo("On the mean it saves $60,000; it costs more than on demand only in 3 of 60 futures");
        List<Trace.Blocks> piles = traces(figure, 0, Trace.Blocks.class);
        assertThat(piles).extracting(Trace.Blocks::fill).containsExactly(Fill.SPILLED, Fill.MAIN);
        assertThat(piles.get(0).blocks()).containsExactly(new Trace.Block(-9_600, -400, 0.04, 0.96));
        assertThat(piles.get(1).blocks()).hasSize(19);
        assertThat(cells(figure.values().rows().get(1)))
                .containsExactly("mean of the worst tenth of futures", "$600.00");
        assertThat(cells(figure.values().rows().get(2))).containsExactly("least", "-$6,000");
        assertThat(cells(figure.values().rows().get(12))).containsExactly("50 % of futures save less than", "$60,000");
    }

    @Test
    void whereNothingIsBoughtNothingIsSavedOrHeld() {
        ReviewInput input = ReviewInput.of(new PlanDraft().choosingNothing().plan(), Plans.ORIGIN);
        assertThat(figures(input, "savings-chart")).isEmpty();
        assertThat(figures(input, "held-chart")).isEmpty();
    }

    /** One owned for ten days, two for six months, from November one more for six months and for a month three without commitment. */
    @Test
    void unitsAreStackedByTheirTermsFromBeginningToEnd() {
        Figure figure = figure(Orders.input(), "held-chart");
        assertThat(figure.title())
                .isEqualTo(
                        "At most 6 units are held at once, from 2026-11-28 to 2026-12-28; 1 is bound past the plan's end, to"
                                + " 2027-05-28");
        assertThat(figure.values().rows().stream().map(FiguresTest::cells))
                .containsExactly(
                        List.of("2026-09-28", "2026-10-08", "1", "2", "0", "3"),
                        List.of("2026-10-08", "2026-11-28", "0", "2", "0", "2"),
                        List.of("2026-11-28", "2026-12-28", "0", "3", "3", "6"),
                        List.of("2026-12-28", "2027-03-28", "0", "3", "0", "3"),
                        List.of("2027-03-28", "2027-05-28", "0", "1", "0", "1"));
        List<Trace.Blocks> stacked = traces(figure, 0, Trace.Blocks.class);
        assertThat(stacked).extracting(Trace.Blocks::fill).containsExactly(Fill.QUIET, Fill.MAIN, Fill.LEVELLED);
        assertThat(stacked.get(2).blocks().get(0).low()).isEqualTo(3);
        assertThat(stacked.get(2).blocks().get(0).high()).isEqualTo(6);
    }

    /** 800 and 1,750 attempts in 120 s; a quota of 660,000 tokens is 600 requests of 1,100 a minute. */
    @Test
    void theOnsetOfRefusalsLiesBetweenTwoRatesBesideTheQuota() {
        PlanDraft draft = new PlanDraft();
        draft.rules = new PlanRules(new OnDemandQuota(660_000, 1), 0.001, 0.9, 0, 60, 7);
        ReviewInput input = ReviewInput.of(draft.plan(), Plans.ORIGIN).withCapacity(Curves.capacity());
        Figure figure = figure(input, "refusal-chart-2");
        assertThat(figure.title())
                .isEqualTo("On demand: refusals begin between 6.67 and 14.6 attempts a second; the quota is 10.0");
        assertThat(cells(figure.values().rows().get(1))).containsExactly("14.6", "5.83", "8.75", "60 %", "146 %");
        assertThat(traces(figure, 0, Trace.Level.class)).extracting(Trace::name).containsExactly("quota 10.0");
        assertThat(traces(figure(GoldenTest.input(), "refusal-chart-2"), 0, Trace.Level.class))
                .as("far above what was tried")
                .isEmpty();
        assertThat(blocks(input))
                .contains(new Prose(
                        "Provisioned, 1 model unit: nothing was refused up to 10.0 attempts a second, so where refusals begin"
                                + " was not measured."));
    }

    /** The first level kept the target in 168 of its requests of 120 s, the second in 720, the third in 120. */
    @Test
    void goodputStandsBesideThroughputAndTheLawsMisses() {
        Figure figure = figure(GoldenTest.input(), "throughput-chart-1");
        assertThat(figure.title())
                .isEqualTo(
                        "Provisioned, 1 model unit: at most 9.40 requests a second, at 40 in flight; at most 6.00 within the"
                                + " target, at 16");
        assertThat(figure.panels()).hasSize(2);
        assertThat(figure.values().rows())
                .extracting(row -> row.cells().get(2).text())
                .containsExactly("1.40", "6.00", "1.00");
    }

    @Test
    void timePerTokenIsALineWithWhatItMissesBelow() {
        Figure figure = figure(GoldenTest.input(), "token-chart-1");
        assertThat(figure.title())
                .isEqualTo(
                        "Provisioned, 1 model unit: an output token takes 9.80 ms at the p50, and 0.0100 ms more for each"
                                + " request in flight");
        assertThat(traces(figure, 1, Trace.Line.class)).extracting(Trace::name).containsExactly("p50", "p95");
        assertThat(cells(figure.values().rows().get(2))).endsWith("10.2", "-0.200", "15.5", "-0.500");
        assertThat(figure(GoldenTest.input(), "token-chart-2").panels()).hasSize(1);
    }

    /** From 2026-06-01 to 2026-09-28 are 119 days. */
    @Test
    void anOldPriceAndOneOfOnesOwnAreFound() {
        assertThat(figure(GoldenTest.input(), "prices-chart").title())
                .isEqualTo("All 3 prices are at most 27 days old on 2026-09-28");
        PlanDraft draft = new PlanDraft();
        Provenance own =
                new Provenance("contract 7; by own.yaml, the book has no list price", LocalDate.of(2026, 6, 1));
        CommitmentTerm term = CommitmentTerm.ONE_MONTH;
        draft.prices = new ModelPrices(
                Plans.PRICES.onDemand(),
                Optional.empty(),
                Map.of(term, new ModelUnitPrice(Plans.MODEL, "us-west-2", term, BigDecimal.TEN, own)));
        Figure figure = figure(ReviewInput.of(draft.plan(), Plans.ORIGIN), "prices-chart");
        assertThat(figure.title())
                .isEqualTo("1 of 2 prices is older than 90 days on 2026-09-28, the oldest 119; 1 is not the list's");
        assertThat(cells(figure.values().rows().get(1)))
                .startsWith("model unit, 1 month", "own price", "2026-06-01", "119", "no");
    }

    /** Two units carry 4 million; the first day's p99 is 5 million, and a quota of 550,000 adds 500,000 of input. */
    @Test
    void whatSpillsOverAndWhatIsRefusedLieAboveWhatIsCarried() {
        PlanDraft draft = new PlanDraft();
        draft.rules = new PlanRules(new OnDemandQuota(550_000, 1), 0.001, 0.9, 0, 60, 7);
        Figure figure = figure(ReviewInput.of(draft.plan(), Plans.ORIGIN), "demand-chart");
        List<Trace.Area> areas = traces(figure, 0, Trace.Area.class);
        assertThat(areas).extracting(Trace.Area::fill).containsExactly(Fill.SPILLED, Fill.REFUSED);
        assertThat(areas.get(0).spans().get(0).low()).isEqualTo(4_000_000);
        assertThat(areas.get(0).spans().get(0).high()).isEqualTo(4_500_000);
        assertThat(areas.get(1).spans().get(0).low()).isEqualTo(4_500_000);
        assertThat(areas.get(1).spans().get(0).high()).isEqualTo(5_000_000);
    }
}
