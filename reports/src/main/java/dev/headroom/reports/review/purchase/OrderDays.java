package dev.headroom.reports.review.purchase;

import dev.headroom.planner.plan.purchase.Order;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Orders;
import java.time.LocalDate;

/**
 * The days of an order. A term runs from the day on which it is bought: where the plan was made after the order's first day, it ends as much
 * later, and AWS deletes nothing before. What is without commitment is deleted on the plan's day, whenever it is bought.
 *
 * @param bought the order's first day, or the day on which the plan was made where that is later
 * @param keptTo the day up to which it is bound, or kept; from then on it has to be deleted
 * @param months calendar months from the one to the other; 0 without commitment
 */
record OrderDays(LocalDate bought, LocalDate keptTo, int months) {

    static OrderDays of(Order order, Facts facts) {
        LocalDate from = Facts.day(order.start());
        LocalDate keptTo = Facts.day(Orders.boundUntil(order));
        boolean isLate = facts.dueFrom().isAfter(from);
        if (order.term() == CommitmentTerm.NO_COMMITMENT) {
            boolean isToBuy = isLate && facts.dueFrom().isBefore(keptTo);
            return new OrderDays(isToBuy ? facts.dueFrom() : from, keptTo, 0);
        }
        int months = months(from, keptTo, order.term().months());
        return isLate
                ? new OrderDays(facts.dueFrom(), facts.dueFrom().plusMonths(months), months)
                : new OrderDays(from, keptTo, months);
    }

    /** At least those of the term. Not {@code ChronoUnit}: from the 31st of a month to the 30th of another it counts one fewer. */
    private static int months(LocalDate from, LocalDate to, int least) {
        int months = least;
        while (!from.plusMonths(months + 1L).isAfter(to)) {
            months++;
        }
        return months;
    }
}
