package dev.headroom.reports.document;

import dev.headroom.planner.quantity.Require;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Inputs to move and the answers at all points of a grid over them. Only what can move shows it: a table beside it has the same for
 * paper.
 *
 * @param dials the inputs, at least one
 * @param choices the rules to choose, if any
 * @param answers one for each combination of factors and options: the dials in order, then the choices, the last running fastest
 * @param command what plans exactly, to be gone on with the flags of the dials and the options
 */
public record Explorer(List<Dial> dials, List<Choice> choices, List<Answer> answers, String command) implements Block {

    /** @throws IllegalArgumentException where the grid has other points than its dials have combinations */
    public Explorer {
        dials = List.copyOf(dials);
        choices = List.copyOf(choices);
        answers = List.copyOf(answers);
        Require.that(!dials.isEmpty(), "an explorer has no dial, must have one");
        int points = IntStream.concat(
                        dials.stream().mapToInt(dial -> dial.factors().size()),
                        choices.stream().mapToInt(choice -> choice.options().size()))
                .reduce(1, Math::multiplyExact);
        Require.that(
                answers.size() == points, "an explorer has " + answers.size() + " answers for " + points + " points");
    }
}
