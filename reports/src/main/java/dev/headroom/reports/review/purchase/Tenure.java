package dev.headroom.reports.review.purchase;

import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.purchase.HourWeek;
import dev.headroom.planner.plan.purchase.Order;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.request.OwnedUnits;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.reports.document.Fill;
import dev.headroom.reports.review.fact.Orders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Units that somebody has for a while.
 *
 * @param kind on what terms
 * @param from from when
 * @param to until when they are paid for, though the plan may look no further than its own end
 * @param units how many; of those by the hour of the week the most of any hour
 */
record Tenure(Kind kind, Instant from, Instant to, int units) {

    /** On what terms units are had, in the order in which they are stacked. */
    enum Kind {
        OWNED("owned before", Fill.QUIET),
        SIX_MONTHS("for 6 months", Fill.MAIN),
        ONE_MONTH("for 1 month", Fill.STRIPED),
        NO_COMMITMENT("without commitment", Fill.LEVELLED),
        BY_THE_HOUR("by the hour of the week, at most", Fill.OUTLINED);

        private final String label;
        private final Fill fill;

        Kind(String label, Fill fill) {
            this.label = label;
            this.fill = fill;
        }

        String label() {
            return label;
        }

        Fill fill() {
            return fill;
        }

        private static Kind of(CommitmentTerm term) {
            return switch (term) {
                case SIX_MONTHS -> SIX_MONTHS;
                case ONE_MONTH -> ONE_MONTH;
                case NO_COMMITMENT -> NO_COMMITMENT;
            };
        }
    }

    /** All of a plan that reach into its time or begin in it. */
    static List<Tenure> of(Plan plan) {
        List<Tenure> all = new ArrayList<>();
        for (OwnedUnits owned : plan.buying().owned()) {
            if (owned.end().isAfter(plan.start())) {
                all.add(new Tenure(
                        Kind.OWNED, plan.start(), owned.end(), owned.units().count()));
            }
        }
        for (Order order : Orders.of(plan)) {
            all.add(new Tenure(
                    Kind.of(order.term()),
                    order.start(),
                    Orders.boundUntil(order),
                    order.units().count()));
        }
        weeks(plan).stream()
                .filter(week -> week.most() > 0)
                .forEach(week -> all.add(new Tenure(Kind.BY_THE_HOUR, week.start(), week.end(), week.most())));
        return all;
    }

    /** Of units by the hour of the week; none where none are bought. */
    static List<HourWeek> weeks(Plan plan) {
        return plan.chosen().purchase() instanceof Purchase.Scheduled bought
                ? bought.hours().weeks()
                : List.of();
    }

    boolean isAt(Instant instant) {
        return !from.isAfter(instant) && to.isAfter(instant);
    }
}
