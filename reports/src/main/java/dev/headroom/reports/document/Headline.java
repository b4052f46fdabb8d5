package dev.headroom.reports.document;

import dev.headroom.planner.quantity.Require;

/**
 * Three lines that a person can act on.
 *
 * @param purchase what to buy, or that nothing is to be bought and why
 * @param cost what it costs, and what on demand only would cost
 * @param watch what limits it and what would change it
 */
public record Headline(String purchase, String cost, String watch) implements Block {

    /** @throws IllegalArgumentException where one of the three is not one line */
    public Headline {
        Require.text("first line of a headline", purchase);
        Require.text("second line of a headline", cost);
        Require.text("third line of a headline", watch);
    }
}
