package dev.headroom.planner.plan.purchase;

import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.quantity.ModelUnits;
import dev.headroom.planner.quantity.Require;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One purchase of Provisioned Throughput: so many units on a term, kept from one instant to another, renewed where that is longer than
 * the term.
 *
 * @param units how many, at least 1
 * @param term on which term
 * @param start when it begins
 * @param end when it is to be deleted, or when the plan's horizon ends
 */
public record Order(ModelUnits units, CommitmentTerm term, Instant start, Instant end) {

    /** @throws IllegalArgumentException where there is no unit or no time between start and end */
    public Order {
        Require.atLeast("model units of an order", units.count(), 1);
        Require.that(start.isBefore(end), "an order from " + start + " ends at " + end + ", must end later");
    }

    /** Without the day on which it begins: {@code 2 model units for 1 month, renewed until 2027-01-01}. */
    public String onTerm() {
        return units + on() + until();
    }

    @Override
    public String toString() {
        return units + on() + " from " + day(start) + until();
    }

    /** Orders in words; those that differ in their first day only are told together. */
    public static String inWords(List<Order> orders) {
        Map<String, List<Order>> alike = new LinkedHashMap<>();
        orders.forEach(order ->
                alike.computeIfAbsent(order.onTerm(), key -> new ArrayList<>()).add(order));
        return alike.values().stream().map(Order::together).collect(Collectors.joining(", and "));
    }

    private static String together(List<Order> alike) {
        if (alike.size() == 1) {
            return alike.get(0).toString();
        }
        Order first = alike.get(0);
        String days = alike.stream()
                .limit(alike.size() - 1L)
                .map(order -> day(order.start()).toString())
                .collect(Collectors.joining(", "));
        return first.units() + first.on() + " from each of " + days + " and "
                + day(alike.get(alike.size() - 1).start()) + first.until();
    }

    private String on() {
        return term == CommitmentTerm.NO_COMMITMENT ? " without commitment" : " for " + term.label();
    }

    private String until() {
        if (term == CommitmentTerm.NO_COMMITMENT) {
            return ", kept until " + day(end);
        }
        return isRenewed() ? ", renewed until " + day(end) : "";
    }

    private boolean isRenewed() {
        return start.plus(term.boundFrom(start)).isBefore(end);
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
