package dev.headroom.planner.plan.reason;

import dev.headroom.planner.capacity.AdmissionRule;
import dev.headroom.planner.demand.Future;
import dev.headroom.planner.demand.Futures;
import dev.headroom.planner.plan.purchase.Dollars;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.Variant;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Money;
import dev.headroom.planner.replay.PoolOrder;
import dev.headroom.planner.replay.PoolRouter;
import dev.headroom.planner.replay.Replayed;
import dev.headroom.planner.replay.ServiceTime;
import dev.headroom.planner.replay.StreamRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What it costs that each purchase is a pool of its own: the busiest hour in which several stand, replayed request by request against them
 * and against one pool of as many units. By the minute there is no difference: what one pool does not carry the next one does.
 */
public final class PoolSplit {

    private static final int HOUR_MINUTES = 60;

    private final PlanRequest request;
    private final Horizon horizon;
    private final Purchase purchase;
    private final Variant planned;

    public PoolSplit(PlanRequest request, Horizon horizon, Purchase purchase) {
        this.request = request;
        this.horizon = horizon;
        this.purchase = purchase;
        this.planned = Variant.planned(request.unit());
    }

    /** An hour of a future, counted from the future's beginning. */
    private record Hour(int number, double need) {}

    /** In a sentence; empty where at no time two purchases stand beside each other. */
    public Optional<String> note(Futures futures) {
        List<Integer> hours = IntStream.range(horizon.leadHours(), horizon.leadHours() + horizon.hours())
                .filter(hour -> pools(hour).size() > 1)
                .boxed()
                .toList();
        if (hours.isEmpty() || !(request.demand().meanInputPerRequest() > 0)) {
            return Optional.empty();
        }
        List<Hour> busiest = IntStream.range(0, request.rules().futures())
                .parallel()
                .mapToObj(number -> busiest(futures.draw(number), hours))
                .toList();
        List<Integer> order = IntStream.range(0, busiest.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> busiest.get(i).need()))
                .toList();
        int median = order.get(order.size() / 2);
        int hour = busiest.get(median).number();
        List<StreamRequest> stream = requests(futures.draw(median), hour);
        return stream.isEmpty() ? Optional.empty() : Optional.of(sentence(stream, pools(hour)));
    }

    private Hour busiest(Future future, List<Integer> hours) {
        return hours.stream()
                .map(hour -> new Hour(hour, planned.need(future.inputPerMinute(hour), future.outputPerMinute(hour))))
                .max(Comparator.comparingDouble(Hour::need))
                .orElseThrow();
    }

    /** Units of each purchase that stands in an hour: owned ones, orders, and units by the hour. */
    private List<ModelUnits> pools(int hour) {
        Instant at = horizon.drawn().plus(Duration.ofHours(hour));
        List<ModelUnits> pools = new ArrayList<>();
        request.buying().owned().stream()
                .filter(owned -> owned.end().isAfter(at))
                .forEach(owned -> pools.add(owned.units()));
        Purchase steady = purchase.steady();
        if (steady instanceof Purchase.Units units) {
            pools.add(units.units());
        } else if (steady instanceof Purchase.Mixed mixed) {
            mixed.orders().stream()
                    .filter(order -> !order.start().isAfter(at) && order.end().isAfter(at))
                    .forEach(order -> pools.add(order.units()));
        }
        if (purchase instanceof Purchase.Scheduled scheduled
                && scheduled.hours().at(at) > 0) {
            pools.add(new ModelUnits(scheduled.hours().at(at)));
        }
        return pools;
    }

    /** Requests of the mean size, as many as each minute's input has, at times drawn evenly from it. */
    private List<StreamRequest> requests(Future future, int hour) {
        double interactive = 1 - request.rules().deferrableShare();
        double mean = request.demand().meanInputPerRequest();
        SplittableRandom random = new SplittableRandom(request.rules().seed());
        List<StreamRequest> stream = new ArrayList<>();
        future.forEachMinute((minute, input, output) -> {
            if (minute / HOUR_MINUTES != hour) {
                return;
            }
            double begins = 60.0 * (minute - HOUR_MINUTES * hour);
            int count = (int) Math.floor(interactive * input / mean + random.nextDouble());
            random.doubles(count, begins, begins + 60)
                    .sorted()
                    .forEach(at -> stream.add(
                            new StreamRequest(at, interactive * input / count, interactive * output / count)));
        });
        return stream;
    }

    private String sentence(List<StreamRequest> stream, List<ModelUnits> pools) {
        ModelUnits all =
                new ModelUnits(pools.stream().mapToInt(ModelUnits::count).sum());
        double one = spilledUsd(stream, List.of(all), PoolOrder.IN_TURN);
        double turns = spilledUsd(stream, pools, PoolOrder.IN_TURN);
        double first = spilledUsd(stream, pools, PoolOrder.FROM_THE_FIRST);
        double only = spilledUsd(stream, pools, PoolOrder.ONE_ONLY);
        double usd = stream.stream().mapToDouble(this::usd).sum();
        return String.format(
                Locale.ROOT,
                "each purchase is an ARN and a pool of its own: %s stand at once. Of the busiest hour of a middling future, request by"
                        + " request, %.1f %% spill where callers begin with the next ARN each time and go on at a 429, %.1f %% where"
                        + " they begin with the first, %.1f %% where each request goes to one only; of one pool of %s %.1f %%. The"
                        + " split costs %s in that hour in turns, %s from the first, %s to one only",
                pools.stream().map(ModelUnits::count).map(String::valueOf).collect(Collectors.joining(" + "))
                        + " units",
                100 * turns / usd,
                100 * first / usd,
                100 * only / usd,
                all,
                100 * one / usd,
                Dollars.shown(Money.ofUsd(Math.max(0, turns - one))),
                Dollars.shown(Money.ofUsd(Math.max(0, first - one))),
                Dollars.shown(Money.ofUsd(Math.max(0, only - one))));
    }

    private double spilledUsd(List<StreamRequest> stream, List<ModelUnits> pools, PoolOrder order) {
        Replayed replayed =
                PoolRouter.of(stream, planned.unit(), pools, AdmissionRule.DEFAULT, ServiceTime.NONE, order);
        return replayed.spilled().stream().mapToDouble(this::usd).sum();
    }

    private double usd(StreamRequest asked) {
        return request.prices().onDemand().usd(asked.input(), asked.output());
    }
}
