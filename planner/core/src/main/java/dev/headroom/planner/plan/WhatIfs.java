package dev.headroom.planner.plan;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.Future;
import dev.headroom.planner.demand.Futures;
import dev.headroom.planner.quantity.TokenRates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Plans again at every point of a grid over demand, output per request, on-demand price and what a unit carries. A part of the
 * minutes is enough to compare costs, as in {@link Trials}; every point has the same futures.
 */
public final class WhatIfs {

    private static final List<Double> DEMANDS = List.of(0.5, 0.75, 1.0, 1.25, 1.5, 2.0);
    private static final List<Double> OUTPUTS = List.of(0.75, 1.0, 1.25, 1.5);
    /** Where the Reserved tier is sold: looking for the best reservation takes a hundred times as long as for the best units. */
    private static final List<Double> FEWER_DEMANDS = List.of(0.75, 1.0, 1.25, 1.5);

    private static final List<Double> FEWER_OUTPUTS = List.of(0.75, 1.0, 1.5);
    private static final List<Double> PRICES = List.of(0.8, 1.0, 1.2);
    private static final List<Double> CAPACITIES = List.of(0.75, 1.0, 1.25);
    private static final int MOST_FUTURES = 60;
    private static final int EVERY_MINUTES = 5;
    private static final int MOST_UNITS = 1000;

    private final PlanRequest request;
    private final Horizon horizon;
    private final TokenRates unit;
    private final boolean areUnits;

    private WhatIfs(PlanRequest request) {
        this.request = request;
        this.horizon = Horizon.of(request);
        this.unit = Variant.planned(request.unit()).unit();
        this.areUnits = !horizon.terms().isEmpty() && !(request.unit() instanceof UnitCapacity.Unknown);
    }

    /**
     * The grid round a plan; the same, the same grid.
     *
     * @param request what was planned
     * @param plan the plan of it
     * @param command what makes that plan again
     */
    public static WhatIf of(PlanRequest request, Plan plan, String command) {
        return new WhatIfs(request).round(plan, command);
    }

    private WhatIf round(Plan plan, String command) {
        Futures futures = new Futures(
                request.demand(),
                horizon.drawn(),
                horizon.leadHours() + horizon.hours(),
                request.rules().seed());
        int read = Math.min(MOST_FUTURES, request.rules().futures());
        List<List<Double>> grid = WhatIf.grid(axes(List.of()));
        List<Variant> variants = grid.stream().map(this::variant).toList();
        ReplayRules how =
                new ReplayRules(request, horizon, variants, mostUnits(futures, read, variants), EVERY_MINUTES);
        List<FutureReplay> replays = how.of(futures, 0, read);
        Held chosen = HeldAgain.of(request, horizon, plan.chosen());
        List<WhatIfPoint> points = IntStream.range(0, grid.size())
                .parallel()
                .mapToObj(i -> point(grid.get(i), how.reading(i, replays), chosen))
                .toList();
        return new WhatIf(
                WhatIfBasis.of(plan),
                command,
                read,
                EVERY_MINUTES,
                axes(replays),
                points,
                notes(read, points, plan.chosen()));
    }

    private List<WhatIfAxis> axes(List<FutureReplay> replays) {
        double tokens = replays.stream()
                .mapToDouble(replay -> replay.inputTokens() + replay.outputTokens())
                .average()
                .orElse(0);
        boolean isReserved = !horizon.reserved().isEmpty();
        List<WhatIfAxis> axes = new ArrayList<>();
        axes.add(axis(Lever.DEMAND, tokens, isReserved ? FEWER_DEMANDS : DEMANDS));
        axes.add(axis(Lever.OUTPUT_PER_REQUEST, tokens, isReserved ? FEWER_OUTPUTS : OUTPUTS));
        axes.add(axis(Lever.ON_DEMAND_PRICE, tokens, PRICES));
        if (areUnits) {
            axes.add(axis(Lever.UNIT_CAPACITY, tokens, CAPACITIES));
        }
        return axes;
    }

    private WhatIfAxis axis(Lever lever, double tokens, List<Double> factors) {
        return new WhatIfAxis(lever, new Trials(request, horizon).value(lever, tokens), factors);
    }

    /** In the order of the axes. */
    private Variant variant(List<Double> factors) {
        double demand = factors.get(0);
        TokenRates carried = areUnits ? unit.times(factors.get(3)) : unit;
        return new Variant("", carried, demand, demand * factors.get(1), demand, factors.get(2));
    }

    /** As many units as the busiest hour of any future asks for anywhere on the grid. */
    private int mostUnits(Futures futures, int read, List<Variant> variants) {
        if (!areUnits) {
            return 0;
        }
        double most = IntStream.range(0, read)
                .parallel()
                .mapToDouble(number -> busiestHour(futures.draw(number), variants))
                .max()
                .orElse(0);
        return (int) Math.max(1, Math.min(MOST_UNITS, Math.ceil(most)));
    }

    private double busiestHour(Future future, List<Variant> variants) {
        return IntStream.range(horizon.leadHours(), future.hours())
                .mapToDouble(hour -> variants.stream()
                        .mapToDouble(variant -> variant.need(future.inputPerMinute(hour), future.outputPerMinute(hour)))
                        .max()
                        .orElse(0))
                .max()
                .orElse(0);
    }

    private WhatIfPoint point(List<Double> factors, Reading reading, Held chosen) {
        Costing costing = reading.costing();
        Candidate best = costing.candidate(Planner.worthTheChange(request, reading, reading.best(chosen)));
        Candidate kept = costing.candidate(chosen);
        Candidate nothing = costing.candidate(costing.nothing());
        return new WhatIfPoint(
                factors,
                best.purchase(),
                best.cost(),
                best.meetsTarget(),
                kept.cost(),
                kept.meetsTarget(),
                nothing.cost(),
                nothing.meetsTarget());
    }

    private static List<String> notes(int read, List<WhatIfPoint> points, Candidate chosen) {
        List<String> notes = new ArrayList<>();
        notes.add(String.format(
                Locale.ROOT,
                "Planned on %d futures and every %dth minute of them, the same at every point: good for comparing points, and a"
                        + " little off the plan's own figures, which have all futures and every minute.",
                read,
                EVERY_MINUTES));
        if (chosen.purchase() instanceof Purchase.Scheduled) {
            notes.add("Units by the hour are weighed at every point as the plan has them; others are not looked for.");
        }
        points.stream()
                .filter(point -> point.factors().stream().allMatch(factor -> factor == 1))
                .filter(point -> !point.best().equals(chosen.purchase()))
                .forEach(point -> notes.add("Where all is as planned, " + point.best()
                        + " comes out best of these, and " + chosen.purchase() + " of all: so near are the two."));
        return notes;
    }
}
