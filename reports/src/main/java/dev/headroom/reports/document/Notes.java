package dev.headroom.reports.document;

import dev.headroom.planner.quantity.Require;
import java.util.List;

/** Remarks, one a line; at least one. */
public record Notes(List<String> items) implements Block {

    public Notes {
        items = List.copyOf(items);
        Require.that(!items.isEmpty(), "a list of notes is empty");
    }
}
