package dev.headroom.planner.plan.purchase;

import dev.headroom.planner.plan.request.Horizon;
import dev.headroom.planner.plan.request.Owned;
import dev.headroom.planner.plan.request.PlanRequest;
import dev.headroom.planner.plan.request.PurchaseRules;
import dev.headroom.planner.portfolio.Limit;
import dev.headroom.planner.portfolio.Offer;
import dev.headroom.planner.portfolio.Portfolio;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ModelPrices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What can be bought within the horizon: every term from the beginning of every month. A term that reaches past the horizon is charged
 * for the part of it that lies within: its tail is taken to be worth what it costs, neither free nor lost.
 */
public final class Catalogue {

    /** A term from one month to another, the latter exclusive. */
    private record Entry(CommitmentTerm term, int from, int to) {}

    private final Horizon horizon;
    private final ModelPrices prices;
    private final PurchaseRules buying;
    private final List<Entry> entries = new ArrayList<>();

    public Catalogue(PlanRequest request, Horizon horizon) {
        this.horizon = horizon;
        this.prices = request.prices();
        this.buying = request.buying();
        for (CommitmentTerm term : horizon.terms()) {
            for (int from = 0; from < horizon.periods(); from++) {
                Instant start = horizon.edges().get(from);
                Instant end = start.plus(term.boundFrom(start));
                if (buying.endOfLife().filter(end::isAfter).isEmpty()) {
                    int to = Math.min(horizon.periods(), from + Math.max(1, term.months()));
                    entries.add(new Entry(term, from, to));
                }
            }
        }
    }

    public double usdPerHour(CommitmentTerm term) {
        return Objects.requireNonNull(prices.units().get(term)).usdPerHour().doubleValue();
    }

    /** As the optimiser sees it; {@code most} of each that begins in {@code firstMonth} or later, none of the others. */
    public List<Offer> offers(int most, int firstMonth) {
        return entries.stream()
                .map(entry -> new Offer(
                        entry.from(),
                        entry.to(),
                        usdPerHour(entry.term()) * hours(entry.from(), entry.to()),
                        entry.from() < firstMonth ? 0 : most))
                .toList();
    }

    /** The same without one term. */
    public List<Offer> offersBut(CommitmentTerm term, int most) {
        return entries.stream()
                .map(entry -> new Offer(
                        entry.from(),
                        entry.to(),
                        usdPerHour(entry.term()) * hours(entry.from(), entry.to()),
                        entry.term() == term ? 0 : most))
                .toList();
    }

    /** Whether so many units of a term, held all along, keep the budget of every month and the cap on the term. */
    public boolean allows(CommitmentTerm term, int units, Owned owned) {
        if (units > buying.mostOnTerm().getOrDefault(term, units)) {
            return false;
        }
        for (int month = 0; month < horizon.periods() && buying.usdPerMonth().isPresent(); month++) {
            double usd = usdPerHour(term) * units * horizon.hoursOf(month) + owned.usd(month);
            if (usd > buying.usdPerMonth().getAsDouble()) {
                return false;
            }
        }
        return true;
    }

    private int hours(int from, int to) {
        int hours = 0;
        for (int month = from; month < to; month++) {
            hours += horizon.hoursOf(month);
        }
        return hours;
    }

    /** The budget of each month and the cap on each term in each month. */
    public List<Limit> limits(Owned owned) {
        List<Limit> limits = new ArrayList<>();
        for (int month = 0; month < horizon.periods(); month++) {
            int at = month;
            buying.usdPerMonth()
                    .ifPresent(usd -> limits.add(new Limit(
                            eachCovering(at, entry -> usdPerHour(entry.term()) * horizon.hoursOf(at)),
                            Math.max(0, usd - owned.usd(at)))));
            for (Map.Entry<CommitmentTerm, Integer> cap : buying.mostOnTerm().entrySet()) {
                limits.add(new Limit(eachCovering(at, entry -> entry.term() == cap.getKey() ? 1 : 0), cap.getValue()));
            }
        }
        return limits;
    }

    private interface Amount {
        double of(Entry entry);
    }

    private List<Double> eachCovering(int month, Amount amount) {
        return entries.stream()
                .map(entry -> entry.from() <= month && month < entry.to() ? amount.of(entry) : 0.0)
                .toList();
    }

    /** The optimiser's answer as orders; one order that lasts the whole horizon is a plain purchase. */
    public Purchase purchase(Portfolio portfolio) {
        List<Order> orders = new ArrayList<>();
        for (CommitmentTerm term : horizon.terms()) {
            orders.addAll(new Renewals(horizon, term, unitsBy(term, portfolio)).orders());
        }
        if (orders.isEmpty()) {
            return new Purchase.Nothing();
        }
        orders.sort(Comparator.comparing(Order::start)
                .thenComparing(order -> -order.term().months()));
        Order first = orders.get(0);
        boolean plain = orders.size() == 1
                && first.start().equals(horizon.start())
                && first.end().equals(horizon.end());
        return plain ? new Purchase.Units(first.units(), first.term()) : new Purchase.Mixed(orders);
    }

    /** Units of one term that begin in each month. */
    private int[] unitsBy(CommitmentTerm term, Portfolio portfolio) {
        int[] begun = new int[horizon.periods()];
        for (int e = 0; e < entries.size(); e++) {
            if (entries.get(e).term() == term) {
                begun[entries.get(e).from()] += portfolio.bought().get(e);
            }
        }
        return begun;
    }

    /** What these units of a term cost over the whole horizon. */
    public double usd(CommitmentTerm term, int units) {
        return usdPerHour(term) * units * horizon.hours();
    }
}
