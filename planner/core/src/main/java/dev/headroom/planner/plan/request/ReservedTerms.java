package dev.headroom.planner.plan.request;

import dev.headroom.planner.capacity.UnitCapacity;
import dev.headroom.planner.demand.HistoryRule;
import dev.headroom.planner.price.ReservedTerm;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The terms on which tokens a minute may be reserved, and those that have a price and may not be bought.
 *
 * @param terms what may be bought
 * @param excluded what may not, and why
 */
record ReservedTerms(List<ReservedTerm> terms, List<Excluded> excluded) {

    ReservedTerms {
        terms = List.copyOf(terms);
        excluded = List.copyOf(excluded);
    }

    static ReservedTerms of(PlanRequest request, Instant start) {
        List<ReservedTerm> terms = new ArrayList<>();
        List<Excluded> excluded = new ArrayList<>();
        request.prices().reserved().forEach((term, price) -> {
            Optional<String> refusal = refusal(request, term, start);
            refusal.ifPresentOrElse(reason -> excluded.add(new Excluded(price.what(), reason)), () -> terms.add(term));
        });
        return new ReservedTerms(terms, excluded);
    }

    private static Optional<String> refusal(PlanRequest request, ReservedTerm term, Instant start) {
        var tooShort = HistoryRule.refuses(term, request.demand().observed());
        if (tooShort.isPresent()) {
            return Optional.of(tooShort.get().reason());
        }
        if (!request.buying().owned().isEmpty() && request.unit() instanceof UnitCapacity.Unknown) {
            return Optional.of(
                    "model units are owned and what one carries is unknown; a reservation behind them cannot be planned");
        }
        Instant end = start.atZone(ZoneOffset.UTC).plusMonths(term.months()).toInstant();
        return request.buying()
                .endOfLife()
                .filter(end::isAfter)
                .map(last -> "the model is withdrawn on "
                        + last.atZone(ZoneOffset.UTC).toLocalDate() + ", before a reservation from "
                        + start.atZone(ZoneOffset.UTC).toLocalDate() + " would end");
    }

    /** The longest of them, in months; 0 without any. */
    int months() {
        return terms.stream().mapToInt(ReservedTerm::months).max().orElse(0);
    }
}
