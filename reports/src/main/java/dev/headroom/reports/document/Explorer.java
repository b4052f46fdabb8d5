package dev.headroom.reports.document;

import dev.headroom.planner.quantity.Require;
import java.util.List;

/**
 * Inputs to move and the answers at all points of a grid over them. Only what can move shows it: a table beside it has the same for
 * paper.
 *
 * @param dials the inputs, at least one
 * @param answers one for each combination of factors, the last dial running fastest
 * @param command what plans exactly, to be gone on with the flags of the dials
 */
public record Explorer(List<Dial> dials, List<Answer> answers, String command) implements Block {

    /** @throws IllegalArgumentException where the grid has other points than its dials have combinations */
    public Explorer {
        dials = List.copyOf(dials);
        answers = List.copyOf(answers);
        Require.that(!dials.isEmpty(), "an explorer has no dial, must have one");
        int points = dials.stream().mapToInt(dial -> dial.factors().size()).reduce(1, Math::multiplyExact);
        Require.that(
                answers.size() == points, "an explorer has " + answers.size() + " answers for " + points + " points");
    }
}
