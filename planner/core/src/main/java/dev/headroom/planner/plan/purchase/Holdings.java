package dev.headroom.planner.plan.purchase;

import dev.headroom.planner.plan.request.Horizon;

/** A purchase with the units that are held in each month, those owned before among them, and what all of them cost. */
public final class Holdings implements Held {

    private final Purchase purchase;
    private final int[] units;
    private final double usd;

    public Holdings(Purchase purchase, int[] units, double usd) {
        this.purchase = purchase;
        this.units = units.clone();
        this.usd = usd;
    }

    @Override
    public Purchase purchase() {
        return purchase;
    }

    public int[] units() {
        return units.clone();
    }

    @Override
    public double usd() {
        return usd;
    }

    /** Unit-hours of the horizon. */
    public double unitHours(Horizon horizon) {
        double hours = 0;
        for (int month = 0; month < units.length; month++) {
            hours += (double) units[month] * horizon.hoursOf(month);
        }
        return hours;
    }
}
