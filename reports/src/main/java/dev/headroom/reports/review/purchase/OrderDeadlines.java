package dev.headroom.reports.review.purchase;

import dev.headroom.reports.action.Deadline.Kind;
import dev.headroom.reports.action.PlannedOrder;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Words;
import java.time.LocalDate;

/** The days of an order: when it is bought, when each of its terms is reviewed, and when it is to be deleted. */
final class OrderDeadlines {

    private final DeadlineList deadlines;
    private final Facts facts;

    OrderDeadlines(DeadlineList deadlines, Facts facts) {
        this.deadlines = deadlines;
        this.facts = facts;
    }

    void add(PlannedOrder order) {
        begins(order);
        order.commitmentDuration().ifPresent(duration -> terms(order, "OneMonth".equals(duration) ? 1 : 6));
        ends(order);
    }

    private void begins(PlannedOrder order) {
        if (order.isNow()) {
            deadlines.add(order.from(), Kind.BUY, "Buy " + order.name(), Words.sentence(order.priced()) + ".");
        } else {
            deadlines.add(
                    order.from(),
                    Kind.DECIDE,
                    "Decide again on " + order.name(),
                    Words.sentence(order.priced()) + ". Plan again with the history by then before it is bought.");
        }
    }

    /** A term that ends within a longer order is renewed: a day to think again all the same. */
    private void terms(PlannedOrder order, int months) {
        LocalDate begin = order.bought();
        for (int n = 1; begin.isBefore(order.keptTo()); n++) {
            LocalDate end = order.bought().plusMonths((long) n * months);
            boolean isLast = !end.isBefore(order.keptTo());
            deadlines.review(
                    begin,
                    end,
                    "Review " + order.name(),
                    "Its term ends on " + end + (isLast ? "" : "; the plan renews it") + ". Plan again before that.");
            begin = end;
        }
    }

    private void ends(PlannedOrder order) {
        boolean open = order.isThroughout() || !order.keptTo().isBefore(facts.lastDay());
        deadlines.add(
                order.keptTo(),
                Kind.DELETE,
                "Delete " + order.name() + (open ? ", or keep it" : ""),
                (order.commitmentDuration().isPresent()
                                ? "It cannot be deleted before its term ends and is billed on"
                                : "It ends at no time by itself and is billed")
                        + " until somebody deletes it"
                        + (open ? "; the plan looks no further than " + facts.lastDay() + "." : "."));
    }
}
