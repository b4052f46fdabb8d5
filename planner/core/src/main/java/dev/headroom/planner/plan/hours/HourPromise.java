package dev.headroom.planner.plan.hours;

import dev.headroom.planner.plan.meter.SpillTotals;
import dev.headroom.planner.plan.reading.Floors;
import dev.headroom.planner.plan.reading.FutureTotals;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.quantity.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** That of a month's tokens so small a share is missed, refused or late, in so many futures: what a bound needs of it. */
final class HourPromise {

    /** What is summed up of a month, by units. */
    interface Amount {
        double of(SpillTotals month, int units);
    }

    private final Amount missed;
    private final double allowed;
    private final List<SpillTotals> futures;
    private final int kept;
    private final int owned;
    private final List<Integer> worst;

    private HourPromise(Amount missed, double allowed, double assurance, List<SpillTotals> futures, int owned) {
        this.missed = missed;
        this.allowed = allowed;
        this.futures = futures;
        // Of Hyndman and Fan's quantile, the value below the place of the share.
        this.kept = (int) Math.floor(assurance * (futures.size() - 1)) + 1;
        this.owned = owned;
        this.worst = worst(owned);
    }

    /** Those of a month that so many units alone do not keep. */
    static List<HourPromise> broken(PlanRequest request, List<FutureTotals> futures, int month, int units) {
        List<SpillTotals> months =
                futures.stream().map(future -> future.month(month)).toList();
        double assurance = request.rules().assurance();
        List<HourPromise> promises = new ArrayList<>();
        promises.add(new HourPromise(
                SpillTotals::throttledTokens, request.rules().throttledShare(), assurance, months, units));
        if (!request.mayPrioritise()) {
            promises.add(new HourPromise(
                    SpillTotals::lateTokens, Floors.allowedLateShare(request), assurance, months, units));
        }
        return promises.stream().filter(HourPromise::isBroken).toList();
    }

    Amount missed() {
        return missed;
    }

    /** The greatest number of futures in which more may be missed than is allowed. */
    int breaking() {
        return futures.size() - kept;
    }

    private boolean isBroken() {
        return Sample.of(futures.stream()
                                .mapToDouble(month -> share(month, owned))
                                .toArray())
                        .ranked(kept)
                > allowed;
    }

    private double share(SpillTotals month, int units) {
        return month.allTokens() > 0 ? missed.of(month, units) / month.allTokens() : 0;
    }

    /**
     * The futures that a bound looks at: those in which units owned alone miss the largest share, twice as many as are needed for one of
     * them to keep the promise.
     */
    List<Integer> worst() {
        return worst;
    }

    private List<Integer> worst(int units) {
        return IntStream.range(0, futures.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer f) -> -share(futures.get(f), units))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(2L * (breaking() + 1))
                .toList();
    }

    /** By how many tokens so many units alone miss more than is allowed in a future; below 0 where they keep it there. */
    double excessTokens(int future, int units) {
        SpillTotals month = futures.get(future);
        return missed.of(month, units) - allowed * month.allTokens();
    }
}
