package dev.headroom.planner.plan.reading;

import dev.headroom.planner.plan.purchase.Held;
import dev.headroom.planner.plan.purchase.Holdings;
import dev.headroom.planner.plan.purchase.HourSchedule;
import dev.headroom.planner.plan.purchase.Order;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.purchase.Reservation;
import dev.headroom.planner.plan.purchase.ScheduledHoldings;
import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.Owned;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.quantity.Require;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** The recommendation of a finished plan as it is held, to be costed in other readings of the same futures, or of what came. */
public final class HeldAgain {

    private static final double HOUR_SECONDS = 3600;

    private HeldAgain() {}

    public static Held of(PlanRequest request, Horizon horizon, Candidate chosen) {
        return held(request, horizon, chosen.purchase(), chosen.unitCost().usd().doubleValue());
    }

    /** Within a horizon that may end before that of the plan: what is paid there, by the hour. */
    public static Held within(PlanRequest request, Horizon cut, Purchase purchase) {
        double usd = usd(request.prices(), cut, purchase);
        return purchase instanceof Purchase.Reserved
                ? held(request, cut, purchase, usd)
                : held(
                        request,
                        cut,
                        purchase,
                        usd + new Owned(cut, request.buying().owned()).usd());
    }

    private static double usd(ModelPrices prices, Horizon cut, Purchase purchase) {
        if (purchase instanceof Purchase.Reserved reserved) {
            return Objects.requireNonNull(prices.reserved().get(reserved.term()))
                            .usdPerHour(reserved.inputPerMinute(), reserved.outputPerMinute())
                            .doubleValue()
                    * cut.hours();
        }
        if (purchase instanceof Purchase.Scheduled scheduled) {
            return usd(prices, cut, scheduled.base()) + hoursUsd(prices, scheduled.hours(), cut);
        }
        if (purchase instanceof Purchase.Mixed mixed) {
            return mixed.orders().stream()
                    .mapToDouble(order ->
                            usdPerHour(prices, order.term()) * order.units().count() * hoursOf(order, cut))
                    .sum();
        }
        return purchase instanceof Purchase.Units units
                ? usdPerHour(prices, units.term()) * units.units().count() * cut.hours()
                : 0;
    }

    private static double hoursOf(Order order, Horizon cut) {
        Instant end = order.end().isBefore(cut.end()) ? order.end() : cut.end();
        return Math.max(0, Duration.between(order.start(), end).toSeconds() / HOUR_SECONDS);
    }

    private static double usdPerHour(ModelPrices prices, CommitmentTerm term) {
        return Objects.requireNonNull(prices.units().get(term)).usdPerHour().doubleValue();
    }

    /** Every hour that is paid within the horizon. */
    private static double hoursUsd(ModelPrices prices, HourSchedule hours, Horizon horizon) {
        return hours.billedUnitHours(horizon.end()) * usdPerHour(prices, CommitmentTerm.NO_COMMITMENT);
    }

    private static Held held(PlanRequest request, Horizon horizon, Purchase purchase, double usd) {
        if (purchase instanceof Purchase.Reserved reserved) {
            return new Reservation(reserved, usd);
        }
        if (purchase instanceof Purchase.Scheduled scheduled) {
            double hourly = hoursUsd(request.prices(), scheduled.hours(), horizon);
            return new ScheduledHoldings(
                    holdings(request, horizon, scheduled.base(), usd - hourly), scheduled.hours(), usd);
        }
        return holdings(request, horizon, purchase, usd);
    }

    private static Holdings holdings(PlanRequest request, Horizon horizon, Purchase purchase, double usd) {
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
