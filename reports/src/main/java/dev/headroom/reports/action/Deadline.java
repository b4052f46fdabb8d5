package dev.headroom.reports.action;

import dev.headroom.planner.quantity.Require;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * Something to do on a day.
 *
 * @param day the day, in UTC
 * @param kind what sort of thing
 * @param title in a few words
 * @param detail in a sentence or two
 */
public record Deadline(LocalDate day, Kind kind, String title, String detail) {

    /** By day; of one day in the order of {@link Kind}. */
    public static final Comparator<Deadline> BY_DAY =
            Comparator.comparing(Deadline::day).thenComparing(Deadline::kind).thenComparing(Deadline::title);

    /** What sort of thing is to be done. */
    public enum Kind {
        BUY("buy"),
        DECIDE("decide again"),
        DELETE("delete"),
        REVIEW("review"),
        END_OF_LIFE("model withdrawn");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As a reader would say it. */
        public String label() {
            return label;
        }
    }

    /** @throws IllegalArgumentException where title or detail is not one line */
    public Deadline {
        Require.text("title of a deadline", title);
        Require.text("detail of a deadline", detail);
    }
}
