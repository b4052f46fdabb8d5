package dev.headroom.emulator.profile;

import java.util.Collection;
import java.util.Comparator;

/** What a misspelt key may have meant. */
final class NearKeys {

    private static final int NEAR = 2;

    private NearKeys() {}

    /** The nearest key where one is near enough, then all there are. */
    static String hint(String typed, Collection<String> keys) {
        String all = "there are " + keys;
        return keys.stream()
                .filter(key -> distance(typed, key) <= NEAR)
                .min(Comparator.comparingInt(key -> distance(typed, key)))
                .map(key -> "maybe you meant '" + key + "' (" + all + ")")
                .orElse(all);
    }

    /**
     * How many letters must be put in, taken out or changed to make one word of the other.
     *
     * @see "Levenshtein, V. I. (1966), Binary codes capable of correcting deletions, insertions, and reversals"
     */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0]++;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
