package dev.headroom.planner.plan;

import dev.headroom.planner.quantity.Require;

/** The recommendation of a finished plan as it is held, to be costed in other readings of the same futures. */
final class HeldAgain {

    private HeldAgain() {}

    static Held of(PlanRequest request, Horizon horizon, Candidate chosen) {
        double usd = chosen.unitCost().usd().doubleValue();
        if (chosen.purchase() instanceof Purchase.Reserved reserved) {
            return new Reservation(reserved, usd);
        }
        int[] units = new Owned(horizon, request.buying().owned()).units();
        for (int month = 0; month < units.length; month++) {
            units[month] += bought(chosen.purchase(), horizon, month);
        }
        return new Holdings(chosen.purchase(), units, usd);
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
