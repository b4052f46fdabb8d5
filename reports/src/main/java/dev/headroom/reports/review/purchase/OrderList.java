package dev.headroom.reports.review.purchase;

import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.purchase.Order;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ModelUnitPrice;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.action.Fingerprint;
import dev.headroom.reports.action.PlannedOrder;
import dev.headroom.reports.review.cost.BillMaker;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Orders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The orders of a plan, each with a name that Bedrock allows and a token by which it is bought once. */
public final class OrderList {

    private static final int LONGEST_WORKLOAD = 36;

    private final Facts facts;
    private final Plan plan;
    private final Set<String> names = new TreeSet<>();

    public OrderList(Facts facts) {
        this.facts = facts;
        this.plan = facts.plan();
    }

    /** In the order in which they begin; none where no unit is bought all along. */
    public List<PlannedOrder> orders() {
        List<PlannedOrder> orders = new ArrayList<>();
        Orders.of(plan).forEach(order -> orders.add(planned(order)));
        return orders;
    }

    private PlannedOrder planned(Order order) {
        String name = name(order);
        LocalDate from = Facts.day(order.start());
        OrderDays days = OrderDays.of(order, facts);
        return new PlannedOrder(
                name,
                order.toString(),
                order.units().count(),
                commitmentDuration(order.term()),
                from,
                days.bought(),
                days.keptTo(),
                days.months(),
                order.start().equals(plan.start()),
                order.start().equals(plan.start()) && !order.end().isBefore(plan.end()),
                Optional.ofNullable(plan.prices().units().get(order.term())).map(ModelUnitPrice::usdPerHour),
                BillMaker.held(order, plan).map(line -> new Money(line.usd())),
                boundCost(order),
                "headroom-"
                        + Fingerprint.of(
                                name,
                                plan.workload(),
                                String.join(",", facts.unitModel().ids()),
                                facts.region(),
                                order,
                                order.end(),
                                from));
    }

    /** What a term costs that the plan counts in part. */
    private Optional<Money> boundCost(Order order) {
        Instant bound = Orders.boundUntil(order);
        return bound.isAfter(plan.end())
                ? BillMaker.held(order, bound, plan).map(line -> new Money(line.usd()))
                : Optional.empty();
    }

    /** As {@code CreateProvisionedModelThroughput} takes it. */
    private static Optional<String> commitmentDuration(CommitmentTerm term) {
        return switch (term) {
            case NO_COMMITMENT -> Optional.empty();
            case ONE_MONTH -> Optional.of("OneMonth");
            case SIX_MONTHS -> Optional.of("SixMonths");
        };
    }

    /** As in {@code chat-2mu-6mo-20260928}; letters, digits and single hyphens, at most 63 of them (Bedrock's API reference). */
    private String name(Order order) {
        String plain = plan.workload().replaceAll("[^0-9a-zA-Z]+", "-").replaceAll("^-+|-+$", "");
        String cut =
                plain.substring(0, Math.min(LONGEST_WORKLOAD, plain.length())).replaceAll("-+$", "");
        String name = (cut.isEmpty() ? "workload" : cut) + "-" + order.units().count() + "mu-"
                + (order.term().months() == 0 ? "hourly" : order.term().months() + "mo") + "-"
                + Facts.day(order.start()).toString().replace("-", "");
        String unique = name;
        for (int n = 2; !names.add(unique); n++) {
            unique = name + "-" + n;
        }
        return unique;
    }
}
