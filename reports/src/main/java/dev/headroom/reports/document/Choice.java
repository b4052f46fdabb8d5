package dev.headroom.reports.document;

import dev.headroom.planner.quantity.Require;
import java.util.List;

/**
 * A rule that a reader may choose; nothing lies between two of its options.
 *
 * @param name what it is
 * @param options what may be chosen
 * @param planned the number of the option that the document's recommendation was made under, from 0
 */
public record Choice(String name, List<Option> options, int planned) {

    /**
     * One of them.
     *
     * @param label in words
     * @param flags of the command that plans so, empty where it needs none
     */
    public record Option(String label, String flags) {}

    /** @throws IllegalArgumentException where there is nothing to choose, or the planned option is not there */
    public Choice {
        options = List.copyOf(options);
        Require.that(options.size() > 1, "choice '" + name + "' has " + options.size() + " options, must have two");
        Require.that(
                planned >= 0 && planned < options.size(),
                "the planned option of choice '" + name + "' is number " + planned + " of " + options.size());
    }

    /** Its name in links: lower-case letters and hyphens. */
    public String id() {
        return "choice-" + name.replaceAll("[^a-z]+", "-");
    }
}
