package dev.headroom.reports.review.purchase;

import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.purchase.Order;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Orders;
import java.util.List;

/** What to order, and when: a row an order. */
final class OrdersTable {

    private final Facts facts;
    private final Plan plan;

    private OrdersTable(Facts facts) {
        this.facts = facts;
        this.plan = facts.plan();
    }

    /** Nothing where nothing is bought. */
    static List<Block> of(Facts facts) {
        List<Order> orders = Orders.of(facts.plan());
        if (orders.isEmpty()) {
            return List.of();
        }
        OrdersTable table = new OrdersTable(facts);
        return List.of(Table.of(
                "What to order, and when",
                List.of(
                        Column.figures("model units"),
                        Column.words("term"),
                        Column.words("from"),
                        Column.words("kept to"),
                        Column.figures("$ an hour each"),
                        Column.words("decided")),
                orders.stream().map(table::row).toList()));
    }

    private Row row(Order order) {
        boolean isNow = order.start().equals(plan.start());
        OrderDays days = OrderDays.of(order, facts);
        return Row.of(
                        Cell.whole(order.units().count()),
                        Cell.text(order.term().label()),
                        Cell.text(days.bought().toString()),
                        Cell.text(days.keptTo().toString()),
                        price(order.term()),
                        Cell.text(isNow ? "now" : "again by then"))
                .chosenWhere(isNow);
    }

    private Cell price(CommitmentTerm term) {
        var price = plan.prices().units().get(term);
        return price == null ? new Cell.Absent() : new Cell.Price(price.usdPerHour());
    }
}
