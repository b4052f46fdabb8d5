package dev.headroom.reports.review.cost;

import dev.headroom.planner.plan.Plan;
import dev.headroom.planner.plan.purchase.HourSchedule;
import dev.headroom.planner.plan.purchase.Order;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.request.OwnedUnits;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ReservedPrice;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.action.Bill;
import dev.headroom.reports.action.BillLine;
import dev.headroom.reports.action.BillLine.Held;
import dev.headroom.reports.action.BillLine.Hourly;
import dev.headroom.reports.action.BillLine.Rate;
import dev.headroom.reports.action.BillLine.Rest;
import dev.headroom.reports.action.Bills;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Orders;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the costs of a plan apart into quantities and prices. */
public final class BillMaker {

    private static final BigDecimal LEAST_REST = new BigDecimal("0.005");
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");
    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);

    private final Plan plan;
    private final TokenBill tokens;
    private final List<BillLine> lines = new ArrayList<>();

    private BillMaker(Facts facts) {
        this.plan = facts.plan();
        this.tokens = new TokenBill(facts);
    }

    /** Of the recommendation and, where it buys, of buying nothing. */
    public static Bills bills(Facts facts) {
        Bill chosen = new BillMaker(facts).bill("the recommendation", facts.chosen());
        Optional<Bill> otherwise = facts.buys()
                ? Optional.of(new BillMaker(facts)
                        .bill(facts.withoutPurchase(), facts.plan().onDemandOnly()))
                : Optional.empty();
        return new Bills(chosen, otherwise, facts.months(), facts.mix());
    }

    private Bill bill(String what, Candidate candidate) {
        if (!candidate.purchase().buysNothing()) {
            Orders.of(plan).forEach(order -> held(order, plan).ifPresent(lines::add));
        }
        if (candidate.purchase() instanceof Purchase.Scheduled bought) {
            scheduled(bought.hours(), plan).ifPresent(lines::add);
        }
        if (candidate.purchase() instanceof Purchase.Reserved reserved) {
            reserved(reserved);
        } else {
            plan.buying().owned().forEach(this::owned);
        }
        lines.addAll(tokens.onDemand(candidate.spillCost()));
        lines.addAll(tokens.waiting(candidate.batchCost()));
        rest(candidate.cost());
        return new Bill(what, lines, candidate.cost());
    }

    /** Within the plan, whatever its term is; empty where it has no price. */
    public static Optional<Held> held(Order order, Plan plan) {
        return held(order, order.end().isBefore(plan.end()) ? order.end() : plan.end(), plan);
    }

    /** To an instant. */
    public static Optional<Held> held(Order order, Instant until, Plan plan) {
        return Optional.ofNullable(plan.prices().units().get(order.term()))
                .map(price -> new Held(
                        order.toString(),
                        BigDecimal.valueOf(order.units().count()),
                        "model units",
                        hours(order.start(), until),
                        new Rate(price.what(), price.usdPerHour(), "a unit an hour")));
    }

    /** Every hour that is paid, those in which a unit only starts among them. */
    public static Optional<Hourly> scheduled(HourSchedule hours, Plan plan) {
        return Optional.ofNullable(plan.prices().units().get(CommitmentTerm.NO_COMMITMENT))
                .map(price -> new Hourly(
                        "units by the hour of the week",
                        BigDecimal.valueOf(hours.billedUnitHours()),
                        "unit-hours",
                        new Rate(price.what(), price.usdPerHour(), "a unit an hour")));
    }

    private void reserved(Purchase.Reserved reserved) {
        ReservedPrice price = plan.prices().reserved().get(reserved.term());
        if (price != null) {
            lines.add(reserved(reserved.inputPerMinute(), "input", price.usdPerHourPer1kInputTpm(), price));
            lines.add(reserved(reserved.outputPerMinute(), "output", price.usdPerHourPer1kOutputTpm(), price));
        }
    }

    private Held reserved(int perMinute, String stream, BigDecimal usd, ReservedPrice price) {
        return new Held(
                "reserved for " + price.term().label() + ", " + stream,
                BigDecimal.valueOf(perMinute).movePointLeft(3),
                "1,000 " + stream + " tokens a minute",
                hours(plan.start(), plan.end()),
                new Rate(price.what() + ", " + stream, usd, "1,000 tokens a minute, an hour"));
    }

    /** To its end, or the plan's. */
    private void owned(OwnedUnits owned) {
        if (owned.end().isAfter(plan.start())) {
            Instant until = owned.end().isBefore(plan.end()) ? owned.end() : plan.end();
            lines.add(new Held(
                    "owned: " + owned.name(),
                    BigDecimal.valueOf(owned.units().count()),
                    "model units",
                    hours(plan.start(), until),
                    new Rate("owned: " + owned.name(), owned.usdPerHour(), "a unit an hour")));
        }
    }

    private void rest(Money total) {
        BigDecimal rest = Bill.rest(lines, total);
        if (rest.abs().compareTo(LEAST_REST) > 0) {
            boolean rounding = rest.abs().compareTo(ROUNDING) < 0;
            lines.add(new Rest(
                    rounding ? "rounding of the parts to cents" : "not told apart by the plan",
                    new Money(rest.setScale(2, RoundingMode.HALF_UP))));
        }
    }

    private static BigDecimal hours(Instant from, Instant to) {
        return BigDecimal.valueOf(Duration.between(from, to).toSeconds())
                .divide(SECONDS_OF_AN_HOUR, MathContext.DECIMAL64);
    }
}
