package dev.headroom.cli.demand;

import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.Future;
import dev.headroom.planner.demand.Futures;
import java.util.Map;

/** What the next four weeks ask for over all futures: their hours, their minutes and the busiest minute. */
final class DemandBands {

    private static final int FUTURES = 1000;
    private static final int HOURS = 4 * 7 * 24;
    private static final long SEED = 1;

    private DemandBands() {}

    static void put(DemandCurve curve, Map<String, Object> summary) {
        Futures futures = new Futures(curve, Futures.nextHour(curve.historyEnd()), HOURS, SEED);
        StreamAhead input = new StreamAhead("input", FUTURES, HOURS);
        StreamAhead output = new StreamAhead("output", FUTURES, HOURS);
        for (int number = 0; number < FUTURES; number++) {
            read(number, futures.draw(number), input, output);
        }
        input.put(summary);
        output.put(summary);
    }

    private static void read(int number, Future future, StreamAhead input, StreamAhead output) {
        for (int hour = 0; hour < HOURS; hour++) {
            input.hour(number, hour, future.inputPerMinute(hour));
            output.hour(number, hour, future.outputPerMinute(hour));
        }
        future.forEachMinute(1, (minute, in, out) -> {
            input.minute(number, minute / 60, in);
            output.minute(number, minute / 60, out);
        });
        future.forEachPeak((hour, in, out) -> {
            input.peak(number, in);
            output.peak(number, out);
        });
    }
}
