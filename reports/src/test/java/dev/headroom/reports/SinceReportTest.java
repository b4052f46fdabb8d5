package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.headroom.planner.compare.Answer;
import dev.headroom.planner.compare.Attribution;
import dev.headroom.planner.compare.Cause;
import dev.headroom.planner.compare.Comparison;
import dev.headroom.planner.compare.Part;
import dev.headroom.planner.compare.Reviewed;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.plan.Decision;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.aftermath.Aftermath;
import dev.headroom.planner.plan.aftermath.AftermathCost;
import dev.headroom.planner.plan.aftermath.ForecastBand;
import dev.headroom.planner.plan.aftermath.ForecastCoverage;
import dev.headroom.planner.plan.aftermath.ForecastStretch;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.reports.document.Document;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.review.ReviewInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A report against the review of half a year before: one unit at $158,000 for 4,416 hours, then. */
class SinceReportTest {

    private static final ReviewInput INPUT = GoldenTest.input();

    private static Plan then() {
        PlanDraft draft = new PlanDraft();
        draft.start = Instant.parse("2026-03-28T00:00:00Z");
        draft.end = Instant.parse("2026-09-28T00:00:00Z");
        draft.chosen = Plans.ONE;
        draft.prices = Plans.prices("24.00", "15.80");
        PlanRules rules = draft.rules;
        draft.rules = new PlanRules(rules.quota(), 0.005, 0.9, 0, 60, 6);
        return draft.plan();
    }

    private static DemandCurve demandThen() {
        DemandCurve now = Curves.demand();
        return new DemandCurve(
                now.modelId(),
                now.workload(),
                now.zone(),
                Instant.parse("2026-03-28T00:00:00Z"),
                Duration.ofDays(7),
                1200,
                now.meanOutputPerRequest(),
                now.input(),
                now.output(),
                now.blend(),
                now.days(),
                now.history(),
                now.expected(),
                now.notes());
    }

    /**
     * In 730 hours 158,000 / 4,416 x 730 = 26,118.66 then and 140,000 / 4,344 x 730 = 23,526.70 now: 2,591.96 less, and 18,000
     * less in all.
     */
    private static Attribution why(Plan then) {
        return new Attribution(
                Decision.of(then),
                Decision.of(INPUT.plan()),
                List.of(
                        part(Cause.DEMAND, 1.5, 2000, 12_000),
                        part(Cause.PRICES, -0.5, -4091.96, -24_000),
                        part(Cause.SETTINGS, 0, -500, -3000),
                        new Part(Cause.LENGTH, 0, Plans.usd(0), Plans.usd(-3000), Optional.empty())),
                8);
    }

    private static Part part(Cause cause, double units, double month, double overall) {
        return new Part(cause, units, Plans.usd(month), Plans.usd(overall), Optional.of(Decision.of(INPUT.plan())));
    }

    /** Fourteen days, each 100,000 higher than the one before; the first two of them below the band. */
    private static Aftermath aftermath() {
        LocalDate first = LocalDate.of(2026, 3, 28);
        List<ForecastStretch> days = IntStream.range(0, 14)
                .mapToObj(day -> new ForecastStretch(
                        first.plusDays(day), 24, band(800_000 + 100_000 * day), band(900_000 + 60_000 * day)))
                .toList();
        return new Aftermath(
                Instant.parse("2026-03-28T00:00:00Z"),
                Instant.parse("2026-04-11T00:00:00Z"),
                200,
                new ForecastCoverage(336, 252, 14, 320, 4),
                new ForecastCoverage(336, 270, 6, 330, 3),
                new ForecastCoverage(14, 9, 2, 13, 0),
                new ForecastCoverage(14, 14, 0, 14, 0),
                days,
                List.of(
                        new ForecastStretch(first, 168, band(1_000_000), band(1_100_000)),
                        new ForecastStretch(first.plusDays(7), 160, band(1_850_000), band(2_200_000))),
                Optional.of(new AftermathCost(
                        Instant.parse("2026-03-28T00:00:00Z"),
                        Instant.parse("2026-04-11T00:00:00Z"),
                        328,
                        Plans.units(1, CommitmentTerm.SIX_MONTHS, 4600, 7400, 0.55),
                        Plans.units(1, CommitmentTerm.SIX_MONTHS, 4600, 8400, 0.5),
                        Plans.units(1, CommitmentTerm.SIX_MONTHS, 0, 15_000, 0),
                        Plans.units(2, CommitmentTerm.SIX_MONTHS, 9200, 2500, 0.9))));
    }

    private static ForecastBand band(double actual) {
        return new ForecastBand(850_000, 1_000_000, 1_400_000, 1_800_000, 2_100_000, actual);
    }

    static ReviewInput whole() {
        Plan then = then();
        return INPUT.withComparison(new Comparison(
                new Reviewed(then, Optional.of(demandThen()), Optional.empty()),
                new Reviewed(INPUT.plan(), INPUT.demand(), INPUT.capacity()),
                new Answer<>(Optional.of(why(then)), ""),
                new Answer<>(Optional.of(aftermath()), "")));
    }

    private static Section since(ReviewInput input) {
        return Report.of(input).document().sections().get(1);
    }

    /** The section behind the headline, and nothing else: the rest of a report has seals of its own. */
    @ParameterizedTest
    @EnumSource(names = {"HTML", "MARKDOWN", "JSON", "CSV"})
    void whatHasChangedIsWrittenAsSealed(ReportFormat format) throws IOException {
        Report report = Report.of(whole());
        Document document = report.document();
        Document cut = new Document(
                document.title(), document.subtitle(), document.sections().subList(0, 2));
        GoldenTest.seal("since", format, new Report(cut, report.actions()));
    }

    @Test
    void itStandsBehindTheRecommendationAndIsWhatTheSchemaSays() throws IOException {
        assertThat(since(whole()).title()).isEqualTo("Since the last review");
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Files.readString(Path.of("..", "docs", "schema", "report.schema.json")))
                        .validate(ReportFormat.JSON.render(Report.of(whole())), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void whatCannotBeSaidIsSaidWithTheReason() {
        ReviewInput input = INPUT.withComparison(new Comparison(
                new Reviewed(then(), Optional.empty(), Optional.empty()),
                new Reviewed(INPUT.plan(), INPUT.demand(), INPUT.capacity()),
                new Answer<>(Optional.empty(), "its demand.json is missing"),
                new Answer<>(Optional.empty(), "nothing was observed since")));
        assertThat(ReportFormat.MARKDOWN.render(Report.of(input)))
                .contains("Which change did how much of that is not known: its demand.json is missing.")
                .contains("The earlier forecast cannot be held against what came: nothing was observed since.")
                .contains("| model unit, 6 months, for an hour |")
                .contains("| seed | settings | 6 | 7 |")
                .doesNotContain("| history ends |");
    }

    @Test
    void aComparisonOfAnotherPlanIsRefused() {
        PlanDraft other = new PlanDraft();
        other.chosen = Plans.THREE;
        assertThatThrownBy(() -> ReviewInput.of(other.plan(), Plans.ORIGIN)
                        .withComparison(whole().comparison().orElseThrow()))
                .hasMessage("the comparison with an earlier plan is of another plan than this");
    }
}
