package dev.headroom.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.plan.purchase.HourSchedule;
import dev.headroom.planner.plan.purchase.HourWeek;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.BrokenMonth;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reason.Alternative;
import dev.headroom.planner.plan.reason.Proof;
import dev.headroom.planner.plan.reason.Waiting;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Point;
import dev.headroom.reports.document.Trace;
import dev.headroom.reports.markdown.MarkdownRenderer;
import dev.headroom.reports.review.ActionList;
import dev.headroom.reports.review.ReviewInput;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Three units more on weekdays from 13 to 19 h, beside two on a term or nothing. */
class HoursReportTest {

    private final PlanDraft draft = new PlanDraft();

    private Candidate scheduled(Purchase base) {
        List<Integer> extra = IntStream.range(0, HourWeek.HOURS)
                .mapToObj(hour -> hour < 120 && hour % 24 >= 13 && hour % 24 < 19 ? 3 : 0)
                .toList();
        return scheduled(base, new HourSchedule(List.of(new HourWeek(draft.start, draft.end, extra)), 1));
    }

    private static Candidate scheduled(Purchase base, HourSchedule hours) {
        return CandidateLike.buying(new Purchase.Scheduled(base, hours), Plans.TWO);
    }

    private static Purchase two() {
        return new Purchase.Units(new ModelUnits(2), CommitmentTerm.SIX_MONTHS);
    }

    private String markdown() {
        return MarkdownRenderer.render(
                Report.of(ReviewInput.of(draft.plan(), Plans.ORIGIN)).document());
    }

    /** From Monday 2026-09-28 to Sunday 2027-03-28, 26 weeks of 5 days: 3 x 6 x 130 hours, and 3 x 130 for the starts. */
    @Test
    void aChosenScheduleIsATableOfItsHours() {
        draft.chosen = scheduled(two());
        draft.proof = new Proof(Plans.usd(140_000), Plans.usd(130_000));
        draft.waiting = Optional.of(
                new Waiting(Plans.usd(9_000), Plans.usd(4_000), Optional.of(new BrokenMonth(12_000, 0.04, 0))));
        assertThat(markdown())
                .contains(
                        "Buy 2 model units of m.small-v1:0 in us-west-2 for 6 months, and by the hour without commitment 3 more on"
                                + " Mon-Fri 13:00-19:00 UTC; what they do not carry stays on demand.")
                .contains("At their most they carry")
                .contains(
                        "Of all purchases that mix terms, months and hours of the week within the rules, as far as they keep the target,"
                                + " none costs less than $130,000 on these futures; the recommendation costs $140,000, so a better one could"
                                + " save $10,000 (7.1 %) at most.")
                .contains(" on the mean (units by the hour aside) and breaks the target in that month: up to 4.0 %"
                        + " of its tokens refused in 90 % of futures, 12k requests on the mean; knowing the future")
                .contains("Units by the hour, besides what is ordered for months")
                .contains("Mon-Fri")
                .contains("2,730 unit-hours are paid at")
                .contains("390 of them before a unit carries");
    }

    private static List<Point> line(Figure figure, String name) {
        return figure.panels().get(0).traces().stream()
                .filter(trace -> trace instanceof Trace.Line && trace.name().equals(name))
                .map(trace -> ((Trace.Line) trace).points())
                .findFirst()
                .orElseThrow();
    }

    private Figure figure(String id) {
        return Report.of(ReviewInput.of(draft.plan(), Plans.ORIGIN)).document().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block instanceof Figure figure && figure.id().equals(id))
                .map(Figure.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** A unit carries 2 million: two all along, on the first day, a Monday, five at 13 h, and on Saturday, the sixth, two again. */
    @Test
    void whatUnitsByTheHourCarryIsALineOverTheDemand() {
        draft.chosen = scheduled(two());
        Figure demand = figure("demand-chart");
        assertThat(line(demand, "units carry")).extracting(Point::y).containsOnly(4_000_000.0);
        List<Point> hourly = line(demand, "with those by the hour");
        assertThat(hourly.get(0).y()).isEqualTo(10_000_000);
        assertThat(hourly.get(10).y()).isEqualTo(4_000_000);
    }

    @Test
    void theWeekOfThoseUnitsIsAFieldBelowWhatIsHeld() {
        draft.chosen = scheduled(two());
        Figure held = figure("held-chart");
        assertThat(held.title()).isEqualTo("At most 5 units are held at once, from 2026-09-28 to 2027-03-28");
        assertThat(held.panels().get(1).traces())
                .singleElement()
                .satisfies(tiles -> assertThat(((Trace.Tiles) tiles).tiles()).hasSize(30));
    }

    /** Mondays at 3 and 13 h UTC from November to February: in Los Angeles, eight hours behind all that time, Sundays at 19 h and Mondays at 5. */
    @Test
    void theSchedulerIsStartedWithItsFirstHourAndTheFieldIsInTheWorkloadsTime() {
        Instant november = Instant.parse("2026-11-02T00:00:00Z");
        Instant march = Instant.parse("2027-03-01T00:00:00Z");
        List<Integer> none = Collections.nCopies(HourWeek.HOURS, 0);
        List<Integer> mondays = IntStream.range(0, HourWeek.HOURS)
                .mapToObj(hour -> hour == 13 || hour == 3 ? 1 : 0)
                .toList();
        draft.chosen = scheduled(
                two(),
                new HourSchedule(
                        List.of(
                                new HourWeek(draft.start, november, none),
                                new HourWeek(november, march, mondays),
                                new HourWeek(march, draft.end, none)),
                        1));
        DemandCurve curve = Curves.demand(ZoneId.of("America/Los_Angeles"));
        ReviewInput input = ReviewInput.of(draft.plan(), Plans.ORIGIN).withDemand(curve);
        assertThat(ActionList.of(input).deadlines())
                .filteredOn(deadline -> deadline.title().contains("scheduler"))
                .extracting(deadline -> deadline.day() + " " + deadline.kind())
                .containsExactly("2026-11-02 BUY", "2027-02-22 DELETE");
        Figure held = (Figure) Report.of(input).document().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block instanceof Figure figure && figure.id().equals("held-chart"))
                .findFirst()
                .orElseThrow();
        Panel week = held.panels().get(1);
        assertThat(week.x().title()).isEqualTo("hour of the day, America/Los_Angeles (UTC-08:00)");
        assertThat(((Trace.Tiles) week.traces().get(0)).tiles())
                .containsExactly(new Trace.Tile(6, 19, 1), new Trace.Tile(0, 5, 1));
    }

    /** Without a term the chosen point of the cost picture would have a name of two lines on a telephone. */
    @Test
    void aPurchaseThatChangesHasAShortNameInTheCostPicture() {
        draft.chosen = scheduled(two());
        assertThat(figure("cost-chart").panels().get(0).traces())
                .filteredOn(Trace.Mark.class::isInstance)
                .extracting(Trace::name)
                .containsExactly("chosen: 5 units at most");
    }

    @Test
    void unitHoursHaveNoHoursBesideThem() {
        draft.chosen = scheduled(two());
        assertThat(markdown())
                .contains(
                        "| units by the hour of the week | 2,730 | unit-hours | – | $24.00 | a unit an hour | $65,520 |");
    }

    @Test
    void oneWithoutUnitsAllAlongSaysSo() {
        draft.chosen = scheduled(new Purchase.Nothing());
        assertThat(markdown()).contains("Buy no unit of m.small-v1:0 in us-west-2 all along, and by the hour");
    }

    @Test
    void oneThatWasNotChosenIsShownToo() {
        draft.alternatives = List.of(new Alternative(scheduled(two()), "saves $5 only"));
        assertThat(markdown()).contains("Units by the hour that were weighed and not chosen, besides 2 model units");
    }

    /** The price book of {@link Plans} has $24.00 for an hour without commitment: 2,730 of them are $65,520. */
    @Test
    void everyFormatHasItsHoursAndTheirPrice() {
        draft.chosen = scheduled(two());
        Report report = Report.of(ReviewInput.of(draft.plan(), Plans.ORIGIN));
        String hours = "by the hour without commitment 3 more on Mon-Fri 13:00-19:00 UTC: $24.00 an hour each, $65,520";
        assertThat(plain(ReportFormat.TERRAFORM.render(report)))
                .contains("Not here: " + hours, "A state has no calendar");
        assertThat(plain(ReportFormat.COMMANDS.render(report))).contains("Not bought here: " + hours);
        assertThat(plain(ReportFormat.CALENDAR
                        .render(report)
                        .replace("\r\n ", "")
                        .replace("\\", "")))
                .contains("Run the scheduler of units by the hour", hours.substring(1));
        assertThat(report.actions().bills().chosen().lines())
                .filteredOn(line -> line.what().equals("units by the hour of the week"))
                .singleElement()
                .satisfies(line -> assertThat(line.usd()).isEqualByComparingTo("65520"));
    }

    /** Without the breaks of a comment. */
    private static String plain(String text) {
        return text.replaceAll("\\n# *", " ");
    }
}
