package dev.headroom.planner.verify;

import dev.headroom.planner.quantity.Require;
import dev.headroom.planner.quantity.TokenRates;
import java.time.Instant;
import java.util.List;

/**
 * An hour of one of a plan's futures, minute by minute.
 *
 * @param name which it is, as in {@code peak}
 * @param start when it begins
 * @param future the number of the future
 * @param minutes tokens asked for in each minute that can not wait
 */
public record PlanHour(String name, Instant start, int future, List<TokenRates> minutes) {

    /** @throws IllegalArgumentException where there is no minute */
    public PlanHour {
        Require.text("name of an hour", name);
        minutes = List.copyOf(minutes);
        Require.that(!minutes.isEmpty(), "an hour has no minutes");
    }

    /** Its busiest stretch of so many minutes, by what one unit carries; all of it where it is no longer. */
    public PlanHour busiest(int length, TokenRates unit) {
        Require.atLeast("minutes", length, 1);
        int best = 0;
        double most = -1;
        for (int from = 0; from + length <= minutes.size(); from++) {
            double needed = minutes.subList(from, from + length).stream()
                    .mapToDouble(minute -> need(minute, unit))
                    .sum();
            if (needed > most) {
                most = needed;
                best = from;
            }
        }
        int to = Math.min(minutes.size(), best + length);
        return new PlanHour(name, start.plusSeconds(60L * best), future, minutes.subList(best, to));
    }

    /** Units that a stream asks for. */
    static double need(TokenRates stream, TokenRates unit) {
        return Math.max(
                stream.inputPerMinute() / unit.inputPerMinute(), stream.outputPerMinute() / unit.outputPerMinute());
    }

    /** Units that its mean minute asks for. */
    public double meanNeed(TokenRates unit) {
        return minutes.stream()
                .mapToDouble(minute -> need(minute, unit))
                .average()
                .orElseThrow();
    }
}
