package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.planner.capacity.OnDemandQuota;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.leak.Evidence;
import dev.headroom.planner.leak.LeakFinding;
import dev.headroom.planner.leak.LeakFinding.Leak;
import dev.headroom.planner.leak.LeakKind;
import dev.headroom.planner.leak.Leaks;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.request.PlanRules;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.quantity.TokenRates;
import dev.headroom.planner.verify.Verdict;
import dev.headroom.planner.verify.Verification;
import dev.headroom.planner.verify.VerifiedHour;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Notes;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.document.Trace;
import dev.headroom.reports.review.ReviewInput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What a report says, whatever it is written in. */
class ReportTest {

    private final PlanDraft draft = new PlanDraft();

    private Report bare() {
        return Report.of(ReviewInput.of(draft.plan(), Plans.ORIGIN));
    }

    private static Section section(Report report, String id) {
        return report.document().sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> prose(Section section) {
        return section.blocks().stream()
                .filter(Prose.class::isInstance)
                .map(block -> ((Prose) block).text())
                .toList();
    }

    private static Figure figure(Section section) {
        return section.blocks().stream()
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<Table> tables(Section section) {
        return section.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    private static Leaks leaks(String workload, LeakFinding... findings) {
        Instant day = Instant.parse("2026-08-03T07:00:00Z");
        return new Leaks(
                Plans.MODEL, "us-west-2", workload, day, day.plus(Duration.ofDays(30)), 20_000, List.of(findings));
    }

    @Test
    void leaksAreToldTheDearestFirstAndWhatIsNotKnownIsSaid() {
        Instant day = Instant.parse("2026-08-03T07:00:00Z");
        Leak inflation = new Leak(
                LeakKind.PROMPT_INFLATION,
                day,
                new Estimate(1_000, 900, 1_100, 0.9),
                List.of(new Evidence("prompt tokens per request", 1_050, 1_155)));
        Leak batch = new Leak(
                LeakKind.NOT_BATCHED,
                day,
                new Estimate(3_000, 3_000, 3_000, 0.9),
                List.of(new Evidence("share of tokens that may wait", 0, 0.3)));
        Leaks leaks = leaks(
                "chat",
                inflation,
                batch,
                new LeakFinding.Tight(LeakKind.OUTPUT_DRIFT, "it kept its level"),
                new LeakFinding.Untold(LeakKind.NO_CACHING, "prompts"));
        Section section =
                section(Report.of(ReviewInput.of(draft.plan(), Plans.ORIGIN).withLeaks(leaks)), "leaks");
        assertThat(prose(section).get(0))
                .contains("A month like the last 28 days costs $20,000 on demand")
                .contains("2 ways were found");
        Table table = tables(section).get(0);
        assertThat(table.rows().get(0).cells())
                .extracting(Cell::text)
                .containsExactly(
                        "work that could be batched",
                        "2026-08-03",
                        "$3,000",
                        "–",
                        "share of tokens that may wait 0.300",
                        LeakKind.NOT_BATCHED.cure());
        assertThat(table.rows().get(1).cells())
                .extracting(Cell::text)
                .contains("$900.00 to $1,100", "prompt tokens per request 1,155 against 1,050");
        assertThat(((Notes) section.blocks().get(2)).items())
                .containsExactly(
                        "Not there: output drift (it kept its level).",
                        "Cannot be told: prompts that could be cached; it takes prompts.");
    }

    @Test
    void leaksOfAnotherWorkloadAreRefused() {
        ReviewInput input = ReviewInput.of(draft.plan(), Plans.ORIGIN);
        assertThatThrownBy(() -> input.withLeaks(leaks("another")))
                .hasMessageContaining("the leaks are those of another");
    }

    static ReviewInput verified() {
        Plan plan = new PlanDraft().plan();
        return ReviewInput.of(plan, Plans.ORIGIN)
                .withVerification(verification(plan, plan.chosen().purchase().toString()));
    }

    private static Verification verification(Plan plan, String purchase) {
        Estimate none = new Estimate(0, 0, 0, 0.9);
        Estimate some = new Estimate(0.03, 0.02, 0.04, 0.95);
        VerifiedHour.Figure held = new VerifiedHour.Figure(some, some, some, Verdict.HELD, Verdict.HELD);
        return new Verification(
                plan.modelId(),
                plan.workload(),
                plan.start(),
                plan.rules().seed(),
                purchase,
                Instant.parse("2026-09-01T12:00:00Z"),
                "emulator",
                1,
                "the rule",
                0.02,
                List.of(new VerifiedHour(
                        "peak",
                        plan.start(),
                        3,
                        2,
                        0.5,
                        List.of(),
                        2_000,
                        0,
                        1_940,
                        60,
                        0,
                        held,
                        new VerifiedHour.Figure(none, some, some, Verdict.NOT_HELD, Verdict.HELD),
                        held,
                        List.of(new VerifiedHour.Latency("end to end, p95", 500, Optional.empty(), Verdict.HELD)),
                        List.of("admission within a minute"),
                        List.of("client-bound: slow"))));
    }

    @Test
    void theLastVerificationIsToldWithItsDoubts() {
        Plan plan = draft.plan();
        Verification found = verification(plan, plan.chosen().purchase().toString());
        Section section =
                section(Report.of(ReviewInput.of(plan, Plans.ORIGIN).withVerification(found)), "verification");
        assertThat(prose(section).get(0)).contains("sent to emulator").contains("2 of 3 figures held");
        assertThat(tables(section).get(0).rows().get(1).cells())
                .extracting(Cell::text)
                .containsExactly(
                        "peak, " + plan.start(),
                        "requests that are refused",
                        "0 %",
                        "3.0 %",
                        "3.0 %",
                        "2.0 % to 4.0 %",
                        "not held",
                        "held");
        assertThat(((Notes) section.blocks().get(2)).items())
                .containsExactly(
                        "The peak hour: 2,000 requests of 2 minutes, 50 % of the load.",
                        "The peak hour: end to end, p95, too few answers to tell, promised 500 ms: held.",
                        "The peak hour: failed, admission within a minute.",
                        "The peak hour: doubtful, client-bound: slow.");
    }

    @Test
    void aVerificationOfAnotherPlanIsSaidToBe() {
        Plan plan = draft.plan();
        Section section = section(
                Report.of(ReviewInput.of(plan, Plans.ORIGIN).withVerification(verification(plan, "9 model units"))),
                "verification");
        assertThat(section.blocks()).hasSize(1);
        assertThat(prose(section).get(0)).contains("was of another plan (9 model units)");
    }

    @Test
    void sectionsComeInTheOrderInWhichAReviewAsks() {
        assertThat(Report.of(GoldenTest.input()).document().sections())
                .extracting(Section::id)
                .containsExactly(
                        "recommendation",
                        "confidence",
                        "numbers",
                        "bill",
                        "actions",
                        "demand",
                        "cost",
                        "alternatives",
                        "steps",
                        "break-even",
                        "excluded",
                        "sensitivity",
                        "latency",
                        "throughput",
                        "refusals",
                        "levels",
                        "assumptions",
                        "history",
                        "provenance");
    }

    @Test
    void whatWasNotGivenIsSaidInOneLine() {
        for (String id : List.of("latency", "throughput", "refusals", "levels")) {
            assertThat(section(bare(), id).blocks())
                    .containsExactly((Block) new Prose("No capacity curve was given: nothing measured to show."));
        }
        assertThat(prose(section(bare(), "demand")))
                .contains("No demand curve was given, so the picture begins with the outlook.");
    }

    @Test
    void thePurchasesLimitIsALineAcrossTheDemand() {
        assertThat(figure(section(bare(), "demand")).panels().get(0).traces())
                .contains(new Trace.Level("2 units carry 4M", 4_000_000))
                .filteredOn(Trace.Divider.class::isInstance)
                .isEmpty();
    }

    /** At a tenth of output to input and a burndown of 5, a quota of 3M holds 3 / 1.5 = 2M of input: 6M with two units. */
    @Test
    void theQuotaIsDrawnAtTheDemandsOwnMix() {
        draft.rules = new PlanRules(new OnDemandQuota(3_000_000, 5), 0.001, 0.9, 0, 60, 7);
        assertThat(figure(section(bare(), "demand")).panels().get(0).traces())
                .extracting(Trace::name)
                .contains("with the on-demand quota 6M");
    }

    @Test
    void aLimitFarAboveTheDemandIsToldAndNotDrawn() {
        draft.unit = new UnitCapacity.Declared(new TokenRates(50_000_000, 5_000_000), "somebody");
        assertThat(prose(section(bare(), "demand")).get(0))
                .contains("Above the picture: 2 units carry 100M input and 10M output tokens a minute");
        assertThat(figure(section(bare(), "demand")).panels().get(0).traces()).noneMatch(Trace.Level.class::isInstance);
    }

    @Test
    void withoutAnOutlookThereIsNoDemandPicture() {
        draft.outlook = List.of();
        assertThat(prose(section(bare(), "demand")))
                .containsExactly("The plan has no outlook, so there is nothing to draw.");
    }

    @Test
    void manyDaysAreFoldedIntoWeeks() {
        draft.outlook = Plans.outlook(182);
        Figure figure = figure(section(bare(), "demand"));
        assertThat(figure.description()).contains("One value for each week");
        assertThat(figure.values().rows()).hasSize(26);
    }

    @Test
    void theChosenIsMarkedInTheCostPicture() {
        assertThat(figure(section(bare(), "cost")).panels().get(0).traces())
                .filteredOn(Trace.Mark.class::isInstance)
                .singleElement()
                .satisfies(mark -> assertThat(mark.name()).isEqualTo("chosen: 2 model units for 6 months"));
        assertThat(figure(section(bare(), "cost")).values().rows())
                .filteredOn(row -> row.chosen())
                .singleElement()
                .satisfies(row -> assertThat(row.cells().get(0).text()).isEqualTo("2"));
    }

    @Test
    void aPurchaseFarDearerThanOnDemandIsStillShown() {
        Candidate dear = Plans.units(1, CommitmentTerm.NO_COMMITMENT, 5_000_000, 0, 1);
        draft.choosingNothing().candidates = List.of(Plans.NOTHING, dear);
        Table values = figure(section(bare(), "cost")).values();
        assertThat(values.rows().get(1).cells().get(1).text()).isEqualTo("$5,000,000");
    }

    @Test
    void whereNothingCouldBeCostedTheReasonStandsInThePicturesPlace() {
        draft.withoutCandidates().prices = Plans.pricesWithoutUnits();
        assertThat(prose(section(bare(), "cost")))
                .containsExactly(
                        "No number of units could be costed, so there is nothing to compare: the price book has no"
                                + " unit of this model in this Region.");
        assertThat(prose(section(bare(), "steps"))).containsExactly("Not known: no number of units could be costed.");
        assertThat(prose(section(bare(), "alternatives")))
                .containsExactly("There was no alternative: nothing else could be costed.");
    }

    @Test
    void buyingNothingIsShownAgainstWhatAUnitWouldHaveToCarry() {
        draft.choosingNothing();
        assertThat(figure(section(bare(), "demand")).panels().get(0).traces())
                .extracting(Trace::name)
                .contains("1 unit would carry 2M", "a unit pays from 920k", "on-demand quota 5.45M");
        assertThat(tables(section(bare(), "numbers")).get(0).columns()).hasSize(2);
    }

    @Test
    void anUnknownCapacityIsSaidToBeUnknown() {
        draft.withoutCandidates().unit = new UnitCapacity.Unknown();
        assertThat(prose(section(bare(), "assumptions")).get(0)).contains("is unknown: AWS publishes no figure");
    }

    @Test
    void aCostThatMissesTheTargetIsMarkedAndHasNoRegret() {
        draft.sensitivities = List.of(Plans.HIGHER);
        Table table = tables(section(bare(), "sensitivity")).get(0);
        assertThat(table.rows().get(0).cells().get(3)).isInstanceOf(Cell.Doubtful.class);
        assertThat(table.rows().get(0).cells().get(4)).isEqualTo(new Cell.Absent());
        assertThat(table.hasMarks()).isTrue();
    }

    @Test
    void theWorkloadsEndIsToldInWordsForEachKindOfPurchase() {
        assertThat(prose(section(bare(), "sensitivity")))
                .contains("The purchase pays while the chance that the workload ends within the 6 months is below 22 %,"
                        + " a hazard of 0.500 per year. Units are paid until the end of the term, whatever they"
                        + " carry.");
        draft.retirement = OptionalDouble.empty();
        assertThat(prose(section(bare(), "sensitivity"))).anyMatch(said -> said.contains("pays however soon"));
        draft.chosen = Plans.units(2, CommitmentTerm.SIX_MONTHS, 250_000, 0, 1);
        assertThat(prose(section(bare(), "sensitivity"))).anyMatch(said -> said.contains("made for the target"));
        draft.chosen = Plans.TWO_BY_THE_HOUR;
        assertThat(prose(section(bare(), "sensitivity"))).anyMatch(said -> said.contains("can be deleted at any hour"));
        draft.choosingNothing();
        assertThat(prose(section(bare(), "sensitivity"))).anyMatch(said -> said.startsWith("Nothing is bought"));
    }

    @Test
    void aPercentileHasItsIntervalOrSaysWhatItTakes() {
        Table firstToken =
                tables(section(Report.of(GoldenTest.input()), "levels")).get(1);
        assertThat(firstToken.columns().get(4).heading()).isEqualTo("p99 (ms)");
        assertThat(firstToken.rows().get(0).cells().get(4)).isEqualTo(new Cell.Needs(368));
        assertThat(firstToken.rows().get(0).cells().get(4).text()).isEqualTo("needs 368");
        assertThat(firstToken.rows().get(1).cells().get(4).text()).isEqualTo("1,400 (1,260 to 1,680)");
    }

    /** The 95th percentile of 40 users is 2,250 ms, from 2,025 to 2,700; the lowest level has no 99th. */
    @Test
    void thePictureShowsTheIntervalOfEachPercentile() {
        List<Trace> traces = figure(section(Report.of(GoldenTest.input()), "latency"))
                .panels()
                .get(0)
                .traces();
        assertThat(traces)
                .filteredOn(Trace.Whiskers.class::isInstance)
                .extracting(trace -> ((Trace.Whiskers) trace).spans().size())
                .containsExactly(2, 3, 3);
        assertThat(((Trace.Whiskers) traces.get(7)).spans().get(2)).isEqualTo(new Trace.Span(40, 2025, 2700));
        assertThat(traces)
                .filteredOn(trace -> trace.name().equals("p99"))
                .singleElement()
                .satisfies(trace -> assertThat(((Trace.Line) trace).points()).hasSize(2));
    }

    @Test
    void levelsSayHowTheyFailedAndWhetherTheyWereSteady() {
        Table outcomes =
                tables(section(Report.of(GoldenTest.input()), "levels")).get(0);
        List<Cell> last = outcomes.rows().get(2).cells();
        assertThat(last.get(6).text()).isEqualTo("2 unavailable, 1 broken stream");
        assertThat(last.get(7).text()).isEqualTo("rose (p = 0.003)");
        assertThat(outcomes.rows().get(0).cells().get(6)).isEqualTo(new Cell.Absent());
        assertThat(outcomes.rows().get(0).cells().get(7).text()).isEqualTo("untested");
        assertThat(outcomes.rows().get(1).cells().get(7).text()).isEqualTo("steady (p = 0.4)");
    }

    @Test
    void whatMakesAMeasurementDoubtfulStandsBesideIt() {
        assertThat(section(bare(), "assumptions").blocks()).noneMatch(Notes.class::isInstance);
        draft.unit = ((UnitCapacity.Measured) Plans.MEASURED).doubted(Curves.CAVEATS);
        assertThat(section(bare(), "assumptions").blocks()).contains(new Notes(Curves.CAVEATS));
        assertThat(bare().document().headline().watch())
                .contains("tokens a minute (measured, but doubtful: client-bound, not steady), 90 %");
        assertThat(section(Report.of(GoldenTest.input()), "levels").blocks()).contains(new Notes(Curves.CAVEATS));
    }

    @Test
    void theLawIsReadNoFartherThanItMayBe() {
        Figure figure = figure(section(Report.of(GoldenTest.input()), "throughput"));
        assertThat(figure.panels().get(0).traces())
                .filteredOn(trace -> trace.name().equals("scalability law"))
                .singleElement()
                .satisfies(trace -> assertThat(((Trace.Line) trace).points())
                        .allSatisfy(point -> assertThat(point.x()).isBetween(40.0, 52.0)));
    }

    @Test
    void aDemandOfAnotherWorkloadIsRefused() {
        draft.workload = "search";
        assertThatThrownBy(() -> ReviewInput.of(draft.plan(), Plans.ORIGIN).withDemand(Curves.demand()))
                .hasMessage("the demand is that of chat for m.small-v1:0, the plan is for search on m.small-v1:0");
    }

    @Test
    void theRecommendationSaysWhatItIs() {
        assertThat(bare().document().subtitle()).isEqualTo("m.small-v1:0 in us-west-2, 2026-09-28 to 2027-03-28");
        assertThat(draft.plan().chosen().purchase()).isInstanceOf(Purchase.Units.class);
    }
}
