package dev.headroom.planner.plan;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.Future;
import dev.headroom.planner.demand.Futures;
import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.quantity.TokenRates;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Finds the purchase: draws futures, replays each minute by minute against every number of units, prices what the units carry,
 * what spills over and what waits, and takes the cheapest that meets the target.
 */
public final class Planner {

    /** More units than this are not considered; who needs them is not served by one purchase. */
    private static final int MOST_UNITS = 1000;

    private final PlanRequest request;
    private final Horizon horizon;
    private final Futures futures;
    private final List<Variant> variants;

    private Planner(PlanRequest request) {
        this.request = request;
        this.horizon = Horizon.of(request);
        this.futures = new Futures(
                request.demand(),
                horizon.start(),
                horizon.hours(),
                request.rules().seed());
        this.variants = Variant.of(request.unit());
    }

    /** The plan that follows from the request: the same request, the same plan. */
    public static Plan plan(PlanRequest request) {
        return new Planner(request).plan();
    }

    private Plan plan() {
        int mostUnits = mostUnits();
        List<FutureReplay> replays = IntStream.range(0, request.rules().futures())
                .parallel()
                .mapToObj(number -> FutureReplay.of(futures.draw(number), request, variants, mostUnits))
                .toList();
        Costing planned = costing(0, replays);
        List<Candidate> candidates = planned.candidates();
        Candidate chosen = Choice.best(candidates);
        return new Plan(
                request.demand().modelId(),
                request.demand().workload(),
                horizon.start(),
                horizon.end(),
                chosen,
                candidates.get(0),
                Alternatives.of(candidates, chosen, request.rules()),
                horizon.excluded(),
                candidates,
                steps(planned, mostUnits),
                BreakEvens.of(request),
                retirement(planned, chosen),
                sensitivities(replays, chosen),
                Outlook.of(replays, horizon.start(), request.demand().zone()),
                request.unit(),
                request.prices(),
                request.rules(),
                notes());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(request.demand().notes());
        notes.addAll(request.demand().expected().said());
        MixNote.of(request.demand(), request.unit()).ifPresent(notes::add);
        return notes;
    }

    /** As many units as the busiest hour of any future asks for, at the least favourable reading. */
    private int mostUnits() {
        if (request.unit() instanceof UnitCapacity.Unknown || horizon.terms().isEmpty()) {
            return 0;
        }
        double most = IntStream.range(0, request.rules().futures())
                .parallel()
                .mapToDouble(number -> busiestHour(futures.draw(number)))
                .max()
                .orElse(0);
        return (int) Math.max(1, Math.min(MOST_UNITS, Math.ceil(most)));
    }

    private double busiestHour(Future future) {
        double most = 0;
        for (Variant variant : variants) {
            TokenRates unit = variant.unit();
            for (int hour = 0; hour < future.hours(); hour++) {
                double need = Math.max(
                        future.inputPerMinute(hour) / unit.inputPerMinute(),
                        future.outputPerMinute(hour) / unit.outputPerMinute());
                most = Math.max(most, need * variant.demandFactor());
            }
        }
        return most;
    }

    private Costing costing(int variant, List<FutureReplay> replays) {
        double factor = variants.get(variant).demandFactor();
        double[] batchUsd = replays.stream()
                .mapToDouble(
                        replay -> Deferral.usd(request, replay.inputTokens() * factor, replay.outputTokens() * factor))
                .toArray();
        List<SpillTotals> totals =
                replays.stream().map(replay -> replay.totals(variant)).toList();
        return new Costing(request, horizon, variants.get(variant), totals, batchUsd);
    }

    private List<UnitStep> steps(Costing planned, int mostUnits) {
        double cheapest =
                horizon.terms().stream().mapToDouble(planned::usdPerHour).min().orElse(0);
        Money price = Money.ofUsd(cheapest * horizon.hours());
        List<UnitStep> steps = new ArrayList<>();
        for (int unit = 1; unit <= mostUnits; unit++) {
            double avoids = planned.meanSpillUsd(unit - 1) - planned.meanSpillUsd(unit);
            steps.add(new UnitStep(unit, Money.ofUsd(avoids), price));
        }
        return steps;
    }

    private static OptionalDouble retirement(Costing planned, Candidate chosen) {
        if (!(chosen.purchase() instanceof Purchase.Units bought)) {
            return OptionalDouble.empty();
        }
        double avoided =
                planned.meanSpillUsd(0) - planned.meanSpillUsd(bought.units().count());
        return BreakEvens.retirementPerYear(
                bought.term(), avoided, chosen.unitCost().usd().doubleValue());
    }

    private List<Sensitivity> sensitivities(List<FutureReplay> replays, Candidate chosen) {
        List<Sensitivity> found = new ArrayList<>();
        for (int v = 1; v < variants.size(); v++) {
            List<Candidate> candidates = costing(v, replays).candidates();
            Candidate best = Choice.best(candidates);
            Candidate kept = candidates.stream()
                    .filter(candidate -> candidate.purchase().equals(chosen.purchase()))
                    .findFirst()
                    .orElseThrow();
            boolean flips = !best.purchase().equals(chosen.purchase());
            found.add(new Sensitivity(
                    variants.get(v).change(), best.purchase(), best.cost(), kept.cost(), kept.meetsTarget(), flips));
        }
        return found;
    }
}
