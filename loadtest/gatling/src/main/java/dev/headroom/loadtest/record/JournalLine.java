package dev.headroom.loadtest.record;

import dev.headroom.planner.quantity.Require;
import java.util.Locale;

/**
 * What a line of a journal says.
 *
 * @param kind which of its facts it is
 * @param text the fact
 */
record JournalLine(Kind kind, String text) {

    /** The kinds of line; a line begins with the name of its kind in lower case. */
    enum Kind {
        /** What the run is. The first line, and the only one of its kind. */
        HEAD,
        /** An attempt, as a row of the measurements file. */
        ROW,
        /** A level that has begun: its index and when. */
        BEGUN,
        /** A level that is over, with nothing of it under way any more: its index, load, start, end of the warm-up and end. */
        ENDED,
        /** US dollars that are gone if the run ends now: spent, and reserved for what is under way. */
        SPENT,
        /** A run that was broken off goes on. */
        RESUMED;

        private final String word = name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return kind.word + " " + text;
    }

    /** @throws IllegalArgumentException where {@code line} does not begin with a kind */
    static JournalLine parse(String line) {
        int space = line.indexOf(' ');
        for (Kind kind : Kind.values()) {
            if (kind.word.length() == space && line.startsWith(kind.word)) {
                return new JournalLine(kind, line.substring(space + 1));
            }
        }
        throw new IllegalArgumentException("is of no kind that this headroom knows");
    }

    /** The text as so many words with single spaces between them. */
    String[] words(int count) {
        String[] words = text.split(" ", -1);
        Require.that(words.length == count, "has " + words.length + " words, must have " + count);
        return words;
    }
}
