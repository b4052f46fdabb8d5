package dev.headroom.planner.plan.reading;

import dev.headroom.planner.plan.meter.KeptMinutes;
import dev.headroom.planner.plan.meter.ReservedMeter;
import dev.headroom.planner.plan.meter.ReservedMonth;
import dev.headroom.planner.plan.purchase.Reservation;
import dev.headroom.planner.plan.purchase.ReservedSize;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.Owned;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.price.ReservedTerm;
import dev.headroom.planner.price.TokenPrice;
import dev.headroom.planner.quantity.Sample;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One reading of the futures, to be replayed against reservations of any size. */
final class ReservedReplay {

    /** From so many sizes on, arranging the minutes is worth it. */
    private static final int FEW = 2;

    private final PlanRequest request;
    private final Horizon horizon;
    private final ReservedMeter meter;
    private final List<KeptMinutes> futures;
    private final List<Double> deferredUsd;
    private final Owned owned;
    private List<List<ReservedMeter.Indexed>> arranged = List.of();
    private int asked;
    private @Nullable ReservedSize lastSize;
    private @Nullable Outcome last;

    /** Of minutes that were kept, and what was metered of units in the same futures. */
    ReservedReplay(
            PlanRequest request,
            Horizon horizon,
            Variant variant,
            List<KeptMinutes> futures,
            List<FutureTotals> totals) {
        this(
                request,
                horizon,
                new ReservedMeter(
                        request, variant, new Owned(horizon, request.buying().owned()).units()),
                futures,
                deferred(horizon, request, totals));
    }

    private ReservedReplay(
            PlanRequest request,
            Horizon horizon,
            ReservedMeter meter,
            List<KeptMinutes> futures,
            List<Double> deferredUsd) {
        this.request = request;
        this.horizon = horizon;
        this.meter = meter;
        this.futures = List.copyOf(futures);
        this.deferredUsd = List.copyOf(deferredUsd);
        this.owned = new Owned(horizon, request.buying().owned());
    }

    /** What may wait beside the units that are owned, by future: that idle reservations could carry it is not counted on. */
    private static List<Double> deferred(Horizon horizon, PlanRequest request, List<FutureTotals> totals) {
        int[] units = new Owned(horizon, request.buying().owned()).units();
        return totals.stream().map(future -> future.deferredUsd(units)).toList();
    }

    /** What units that are owned cost in a month. */
    double ownedUsd(int month) {
        return owned.usd(month);
    }

    /** The same of about so many minutes of all futures together: near enough to begin a search with. */
    ReservedReplay thinned(int minutes) {
        long all = futures.stream().mapToLong(KeptMinutes::size).sum();
        int factor = Math.toIntExact(Math.max(1, all / minutes));
        return new ReservedReplay(
                request,
                horizon,
                meter,
                futures.stream().map(future -> future.thinned(factor)).toList(),
                deferredUsd);
    }

    /** The terms that may be bought. */
    List<ReservedTerm> terms() {
        return horizon.reserved();
    }

    double usdPerHour(ReservedSize size, ReservedTerm term) {
        return Objects.requireNonNull(request.prices().reserved().get(term))
                .usdPerHour(size.inputPerMinute(), size.outputPerMinute())
                .doubleValue();
    }

    Reservation reservation(ReservedSize size, ReservedTerm term) {
        return new Reservation(size.on(term), owned.usd() + usdPerHour(size, term) * horizon.hours());
    }

    /** The last one that was asked for is known. */
    synchronized Outcome outcome(ReservedSize size) {
        if (last == null || !size.equals(lastSize)) {
            last = replayed(size);
            lastSize = size;
        }
        return last;
    }

    private Outcome replayed(ReservedSize size) {
        List<List<ReservedMeter.Indexed>> months = arranged();
        List<List<ReservedMonth>> read = IntStream.range(0, futures.size())
                .parallel()
                .mapToObj(i -> months.isEmpty()
                        ? meter.read(futures.get(i), size.inputPerMinute(), size.outputPerMinute())
                        : months.get(i).stream()
                                .map(month -> meter.read(month, size))
                                .toList())
                .toList();
        return new ReservedOutcome(read, deferredUsd, utilisation(read, size));
    }

    /** From the second size on each future is arranged, so that a size is read off a few of its minutes; empty before that. */
    private List<List<ReservedMeter.Indexed>> arranged() {
        if (++asked == FEW) {
            List<List<Optional<ReservedMeter.Indexed>>> found = futures.parallelStream()
                    .map(future -> IntStream.range(0, future.months())
                            .mapToObj(month -> meter.indexed(future, month))
                            .toList())
                    .toList();
            arranged = found.stream().flatMap(List::stream).allMatch(Optional::isPresent)
                    ? found.stream()
                            .map(months ->
                                    months.stream().map(Optional::orElseThrow).toList())
                            .toList()
                    : List.of();
        }
        return arranged;
    }

    private double utilisation(List<List<ReservedMonth>> read, ReservedSize size) {
        TokenPrice price = request.prices().onDemand();
        double minutes = 60.0 * horizon.hours() * read.size();
        double full = price.usd(size.inputPerMinute() * minutes, size.outputPerMinute() * minutes);
        double used = price.usd(sum(read, ReservedMonth::carriedInput), sum(read, ReservedMonth::carriedOutput));
        return full > 0 ? Math.min(1, used / full) : 0;
    }

    private static double sum(List<List<ReservedMonth>> read, ToDoubleFunction<ReservedMonth> part) {
        return read.stream().flatMap(List::stream).mapToDouble(part).sum();
    }

    /** The use at which a term costs what on demand does. */
    ReservedUse breakEven(ReservedTerm term) {
        return ReservedUse.breakEven(
                        Objects.requireNonNull(request.prices().reserved().get(term)),
                        request.prices().onDemand())
                .times(1 / meter.priceFactor());
    }

    /** Input tokens of every minute that was kept of every future. */
    Sample input() {
        return pooled(meter::input);
    }

    /** Output tokens likewise. */
    Sample output() {
        return pooled(meter::output);
    }

    private interface Stream {
        double at(KeptMinutes minutes, int i);
    }

    /** Input tokens of the busiest minute of any future. */
    double mostInput() {
        return most(meter::input);
    }

    /** Output tokens likewise. */
    double mostOutput() {
        return most(meter::output);
    }

    private double most(Stream stream) {
        return futures.stream()
                .parallel()
                .mapToDouble(future -> most(future, stream))
                .max()
                .orElse(0);
    }

    private static double most(KeptMinutes future, Stream stream) {
        double most = 0;
        for (int i = 0; i < future.size(); i++) {
            most = Math.max(most, stream.at(future, i));
        }
        return most;
    }

    private Sample pooled(Stream stream) {
        return Sample.of(futures.stream()
                .flatMapToDouble(future -> IntStream.range(0, future.size()).mapToDouble(i -> stream.at(future, i)))
                .toArray());
    }
}
