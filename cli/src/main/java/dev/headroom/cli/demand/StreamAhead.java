package dev.headroom.cli.demand;

import dev.headroom.planner.quantity.Sample;
import java.util.Map;

/** One stream of tokens in the next four weeks of many futures. */
final class StreamAhead {

    private final String tokens;
    private final int hours;
    private final double[] perMinute;
    private final double[] minutes;
    private final double[] busiest;

    StreamAhead(String tokens, int futures, int hours) {
        this.tokens = tokens;
        this.hours = hours;
        perMinute = new double[futures * hours];
        minutes = new double[futures * hours];
        busiest = new double[futures];
    }

    void hour(int future, int hour, double tokensPerMinute) {
        perMinute[future * hours + hour] = tokensPerMinute;
    }

    /** One minute of an hour, which stands for all of it. */
    void minute(int future, int hour, double tokensInIt) {
        minutes[future * hours + hour] = tokensInIt;
    }

    /** The largest minute of an hour. */
    void peak(int future, double tokensInIt) {
        busiest[future] = Math.max(busiest[future], tokensInIt);
    }

    void put(Map<String, Object> summary) {
        putBands(tokens + "PerMinuteIn4Weeks", Sample.of(perMinute), summary);
        Sample all = Sample.of(minutes);
        for (int percent : new int[] {90, 99}) {
            summary.put(tokens + "MinutesIn4WeeksP" + percent, new TokensPerMinute(all.quantile(percent / 100.0)));
        }
        putBands(tokens + "BusiestMinuteIn4Weeks", Sample.of(busiest), summary);
    }

    private static void putBands(String name, Sample sample, Map<String, Object> summary) {
        for (int share : new int[] {50, 80, 95}) {
            summary.put(name + share, TokenBand.of(sample, share));
        }
    }
}
