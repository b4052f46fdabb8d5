package dev.headroom.cli;

import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.Future;
import dev.headroom.planner.demand.Futures;
import dev.headroom.planner.quantity.Sample;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** In which bands the hours of the next four weeks lie, over all futures: 50, 80 and 95 of a hundred hours. */
final class DemandBands {

    private static final int FUTURES = 200;
    private static final int HOURS = 4 * 7 * 24;
    private static final long SEED = 1;

    private DemandBands() {}

    static void put(DemandCurve curve, Map<String, Object> summary) {
        Futures futures = new Futures(curve, Futures.nextHour(curve.historyEnd()), HOURS, SEED);
        put("input", sample(futures, Future::inputPerMinute), summary);
        put("output", sample(futures, Future::outputPerMinute), summary);
    }

    private static Sample sample(Futures futures, ToDoubleBiFunction<Future, Integer> rate) {
        return Sample.of(IntStream.range(0, FUTURES)
                .mapToObj(futures::draw)
                .flatMapToDouble(future -> hours(future, rate))
                .toArray());
    }

    private static DoubleStream hours(Future future, ToDoubleBiFunction<Future, Integer> rate) {
        return IntStream.range(0, HOURS).mapToDouble(hour -> rate.applyAsDouble(future, hour));
    }

    private static void put(String tokens, Sample hours, Map<String, Object> summary) {
        for (int share : new int[] {50, 80, 95}) {
            double tail = (100 - share) / 200.0;
            summary.put(
                    tokens + "PerMinuteIn4Weeks" + share,
                    Spoken.rate(hours.quantile(tail)) + " to " + Spoken.rate(hours.quantile(1 - tail)));
        }
    }
}
