package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.request.Lever;
import dev.headroom.planner.plan.whatif.LongestTerm;
import dev.headroom.planner.plan.whatif.WhatIf;
import dev.headroom.planner.plan.whatif.WhatIfAxis;
import dev.headroom.planner.plan.whatif.WhatIfBasis;
import dev.headroom.planner.plan.whatif.WhatIfChoices;
import dev.headroom.planner.plan.whatif.WhatIfPoint;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.review.ReviewInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A grid round a plan, as a table everywhere and with sliders on the page. */
class WhatIfReportTest {

    private static final Plan PLAN = new PlanDraft().plan();

    private static final WhatIfChoices CHOICES =
            new WhatIfChoices(List.of(LongestTerm.AS_PLANNED, LongestTerm.NO_COMMITMENT), List.of(0.0, 0.5), 0);

    /**
     * Demand and the price on demand, costs a thousand dollars for each point more; twice the demand takes a third unit. Nothing is bought
     * where nothing may be bound, and caution costs a hundred dollars.
     */
    private static WhatIf grid(long seed) {
        List<WhatIfPoint> points = new ArrayList<>();
        for (double demand : new double[] {0.5, 1, 2}) {
            for (double price : new double[] {0.8, 1}) {
                int place = points.size() / CHOICES.count();
                for (int combination = 0; combination < CHOICES.count(); combination++) {
                    points.add(point(demand, price, combination, 100_000 + 1000.0 * place));
                }
            }
        }
        WhatIfBasis basis = new WhatIfBasis(
                PLAN.modelId(),
                PLAN.workload(),
                PLAN.start(),
                PLAN.end(),
                seed,
                PLAN.chosen().purchase(),
                PLAN.chosen().cost());
        return new WhatIf(
                basis,
                "headroom plan --workload 'a </script> b' --risk-aversion 0.0",
                30,
                5,
                List.of(
                        new WhatIfAxis(Lever.DEMAND, 1_000_000, List.of(0.5, 1.0, 2.0)),
                        new WhatIfAxis(Lever.ON_DEMAND_PRICE, 0.22, List.of(0.8, 1.0))),
                CHOICES,
                points,
                List.of("Planned on 30 futures."));
    }

    private static WhatIfPoint point(double demand, double price, int combination, double usd) {
        boolean isMore = demand == 2;
        LongestTerm longest = CHOICES.longestTerm(combination);
        double aversion = CHOICES.riskAversion(combination);
        Purchase bought = (isMore ? Plans.THREE : Plans.TWO).purchase();
        Money nothing = Plans.usd(200_000 * demand * price);
        boolean isBound = longest == LongestTerm.AS_PLANNED;
        Money cost = isBound ? Plans.usd(usd + 200 * aversion) : nothing;
        return new WhatIfPoint(
                List.of(demand, price),
                longest,
                aversion,
                isBound ? bought : new Purchase.Nothing(),
                cost,
                cost.plus(Plans.usd(7000)),
                true,
                Plans.usd(usd + (isMore ? 500 : 0)),
                !isMore,
                nothing,
                demand < 2);
    }

    static ReviewInput input() {
        return ReviewInput.of(PLAN, Plans.ORIGIN).withWhatIf(grid(PLAN.rules().seed()));
    }

    private static Section section(Report report) {
        return report.document().sections().stream()
                .filter(section -> section.id().equals("what-if"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTableHasOneInputOtherwiseARowAndWhatMissesTheTargetIsMarked() {
        Table table = section(Report.of(input())).blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(table.rows())
                .extracting(row -> row.cells().get(0).text())
                .containsExactly(
                        "all as planned",
                        "0.50 × demand, 500,000 input and output tokens/min",
                        "2.00 × demand, 2,000,000 input and output tokens/min",
                        "0.80 × on-demand price, 0.176 $ per million input tokens",
                        "risk aversion 0.5",
                        "longest term: no commitment");
        assertThat(table.rows().get(2).cells())
                .extracting(cell -> cell.text())
                .containsExactly(
                        "2.00 × demand, 2,000,000 input and output tokens/min",
                        "3 model units for 6 months",
                        "$105,000",
                        "$112,000",
                        "$105,500 †",
                        "$400,000 †");
        assertThat(table.rows().get(0).chosen()).isTrue();
    }

    @Test
    void everyFormatHasTheTable() {
        for (ReportFormat format : List.of(ReportFormat.HTML, ReportFormat.MARKDOWN, ReportFormat.JSON)) {
            assertThat(format.render(Report.of(input())))
                    .contains("all as planned", "--price-factor", "--longest-term TERM --risk-aversion X");
        }
        assertThat(Contents.of(ReportFormat.CSV, Report.of(input())).toString()).contains("all as planned");
    }

    @Test
    void thePageHasALabelledSliderForEachInputAndTheGridAsData() {
        String page = ReportFormat.HTML.render(Report.of(input()));
        assertThat(page)
                .contains(
                        "<div class=\"explorer\" hidden>",
                        "<label for=\"dial-demand\">demand</label>",
                        "<input type=\"range\" id=\"dial-demand\" min=\"0.5\" max=\"2.0\"",
                        "<output for=\"dial-on-demand-price\">",
                        "<label for=\"choice-longest-term\">longest term</label>",
                        "<option value=\"0\" selected>any term that the plan considers</option>",
                        "<option value=\"1\">no commitment</option>");
        String data = Pages.all(
                        Pattern.compile("<script type=\"application/json\">(.*?)</script>", Pattern.DOTALL), page)
                .get(0);
        assertThat(data)
                .contains(
                        "\"command\":\"headroom plan --workload 'a \\u003c/script> b' --risk-aversion 0.0\"",
                        "{\"flag\":\"--demand-factor\",\"unit\":\"input and output tokens/min\",\"value\":1000000.0,\"factors\":[0.5,1.0,2.0]}",
                        "\"choices\":[{\"planned\":0,\"flags\":[\"\",\"--longest-term NO_COMMITMENT\"]},"
                                + "{\"planned\":0,\"flags\":[\"--risk-aversion 0.0\",\"--risk-aversion 0.5\"]}]",
                        "\"purchases\":[[\"2 model units for 6 months\",2,6],[\"on demand only\",0,0],"
                                + "[\"3 model units for 6 months\",3,6]]",
                        "[2,105000.00,1,105500.00,0,400000.00,0,112000.00]",
                        "[1,400000.00,1,105500.00,0,400000.00,0,407000.00]]");
        assertThat(Pages.all(Pattern.compile(" id=\"([^\"]*)\""), page)).doesNotHaveDuplicates();
    }

    @Test
    void theCommandStandsInMarkdownAsItIsTyped() {
        String markdown = ReportFormat.MARKDOWN.render(Report.of(input()));
        assertThat(markdown)
                .contains("```sh\nheadroom plan --workload 'a </script> b' --risk-aversion 0.0 --demand-factor X")
                .contains("--longest-term TERM --risk-aversion X\n```\n")
                .contains("TERM is NO\\_COMMITMENT (no commitment).");
        assertThat(ReportFormat.HTML.render(Report.of(input())))
                .contains("<pre class=\"typed\"><code>headroom plan --workload 'a &lt;/script&gt; b'");
    }

    @Test
    void aReportWithoutAGridHasNoneOfIt() {
        assertThat(ReportFormat.HTML.render(Report.of(ReviewInput.of(PLAN, Plans.ORIGIN))))
                .doesNotContain("class=\"explorer\"", "id=\"what-if\"");
    }

    @Test
    void aGridOfAnotherPlanIsRefused() {
        ReviewInput input = ReviewInput.of(PLAN, Plans.ORIGIN);
        long seed = PLAN.rules().seed();
        assertThatThrownBy(() -> input.withWhatIf(grid(seed + 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the what-if is of another plan: it has the seed " + (seed + 1) + ", the plan has " + seed
                        + "; make it with the plan, by `headroom plan --what-if`");
    }

    @Test
    void itsJsonIsWhatTheSchemaSays() throws IOException {
        String schema = Files.readString(Path.of("..", "docs", "schema", "report.schema.json"));
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(ReportFormat.JSON.render(Report.of(input())), InputFormat.JSON))
                .isEmpty();
    }
}
