package dev.headroom.planner.plan.request;

import java.time.Instant;
import java.util.List;

/** Units bought before, month by month of the horizon. A month that begins before and ends after their end does not count on them. */
public final class Owned {

    private final Horizon horizon;
    private final List<OwnedUnits> purchases;

    public Owned(Horizon horizon, List<OwnedUnits> purchases) {
        this.horizon = horizon;
        this.purchases = purchases;
    }

    public int units(int month) {
        return purchases.stream()
                .filter(owned -> !owned.end().isBefore(horizon.edges().get(month + 1)))
                .mapToInt(owned -> owned.units().count())
                .sum();
    }

    public int[] units() {
        int[] units = new int[horizon.periods()];
        for (int month = 0; month < units.length; month++) {
            units[month] = units(month);
        }
        return units;
    }

    /** What they cost in a month: to their end, whether or not the month counts on them. */
    public double usd(int month) {
        Instant from = horizon.edges().get(month);
        Instant to = horizon.edges().get(month + 1);
        return purchases.stream()
                .mapToDouble(owned -> {
                    Instant until = owned.end().isBefore(to) ? owned.end() : to;
                    double hours =
                            Math.max(0, java.time.Duration.between(from, until).toSeconds() / 3600.0);
                    return owned.usdPerHour().doubleValue() * owned.units().count() * hours;
                })
                .sum();
    }

    public double usd() {
        double sum = 0;
        for (int month = 0; month < horizon.periods(); month++) {
            sum += usd(month);
        }
        return sum;
    }
}
