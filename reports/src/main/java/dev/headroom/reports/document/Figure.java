package dev.headroom.reports.document;

import dev.headroom.planner.quantity.Require;
import java.util.List;

/**
 * A picture as values: panels one below the other, and the numbers they show.
 *
 * @param id its name in links: lower-case letters, digits and hyphens
 * @param title what it shows
 * @param description what is to be seen in it, in words
 * @param panels at least one, none of them empty
 * @param values its numbers as a table
 */
public record Figure(String id, String title, String description, List<Panel> panels, Table values) implements Block {

    /** @throws IllegalArgumentException where there is no panel or the id is not a plain word */
    public Figure {
        panels = List.copyOf(panels);
        Require.that(id.matches("[a-z][a-z0-9-]*"), "a figure's id is '" + id + "', must be lower-case letters");
        Require.that(!panels.isEmpty(), "figure '" + title + "' has no panel; say why instead");
    }
}
