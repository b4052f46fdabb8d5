package dev.headroom.planner.price;

import dev.headroom.planner.price.PriceChange.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A book of prices held against a list that was just read. A geography's profile, as {@code us.}, has no price of its own in AWS's list
 * unless it says so: it costs what its source Region does.
 */
public final class PriceDiff {

    private static final Set<String> GEOGRAPHIES = Set.of("us", "us-gov", "eu", "apac", "jp", "au", "ca");

    private final Map<String, Price> listed = new HashMap<>();
    private final Predicate<Price> fromTheList;

    private PriceDiff(PriceBook list, Predicate<Price> fromTheList) {
        list.rows().forEach(row -> listed.put(row.thing(), row));
        this.fromTheList = fromTheList;
    }

    /**
     * Every price of the book in its order, then those that only the list has.
     *
     * @param fromTheList whether a price of the book was read from this list, so that it has vanished where it is not in it
     */
    public static List<PriceChange> of(PriceBook book, PriceBook list, Predicate<Price> fromTheList) {
        PriceDiff diff = new PriceDiff(list, fromTheList);
        List<PriceChange> changes = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Price row : book.rows()) {
            known.add(row.thing());
            changes.add(diff.change(row));
        }
        list.rows().stream()
                .filter(row -> !known.contains(row.thing()))
                .forEach(row -> changes.add(new PriceChange(Kind.NEW, Optional.empty(), Optional.of(row))));
        return changes;
    }

    private PriceChange change(Price row) {
        Optional<Price> found = Optional.ofNullable(listed.get(row.thing())).or(() -> ofTheRegion(row));
        if (found.isEmpty()) {
            return new PriceChange(
                    fromTheList.test(row) ? Kind.VANISHED : Kind.UNLISTED, Optional.of(row), Optional.empty());
        }
        boolean same = row.costsTheSameAs(found.get());
        return new PriceChange(same ? Kind.SAME : Kind.CHANGED, Optional.of(row), found);
    }

    private Optional<Price> ofTheRegion(Price row) {
        int point = row.modelId().indexOf('.');
        if (point < 0 || !GEOGRAPHIES.contains(row.modelId().substring(0, point))) {
            return Optional.empty();
        }
        String modelId = row.modelId().substring(point + 1);
        return Optional.ofNullable(listed.get(modelId + " in " + row.region() + ", " + row.what()))
                .map(price -> price.of(row.modelId()));
    }
}
