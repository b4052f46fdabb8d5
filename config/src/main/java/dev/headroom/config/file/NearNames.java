package dev.headroom.config.file;

import java.util.Collection;
import java.util.Comparator;

/** What a mistyped name may have meant. */
final class NearNames {

    private static final int NEAR = 2;

    private NearNames() {}

    /** A hint for a message: the nearest name where one is near enough, then all there are. */
    static String hint(String typed, Collection<String> names) {
        if (names.isEmpty()) {
            return "there are none yet";
        }
        String all = (names.size() == 1 ? "there is only " : "there are ") + String.join(", ", names);
        return names.stream()
                .filter(name -> distance(typed, name) <= NEAR)
                .min(Comparator.comparingInt(name -> distance(typed, name)))
                .map(name -> "maybe you meant '" + name + "' (" + all + ")")
                .orElse(all);
    }

    /**
     * How many letters must be put in, taken out or changed to make one word of the other.
     *
     * @see "Levenshtein, V. I. (1966), Binary codes capable of correcting deletions, insertions, and reversals"
     */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            advance(row, one.charAt(i - 1), other);
        }
        return row[other.length()];
    }

    private static void advance(int[] row, char letter, String other) {
        int diagonal = row[0];
        row[0]++;
        for (int j = 1; j < row.length; j++) {
            int changed = diagonal + (letter == other.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
        }
    }
}
