package dev.headroom.reports.document;

import dev.headroom.planner.quantity.Require;
import java.util.List;

/**
 * Something to read from top to bottom.
 *
 * @param title what it is about
 * @param subtitle of what, where and for when
 * @param sections in the order in which they are read; the first opens with the headline
 */
public record Document(String title, String subtitle, List<Section> sections) {

    /** @throws IllegalArgumentException where the first section does not open with a headline */
    public Document {
        sections = List.copyOf(sections);
        Require.that(
                !sections.isEmpty() && sections.get(0).blocks().get(0) instanceof Headline,
                "a document opens with its headline");
    }

    /** The three lines that the first section opens with. */
    public Headline headline() {
        return (Headline) sections.get(0).blocks().get(0);
    }
}
