package dev.headroom.planner.plan.purchase;

import dev.headroom.planner.plan.request.Horizon;

/**
 * Holdings with further units by the hour of the week.
 *
 * @param base what is held all along, month by month
 * @param hours what is held beside it by the hour
 * @param usd what both cost over the horizon
 */
public record ScheduledHoldings(Holdings base, HourSchedule hours, double usd) implements Held {

    @Override
    public Purchase.Scheduled purchase() {
        return new Purchase.Scheduled(base.purchase(), hours);
    }

    /** Unit-hours of the horizon in which units carry. */
    public double unitHours(Horizon horizon) {
        return base.unitHours(horizon) + hours.unitHours();
    }
}
