package dev.headroom.cli.demand;

import dev.headroom.cli.console.Spoken;
import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.Future;
import dev.headroom.planner.demand.Futures;
import dev.headroom.planner.quantity.Sample;
import java.util.Map;

/** In which bands the hours of the next four weeks lie, over all futures: 50, 80 and 95 of a hundred hours. */
final class DemandBands {

    private static final int FUTURES = 200;
    private static final int HOURS = 4 * 7 * 24;
    private static final long SEED = 1;

    private DemandBands() {}

    static void put(DemandCurve curve, Map<String, Object> summary) {
        Futures futures = new Futures(curve, Futures.nextHour(curve.historyEnd()), HOURS, SEED);
        double[] input = new double[FUTURES * HOURS];
        double[] output = new double[FUTURES * HOURS];
        for (int number = 0; number < FUTURES; number++) {
            Future future = futures.draw(number);
            for (int hour = 0; hour < HOURS; hour++) {
                input[number * HOURS + hour] = future.inputPerMinute(hour);
                output[number * HOURS + hour] = future.outputPerMinute(hour);
            }
        }
        put("input", Sample.of(input), summary);
        put("output", Sample.of(output), summary);
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
