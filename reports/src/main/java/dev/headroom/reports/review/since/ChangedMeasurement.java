package dev.headroom.reports.review.since;

import dev.headroom.planner.capacity.CapacityCurve;
import dev.headroom.planner.capacity.EndpointCapacity;
import dev.headroom.planner.capacity.LatencySummary;
import dev.headroom.planner.capacity.LevelSummary;
import dev.headroom.planner.capacity.OnDemandReach;
import dev.headroom.planner.capacity.Percentile;
import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.compare.Comparison;
import dev.headroom.planner.measure.Endpoint;
import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.quantity.Estimate;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.review.fact.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a unit carries, how far on demand reaches, and how long answers take at the lightest load. */
final class ChangedMeasurement {

    private ChangedMeasurement() {}

    static List<Changed> of(Comparison comparison) {
        Plan then = comparison.then().plan();
        Plan now = comparison.now().plan();
        List<Changed> changes = new ArrayList<>();
        changes.add(Changed.words("what a unit carries is", how(then.unit()), how(now.unit())));
        rate(changes, "a unit carries, input", input(then.unit()), input(now.unit()));
        rate(changes, "a unit carries, output", output(then.unit()), output(now.unit()));
        Optional<CapacityCurve> before = comparison.then().capacity();
        Optional<CapacityCurve> after = comparison.now().capacity();
        if (before.isPresent() && after.isPresent()) {
            changes.add(Changed.words(
                    "on demand keeps the latency target up to",
                    reach(before.get().onDemand()),
                    reach(after.get().onDemand())));
            latency(changes, "one unit", before.get(), after.get(), Endpoint.Provisioned.class);
            latency(changes, "on demand", before.get(), after.get(), Endpoint.OnDemand.class);
        }
        return changes;
    }

    private static String how(UnitCapacity unit) {
        if (unit instanceof UnitCapacity.Measured measured) {
            return "measured, limited by " + measured.limit().label()
                    + (measured.caveats().isEmpty() ? "" : ", doubtful");
        }
        return unit instanceof UnitCapacity.Declared declared ? "declared: " + declared.saidBy() : "unknown";
    }

    private static void rate(List<Changed> changes, String what, Optional<Estimate> then, Optional<Estimate> now) {
        changes.add(new Changed(what, rate(then), rate(now), change(then, now)));
    }

    /** A declared rate has no interval. */
    private static Optional<Estimate> input(UnitCapacity unit) {
        if (unit instanceof UnitCapacity.Measured measured) {
            return Optional.of(measured.inputPerMinute());
        }
        return unit instanceof UnitCapacity.Declared declared
                ? Optional.of(certain(declared.rates().inputPerMinute()))
                : Optional.empty();
    }

    private static Optional<Estimate> output(UnitCapacity unit) {
        if (unit instanceof UnitCapacity.Measured measured) {
            return Optional.of(measured.outputPerMinute());
        }
        return unit instanceof UnitCapacity.Declared declared
                ? Optional.of(certain(declared.rates().outputPerMinute()))
                : Optional.empty();
    }

    private static Estimate certain(double value) {
        return new Estimate(value, value, value, 0.5);
    }

    private static Cell rate(Optional<Estimate> rate) {
        return rate.<Cell>map(found -> Changed.rounded(found.value(), "tokens/min"))
                .orElseGet(() -> Cell.text("unknown"));
    }

    private static Cell change(Optional<Estimate> then, Optional<Estimate> now) {
        return then.isPresent() && now.isPresent()
                ? Changed.share(then.get().value(), now.get().value())
                : new Cell.Absent();
    }

    private static String reach(Optional<OnDemandReach> reach) {
        return reach.map(found -> Words.tokens(found.rates())).orElse("the largest load that was tried");
    }

    private static void latency(
            List<Changed> changes,
            String where,
            CapacityCurve then,
            CapacityCurve now,
            Class<? extends Endpoint> endpoint) {
        Optional<LatencySummary> before = lightest(then, endpoint);
        Optional<LatencySummary> after = lightest(now, endpoint);
        if (before.isPresent() && after.isPresent()) {
            milliseconds(
                    changes,
                    where + " at its lightest load, time to first token p95",
                    before.get(),
                    after.get(),
                    seen -> seen.timeToFirstToken().p95());
            milliseconds(
                    changes,
                    where + " at its lightest load, end to end p95",
                    before.get(),
                    after.get(),
                    seen -> seen.endToEnd().p95());
        }
    }

    private static Optional<LatencySummary> lightest(CapacityCurve curve, Class<? extends Endpoint> endpoint) {
        return curve.endpoints().stream()
                .filter(seen -> endpoint.isInstance(seen.run().endpoint()))
                .findFirst()
                .map(EndpointCapacity::levels)
                .flatMap(levels -> levels.stream().findFirst())
                .flatMap(LevelSummary::latency);
    }

    private static void milliseconds(
            List<Changed> changes,
            String what,
            LatencySummary then,
            LatencySummary now,
            Function<LatencySummary, Percentile> which) {
        Optional<Estimate> before = which.apply(then).estimate();
        Optional<Estimate> after = which.apply(now).estimate();
        if (before.isPresent() && after.isPresent()) {
            changes.add(new Changed(what, certified(before.get()), certified(after.get()), change(before, after)));
        }
    }

    private static Cell certified(Estimate estimate) {
        return new Cell.Quantity(estimate.value(), "ms", Math.max(0, Numbers.decimals(estimate.value())));
    }
}
