package dev.headroom.planner.demand;

import dev.headroom.planner.quantity.Require;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * The shape of a week: how many times its week's level each hour asks for.
 *
 * @param factors 168 factors from Monday 00:00 local time, each 0 or above, with mean 1
 */
public record SeasonProfile(List<Double> factors) {

    static final int HOURS = 168;

    /** @throws IllegalArgumentException where there are not 168 factors or their mean is not 1 */
    public SeasonProfile {
        factors = List.copyOf(factors);
        Require.that(factors.size() == HOURS, "a week's profile has " + factors.size() + " factors, must have 168");
        double mean =
                factors.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        Require.within("mean of a week's profile", mean, 1 - 1e-6, 1 + 1e-6);
    }

    /** A week without shape. */
    static SeasonProfile flat() {
        return new SeasonProfile(java.util.Collections.nCopies(HOURS, 1.0));
    }

    double at(int hourOfWeek) {
        return factors.get(hourOfWeek);
    }

    /** Hours since Monday 00:00 in {@code zone}, 0 to 167. */
    static int hourOfWeek(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
    }
}
