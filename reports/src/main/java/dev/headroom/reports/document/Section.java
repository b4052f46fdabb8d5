package dev.headroom.reports.document;

import dev.headroom.planner.quantity.Require;
import java.util.List;

/**
 * A titled part of a document.
 *
 * @param id its name in links: lower-case letters and hyphens
 * @param title its heading
 * @param blocks its content, at least one block: a section with nothing to show says so
 */
public record Section(String id, String title, List<Block> blocks) {

    /** @throws IllegalArgumentException where it is empty or the id is not a plain word */
    public Section {
        blocks = List.copyOf(blocks);
        Require.that(id.matches("[a-z][a-z-]*"), "a section's id is '" + id + "', must be lower-case letters");
        Require.that(!blocks.isEmpty(), "section '" + title + "' has nothing in it, must say why");
    }

    public static Section of(String id, String title, Block... blocks) {
        return new Section(id, title, List.of(blocks));
    }
}
