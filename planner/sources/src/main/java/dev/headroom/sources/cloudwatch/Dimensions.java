package dev.headroom.sources.cloudwatch;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * CloudWatch counts one request under several sets of dimensions: under {@code ModelId}, and again by service tier or size of the
 * context. Only sets of the same names may be added up; those of the fewest names hold every request.
 */
final class Dimensions {

    private static final List<String> TIERS = List.of("ResolvedServiceTier", "ServiceTier");

    private Dimensions() {}

    /**
     * Series without a request in common.
     *
     * @param series to be added up
     * @param tiers service tiers of series that are left out
     */
    record Choice(List<NavigableMap<String, String>> series, Set<String> tiers) {}

    static Set<NavigableMap<String, String>> none() {
        return new TreeSet<>(Comparator.<NavigableMap<String, String>>comparingInt(NavigableMap::size)
                .thenComparing(NavigableMap::toString));
    }

    static NavigableMap<String, String> ofModel(String id) {
        return new TreeMap<>(Map.of(UsedModel.MODEL_ID, id));
    }

    static Choice choose(Collection<NavigableMap<String, String>> all) {
        Set<String> names = all.stream()
                .map(NavigableMap::keySet)
                .min(Comparator.<Set<String>>comparingInt(Set::size).thenComparing(Set::toString))
                .orElseThrow();
        List<NavigableMap<String, String>> chosen =
                all.stream().filter(each -> each.keySet().equals(names)).toList();
        Set<String> tiers = new TreeSet<>();
        all.stream()
                .filter(each -> !chosen.contains(each))
                .forEach(each ->
                        TIERS.stream().filter(each::containsKey).limit(1).forEach(tier -> tiers.add(each.get(tier))));
        return new Choice(chosen, tiers);
    }
}
