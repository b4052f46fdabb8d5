package dev.headroom.planner.plan;

import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ModelUnitPrice;
import dev.headroom.planner.quantity.Require;
import java.util.Objects;

/** The recommendation of a finished plan as it is held, to be costed in other readings of the same futures. */
final class HeldAgain {

    private HeldAgain() {}

    static Held of(PlanRequest request, Horizon horizon, Candidate chosen) {
        double usd = chosen.unitCost().usd().doubleValue();
        if (chosen.purchase() instanceof Purchase.Reserved reserved) {
            return new Reservation(reserved, usd);
        }
        if (chosen.purchase() instanceof Purchase.Scheduled scheduled) {
            Holdings base = held(request, horizon, scheduled.base(), usd - hoursUsd(request, scheduled.hours()));
            return new ScheduledHoldings(base, scheduled.hours(), usd);
        }
        return held(request, horizon, chosen.purchase(), usd);
    }

    /** Every hour that is paid. */
    private static double hoursUsd(PlanRequest request, HourSchedule hours) {
        ModelUnitPrice price = Objects.requireNonNull(request.prices().units().get(CommitmentTerm.NO_COMMITMENT));
        return hours.billedUnitHours() * price.usdPerHour().doubleValue();
    }

    private static Holdings held(PlanRequest request, Horizon horizon, Purchase purchase, double usd) {
        int[] units = new Owned(horizon, request.buying().owned()).units();
        for (int month = 0; month < units.length; month++) {
            units[month] += bought(purchase, horizon, month);
        }
        return new Holdings(purchase, units, usd);
    }

    private static int bought(Purchase purchase, Horizon horizon, int month) {
        if (purchase instanceof Purchase.Mixed mixed) {
            return mixed.unitsAt(horizon.edges().get(month));
        }
        Require.that(
                purchase instanceof Purchase.Units || purchase.buysNothing(),
                "what is held of " + purchase + " is not known");
        return purchase.units().count();
    }
}
