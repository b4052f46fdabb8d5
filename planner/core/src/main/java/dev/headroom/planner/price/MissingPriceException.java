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
                + (regions.isEmpty() ? nearest(modelId, region, models) : "it has one in " + String.join(", ", regions))
                + ". Choose one of these, or add a row with its source to config/prices");
    }

    private static String nearest(String modelId, String region, Set<String> models) {
        if (models.size() <= NAMED) {
            return "models with a price: " + String.join(", ", models);
        }
        return "of " + models.size() + " models with a price the nearest are "
                + String.join(", ", near(modelId, models)) + "; `headroom prices show --region " + region
                + "` lists those of the Region";
    }

    /** Those that begin most alike, for the ends of ids are versions; where none does, those with the longest common piece. */
    private static List<String> near(String modelId, Set<String> models) {
        List<String> alike = models.stream()
                .filter(model -> alike(modelId, model) >= LEAST_ALIKE)
                .sorted(Comparator.comparingInt((String model) -> -alike(modelId, model))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NAMED)
                .toList();
        return alike.isEmpty()
                ? models.stream()
                        .sorted(Comparator.comparingInt((String model) -> -common(modelId, model))
                                .thenComparing(Comparator.naturalOrder()))
                        .limit(NAMED)
                        .toList()
                : alike;
    }

    /** Letters of the longest piece that both have. */
    private static int common(String first, String second) {
        int longest = 0;
        for (int at = 0; at < first.length(); at++) {
            for (int in = 0; in < second.length(); in++) {
                longest = Math.max(longest, alike(first.substring(at), second.substring(in)));
            }
        }
        return longest;
    }

    private static int alike(String first, String second) {
        int common = 0;
        while (common < Math.min(first.length(), second.length()) && first.charAt(common) == second.charAt(common)) {
            common++;
        }
        return common;
    }
}
