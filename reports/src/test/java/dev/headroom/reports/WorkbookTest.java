package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.review.ReviewInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A workbook that finance can calculate again. */
class WorkbookTest {

    private static final double EXACT = 1e-9;

    private final PlanDraft draft = Orders.draft();

    private Map<String, String> parts() {
        Report report = Report.of(ReviewInput.of(draft.plan(), Plans.ORIGIN));
        return Contents.parts(ReportFormat.XLSX.files(report).get(0).bytes());
    }

    private String costSheet() {
        return parts().getOrDefault("xl/worksheets/sheet1.xml", "");
    }

    /** The name of the cell in column G beside the n-th row that begins with these words, from 1. */
    private static String beside(String sheet, String words, int n) {
        Matcher row = Pattern.compile("<c r=\"A(\\d+)\"[^>]*><is><t xml:space=\"preserve\">" + words)
                .matcher(sheet);
        for (int i = 0; i < n; i++) {
            assertThat(row.find()).isTrue();
        }
        return "G" + row.group(1);
    }

    private static BigDecimal cents(double usd) {
        return Money.ofUsd(usd).usd();
    }

    @Test
    void theFormulasComeToThePlansDollarsToTheCent() {
        Plan plan = draft.plan();
        String sheet = costSheet();
        Formulas cells = new Formulas(sheet);
        double chosen = cells.calculated(beside(sheet, "Total", 1));
        double nothing = cells.calculated(beside(sheet, "Total", 2));
        assertThat(cents(chosen)).isEqualTo(plan.chosen().cost().usd()).isEqualTo("215112.96");
        assertThat(cents(nothing)).isEqualTo(plan.onDemandOnly().cost().usd()).isEqualTo("224000.25");
        assertThat(cents(cells.calculated(beside(sheet, "Saving against", 1)))).isEqualTo("8887.29");
        assertThat(cents(cells.calculated(beside(sheet, "Cost per month", 1)))).isEqualTo("35852.16");
    }

    @Test
    void whatIsWrittenBesideAFormulaIsWhatItComesTo() {
        Formulas cells = new Formulas(costSheet());
        assertThat(cells.formulas()).hasSizeGreaterThan(20);
        cells.formulas()
                .keySet()
                .forEach(name -> assertThat(cells.calculated(name))
                        .as(name)
                        .isEqualTo(cells.written(name), within(EXACT * Math.abs(cells.written(name)))));
    }

    /** A dollar an hour on 2 x 4,344 and 1 x 2,880 unit-hours. */
    @Test
    void aPriceThatIsChangedOnceChangesEveryLineOfIt() {
        String sheet = costSheet();
        Formulas cells = new Formulas(sheet);
        String total = beside(sheet, "Total", 1);
        double before = cells.calculated(total);
        cells.put(beside(sheet, "model unit, 6 months", 1).replace('G', 'B'), 14.80);
        assertThat(cells.calculated(total) - before).isEqualTo(2 * 4344 + 2880, within(1e-6));
    }

    /** A plan by hand with $120,000 for what costs $119,894.40. */
    @Test
    void whatThePartsDoNotExplainIsALineOfItsOwn() {
        draft.nothing = Plans.NOTHING;
        draft.chosen = Plans.TWO;
        draft.buying = new PlanDraft().buying;
        draft.binding = List.of();
        String sheet = costSheet();
        Formulas cells = new Formulas(sheet);
        assertThat(cells.calculated(beside(sheet, "not told apart by the plan", 1)))
                .isEqualTo(105.60);
        assertThat(cents(cells.calculated(beside(sheet, "Total", 1)))).isEqualTo("140000.00");
    }

    @Test
    void whereNothingIsBoughtThereIsOneBillAndNoSaving() {
        draft.choosingNothing();
        assertThat(costSheet()).contains("Cost of the recommendation").doesNotContain("Saving", "Cost of on demand");
    }

    @Test
    void thereIsASheetForEachSectionAndEveryPartIsXml() throws Exception {
        Map<String, String> parts = parts();
        for (String part : parts.values()) {
            Pages.parsed(part);
        }
        assertThat(Pages.all(Pattern.compile("<sheet name=\"(.*?)\""), parts.getOrDefault("xl/workbook.xml", "")))
                .startsWith("Cost model", "Recommendation", "Quota to ask for", "How sure the choice is")
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name.length()).isLessThanOrEqualTo(31));
    }

    @Test
    void wordsAreNoFormulasAndNumbersAreNumbers() {
        draft.workload = "=1+1";
        String sheets = String.join("", parts().values());
        assertThat(sheets).contains("t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1: ");
        assertThat(Pages.all(Pattern.compile("<f>(.*?)</f>"), sheets))
                .allSatisfy(formula -> assertThat(formula).matches("[A-G0-9*/+-]+|SUM\\(G\\d+:G\\d+\\)"));
    }
}
