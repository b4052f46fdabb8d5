package dev.headroom.reports.review.fact;

import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.purchase.Order;
import dev.headroom.planner.plan.purchase.Purchase;
import java.time.Instant;
import java.util.List;

/** The orders of what a plan recommends, and how long each binds. */
public final class Orders {

    private Orders() {}

    /** A plain purchase is one order; what is bought by the hour is none. */
    public static List<Order> of(Plan plan) {
        Purchase steady = plan.chosen().purchase().steady();
        if (steady instanceof Purchase.Units plain) {
            return List.of(new Order(plain.units(), plain.term(), plan.start(), plan.end()));
        }
        return steady instanceof Purchase.Mixed mixed ? mixed.orders() : List.of();
    }

    /** To the end of its term at least, though the plan looks no further than its own end. */
    public static Instant boundUntil(Order order) {
        Instant bound = order.start().plus(order.term().boundFrom(order.start()));
        return bound.isAfter(order.end()) ? bound : order.end();
    }
}
