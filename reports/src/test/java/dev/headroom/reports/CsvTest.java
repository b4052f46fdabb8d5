package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.plan.request.Excluded;
import dev.headroom.reports.review.ReviewInput;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables for programs and spreadsheets. */
class CsvTest {

    private final PlanDraft draft = new PlanDraft();

    private Report report() {
        return Report.of(ReviewInput.of(draft.plan(), Plans.ORIGIN).withCapacity(Curves.capacity()));
    }

    private List<String> lines(String name) {
        return List.of(Contents.csv(report(), name).split("\r\n"));
    }

    @Test
    void moneyIsANumberOfDollarsAndAnIntervalHasAColumnForEachEnd() {
        assertThat(lines("alternatives-1.csv"))
                .startsWith(
                        "purchase,cost (USD),8 of 10 futures low (USD),8 of 10 futures high (USD),cheaper than on demand"
                                + " (share),\"throttled, worst month (share)\",why it lost,recommended",
                        "2 model units for 6 months,140000,132000,152000,0.95,0.0001,recommended,yes");
    }

    @Test
    void aColumnOfSeveralUnitsHasThemBeside() {
        assertThat(lines("assumptions-3.csv"))
                .contains(
                        "item,value,value unit,stated by,as of",
                        "On-demand quota,6000000,tokens/min,not stated,not stated");
        assertThat(lines("assumptions-4.csv")).contains("item,value,value unit", "Seed,7,");
    }

    @Test
    void aDoubtIsANoteAndWhatIsNotKnownIsEmpty() {
        draft.sensitivities = List.of(Plans.HIGHER);
        assertThat(lines("sensitivity-1.csv").get(0)).contains(",cost of the recommendation note,");
        assertThat(lines("sensitivity-1.csv").get(1))
                .contains(",160000,the recommendation would then miss the target,,yes");
        assertThat(lines("levels-2.csv").get(0))
                .contains("p50 (ms),p50 low (ms),p50 high (ms)", ",uncorrected p95 (ms)");
        assertThat(lines("levels-2.csv").get(1)).contains(",,,,needs 368,");
    }

    @Test
    void wordsThatBeginLikeAFormulaAreWordsAndNumbersBelowZeroAreNumbers() {
        draft.excluded = List.of(new Excluded("=HYPERLINK(\"x\")", "+1"), new Excluded("@a", "-1, or\n\"more\""));
        assertThat(Contents.csv(report(), "excluded-1.csv"))
                .contains("\"'=HYPERLINK(\"\"x\"\")\",'+1\r\n", "'@a,\"'-1, or\n\"\"more\"\"\"\r\n");
        assertThat(lines("steps-1.csv")).contains("3,16000,60000,-44000,0.2,0,no,");
    }

    @Test
    void theIndexNamesEveryFile() {
        List<ReportFile> files = ReportFormat.CSV.files(report());
        assertThat(files.get(0).name()).isEqualTo("report-csv/index.csv");
        assertThat(lines("index.csv")).hasSize(files.size());
        files.stream()
                .skip(1)
                .forEach(file ->
                        assertThat(files.get(0).text()).contains(file.name().substring("report-csv/".length()) + ","));
    }
}
