package dev.headroom.reports.review.purchase;

import dev.headroom.reports.review.purchase.Tenure.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A time in which nobody buys or gives back a unit.
 *
 * @param from from when
 * @param to until when
 * @param units how many by their terms; those of which there is none are left out
 */
record TenureSpan(Instant from, Instant to, Map<Kind, Integer> units) {

    /** One behind the other, from the first to the last day of any; spans without a unit between them included. */
    static List<TenureSpan> of(List<Tenure> tenures) {
        TreeSet<Instant> edges = new TreeSet<>();
        tenures.forEach(tenure -> edges.addAll(List.of(tenure.from(), tenure.to())));
        List<TenureSpan> spans = new ArrayList<>();
        Instant from = Instant.MIN;
        for (Instant edge : edges) {
            if (!from.equals(Instant.MIN)) {
                spans.add(new TenureSpan(from, edge, at(tenures, from)));
            }
            from = edge;
        }
        return spans;
    }

    private static Map<Kind, Integer> at(List<Tenure> tenures, Instant instant) {
        Map<Kind, Integer> units = new EnumMap<>(Kind.class);
        tenures.stream()
                .filter(tenure -> tenure.isAt(instant))
                .forEach(tenure -> units.merge(tenure.kind(), tenure.units(), Integer::sum));
        return units;
    }

    int of(Kind kind) {
        return units.getOrDefault(kind, 0);
    }

    /** Those that lie under these in a stack. */
    int below(Kind kind) {
        return units.entrySet().stream()
                .filter(other -> other.getKey().compareTo(kind) < 0)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    int all() {
        return units.values().stream().mapToInt(Integer::intValue).sum();
    }
}
