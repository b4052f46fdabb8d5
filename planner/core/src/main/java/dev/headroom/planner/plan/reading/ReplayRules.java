package dev.headroom.planner.plan.reading;

import dev.headroom.planner.demand.Futures;
import dev.headroom.planner.plan.meter.KeptMinutes;
import dev.headroom.planner.plan.meter.RequestSizes;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.Work;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How futures are replayed.
 *
 * @param request for which plan
 * @param horizon from when to when
 * @param variants how each is read
 * @param mostUnits against 0 to so many units
 * @param everyMinutes 1 to read each minute; of more, only the first of so many is read and stands for all of them
 */
public record ReplayRules(
        PlanRequest request, Horizon horizon, List<Variant> variants, int mostUnits, int everyMinutes) {

    public ReplayRules {
        variants = List.copyOf(variants);
    }

    /** Replays the futures numbered {@code from} to below {@code to}. */
    public List<FutureReplay> of(Futures futures, int from, int to, Work work) {
        double each = workEach();
        return IntStream.range(from, to)
                .parallel()
                .mapToObj(number -> {
                    FutureReplay replay = FutureReplay.of(futures.draw(number), this);
                    work.done(each);
                    return replay;
                })
                .toList();
    }

    /** Room for the minutes of one future, where a reservation or a unit by the hour may be bought. */
    KeptMinutes keptMinutes(RequestSizes sizes) {
        boolean byTheHour = mostUnits > 0 && horizon.terms().contains(CommitmentTerm.NO_COMMITMENT);
        return horizon.reserved().isEmpty() && !byTheHour
                ? KeptMinutes.none(sizes)
                : KeptMinutes.of(horizon, request.rules().futures(), everyMinutes, sizes);
    }

    /** What one future takes, in minutes drawn or metered: a minute is drawn in about the time in which it is metered twice. */
    public double workEach() {
        return horizon.hours() * 60.0 * (2 + (double) metered().variants().size() / everyMinutes);
    }

    /** What the variant with this number finds in futures that were replayed so. */
    public Reading reading(int variant, List<FutureReplay> replays) {
        return Reading.of(request, horizon, variants.get(variant), variant, replays);
    }

    /** The same with everything that is metered alike only once. */
    ReplayRules metered() {
        return new ReplayRules(
                request,
                horizon,
                variants.stream().map(Variant::metered).distinct().toList(),
                mostUnits,
                everyMinutes);
    }
}
