package dev.headroom.planner.price;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A model has no price where one is needed. There is no default for a price. */
public final class MissingPriceException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int NAMED = 5;
    private static final int LEAST_ALIKE = 3;

    MissingPriceException(String modelId, String region, Set<String> regions, Set<String> models) {
        super("model '" + modelId + "' has no on-demand price in region '" + region + "'; "
                + (regions.isEmpty() ? nearest(modelId, models) : "it has one in " + String.join(", ", regions))
                + ". Choose one of these, or add a row with its source to config/prices");
    }

    /** Those that begin most alike, for the ends of ids are versions; all where none does. */
    private static String nearest(String modelId, Set<String> models) {
        List<String> near = models.stream()
                .filter(model -> alike(modelId, model) >= LEAST_ALIKE)
                .sorted(Comparator.comparingInt((String model) -> -alike(modelId, model))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NAMED)
                .toList();
        return near.isEmpty()
                ? "models with a price: " + String.join(", ", models)
                : "of " + models.size() + " models with a price the nearest are " + String.join(", ", near);
    }

    private static int alike(String first, String second) {
        int common = 0;
        while (common < Math.min(first.length(), second.length()) && first.charAt(common) == second.charAt(common)) {
            common++;
        }
        return common;
    }
}
