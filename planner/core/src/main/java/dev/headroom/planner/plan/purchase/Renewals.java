package dev.headroom.planner.plan.purchase;

import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
import java.util.ArrayList;
import java.util.List;

/** Reads units of one term that begin month after month as orders: what begins where as much ends is the same order renewed. */
final class Renewals {

    private final Horizon horizon;
    private final CommitmentTerm term;
    private final int[] begun;

    Renewals(Horizon horizon, CommitmentTerm term, int[] begun) {
        this.horizon = horizon;
        this.term = term;
        this.begun = begun.clone();
    }

    List<Order> orders() {
        List<Order> orders = new ArrayList<>();
        for (int month = 0; month < begun.length; month++) {
            while (begun[month] > 0) {
                orders.add(longestFrom(month));
            }
        }
        return orders;
    }

    /** As many units as can be renewed furthest, taken out of what is begun. */
    private Order longestFrom(int from) {
        int length = Math.max(1, term.months());
        int to = Math.min(begun.length, from + length);
        int units = begun[from];
        while (to < begun.length && begun[to] > 0) {
            units = Math.min(units, begun[to]);
            to = Math.min(begun.length, to + length);
        }
        for (int month = from; month < to; month += length) {
            begun[month] -= units;
        }
        return new Order(
                new ModelUnits(units),
                term,
                horizon.edges().get(from),
                horizon.edges().get(to));
    }
}
