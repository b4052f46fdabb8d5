package dev.headroom.planner.plan.request;

import dev.headroom.planner.demand.Futures;
import dev.headroom.planner.demand.HistoryRule;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.planner.price.ModelPrices;
import dev.headroom.planner.price.ReservedTerm;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The stretch of time that is planned, month by month, and the terms that may be bought in it: as long as the longest term that the
 * history carries, so that every term is costed over the same hours, but not past the model's end of life.
 *
 * @param drawn where the futures begin: the end of the history
 * @param edges the beginning of each month, and the end of the last
 * @param terms on which model units may be bought
 * @param reserved on which tokens a minute of the Reserved tier may be bought
 * @param excluded what may not, and why
 */
public record Horizon(
        Instant drawn,
        List<Instant> edges,
        List<CommitmentTerm> terms,
        List<ReservedTerm> reserved,
        List<Excluded> excluded) {

    public static Horizon of(PlanRequest request) {
        List<CommitmentTerm> terms = new ArrayList<>();
        List<Excluded> excluded = new ArrayList<>();
        Instant drawn = drawn(request);
        Instant start = start(request);
        int months = 1;
        for (CommitmentTerm term : CommitmentTerm.values()) {
            var refusal = HistoryRule.refuses(term, request.demand().observed());
            if (refusal.isPresent()) {
                excluded.add(new Excluded(term.label(), refusal.get().reason()));
            } else if (!request.prices().units().containsKey(term)) {
                excluded.add(new Excluded(term.label(), noPrice(request.prices(), term)));
            } else if (isPastEnd(request, start.plus(term.boundFrom(start)))) {
                excluded.add(new Excluded(
                        term.label(),
                        "the model is withdrawn on " + day(request) + ", before a term from "
                                + start.atZone(ZoneOffset.UTC).toLocalDate() + " would end"));
            } else {
                terms.add(term);
                months = Math.max(months, term.months());
            }
        }
        ReservedTerms reserved = ReservedTerms.of(request, start);
        excluded.addAll(reserved.excluded());
        return new Horizon(
                drawn,
                edges(start, Math.max(months, reserved.months()), request),
                List.copyOf(terms),
                reserved.terms(),
                List.copyOf(excluded));
    }

    private static Instant drawn(PlanRequest request) {
        return Futures.nextHour(request.demand().historyEnd());
    }

    /** When the first purchase can begin. */
    public static Instant start(PlanRequest request) {
        return Futures.nextHour(drawn(request).plus(request.buying().lead()));
    }

    private static boolean isPastEnd(PlanRequest request, Instant end) {
        return request.buying().endOfLife().filter(end::isAfter).isPresent();
    }

    private static java.time.LocalDate day(PlanRequest request) {
        return request.buying().endOfLife().orElseThrow().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Calendar months from the start, the last one cut where the model ends. */
    private static List<Instant> edges(Instant start, int months, PlanRequest request) {
        ZonedDateTime first = start.atZone(ZoneOffset.UTC);
        List<Instant> edges = new ArrayList<>(List.of(start));
        for (int month = 1; month <= months; month++) {
            Instant edge = first.plusMonths(month).toInstant();
            Instant end = request.buying().endOfLife().filter(edge::isAfter).orElse(edge);
            if (end.isAfter(edges.get(edges.size() - 1))) {
                edges.add(Futures.nextHour(end));
            }
        }
        return List.copyOf(edges);
    }

    private static String noPrice(ModelPrices prices, CommitmentTerm term) {
        return "the price book has no model unit of " + prices.onDemand().modelId() + " in "
                + prices.onDemand().region() + " for " + term.label();
    }

    /** The same up to an instant behind its start, a whole hour. */
    public Horizon until(Instant to) {
        List<Instant> cut =
                new ArrayList<>(edges.stream().filter(edge -> edge.isBefore(to)).toList());
        cut.add(to);
        return new Horizon(drawn, List.copyOf(cut), terms, reserved, excluded);
    }

    public Instant start() {
        return edges.get(0);
    }

    public Instant end() {
        return edges.get(edges.size() - 1);
    }

    public int periods() {
        return edges.size() - 1;
    }

    public int hours() {
        return hoursBetween(start(), end());
    }

    /** Hours of one month, as the calendar has it. */
    public int hoursOf(int period) {
        return hoursBetween(edges.get(period), edges.get(period + 1));
    }

    /** Hours from the end of the history to the start of the plan. */
    public int leadHours() {
        return hoursBetween(drawn, start());
    }

    private static int hoursBetween(Instant from, Instant to) {
        return Math.toIntExact(Duration.between(from, to).toHours());
    }
}
