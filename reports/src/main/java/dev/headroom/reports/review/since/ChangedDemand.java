package dev.headroom.reports.review.since;

import dev.headroom.planner.compare.Comparison;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.StreamModel;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.reason.DayBand;
import dev.headroom.reports.document.Cell;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Demand: its level, its growth, its peak, its requests, and what is expected of it. */
final class ChangedDemand {

    private static final double DAY_HOURS = 24;
    private static final String RATE = "tokens/min";

    private final DemandCurve then;
    private final DemandCurve now;
    private final List<Changed> changes = new ArrayList<>();

    private ChangedDemand(DemandCurve then, DemandCurve now) {
        this.then = then;
        this.now = now;
    }

    /** Without both demand curves, what the plans have of them. */
    static List<Changed> of(Comparison comparison) {
        List<Changed> changes = new ArrayList<>();
        if (comparison.then().demand().isPresent() && comparison.now().demand().isPresent()) {
            changes.addAll(new ChangedDemand(
                            comparison.then().demand().get(),
                            comparison.now().demand().get())
                    .changes());
        }
        Plan before = comparison.then().plan();
        Plan after = comparison.now().plan();
        changes.add(Changed.number(
                "busiest day of the plan, input p99",
                RATE,
                most(before, DayBand::inputP99),
                most(after, DayBand::inputP99)));
        changes.add(Changed.number(
                "busiest day of the plan, output p99",
                RATE,
                most(before, DayBand::outputP99),
                most(after, DayBand::outputP99)));
        return changes;
    }

    private static double most(Plan plan, ToDoubleFunction<DayBand> quantile) {
        return plan.outlook().stream().mapToDouble(quantile).max().orElse(0);
    }

    private List<Changed> changes() {
        words("history ends", curve -> curve.historyEnd().toString());
        changes.add(new Changed(
                "history observed",
                days(then.observed()),
                days(now.observed()),
                Changed.share(hours(then.observed()), hours(now.observed()))));
        number("level, input", RATE, curve -> curve.level().inputPerMinute());
        number("level, output", RATE, curve -> curve.level().outputPerMinute());
        growth("growth in a week, input", DemandCurve::input);
        growth("growth in a week, output", DemandCurve::output);
        number("busiest hour of a week over its mean, input", "times", curve -> peak(curve.input()));
        number("input per request", "tokens", DemandCurve::meanInputPerRequest);
        number("output per request", "tokens", DemandCurve::meanOutputPerRequest);
        number(
                "mix: output for an input token",
                "tokens",
                curve -> curve.meanOutputPerRequest() / curve.meanInputPerRequest());
        number(
                "scatter of minutes, input",
                "CV²",
                curve -> curve.input().bursts().c0Squared());
        words("expected of the days to come", ChangedDemand::expected);
        words("notes on the history", curve -> String.join("; ", curve.notes()));
        return changes;
    }

    private static Cell days(Duration observed) {
        return new Cell.Quantity(hours(observed) / DAY_HOURS, "days", 1);
    }

    private static double hours(Duration observed) {
        return (double) observed.toHours();
    }

    private static double peak(StreamModel stream) {
        return Collections.max(stream.profile().factors());
    }

    private static String expected(DemandCurve curve) {
        List<String> said = curve.expected().said();
        return said.isEmpty() ? "nothing" : String.join("; ", said);
    }

    private void words(String what, Function<DemandCurve, String> words) {
        changes.add(Changed.words(what, words.apply(then), words.apply(now)));
    }

    private void number(String what, String unit, ToDoubleFunction<DemandCurve> number) {
        changes.add(Changed.number(what, unit, number.applyAsDouble(then), number.applyAsDouble(now)));
    }

    private void growth(String what, Function<DemandCurve, StreamModel> stream) {
        double before = 100 * Math.expm1(stream.apply(then).level().driftPerWeek());
        double after = 100 * Math.expm1(stream.apply(now).level().driftPerWeek());
        changes.add(new Changed(
                what,
                new Cell.Quantity(before, "%", 1),
                new Cell.Quantity(after, "%", 1),
                Cell.Change.ofPoints(after - before, "points")));
    }
}
