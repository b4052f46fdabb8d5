package dev.headroom.reports.review.cost;

import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.reason.WhyNothing;
import java.util.ArrayList;
import java.util.List;

/** The second picture: what each number of units would cost. */
public final class CostSection {

    private CostSection() {}

    public static Section of(Facts facts) {
        List<Block> reservations = ReservedTables.costs(facts);
        boolean reservedOnly = facts.nearestUnits().isEmpty() && !reservations.isEmpty();
        List<Block> blocks = new ArrayList<>(reservedOnly ? List.of() : units(facts));
        blocks.addAll(reservations);
        return new Section(
                "cost", reservedOnly ? "Cost against size of reservation" : "Cost against number of units", blocks);
    }

    private static List<Block> units(Facts facts) {
        if (facts.nearestUnits().isEmpty()) {
            return List.of(new Prose(
                    "No number of units could be costed, so there is nothing to compare: " + because(facts) + "."));
        }
        return List.of(new Prose(lead(facts)), new CostFigure(facts).figure());
    }

    private static String because(Facts facts) {
        return switch (WhyNothing.of(facts)) {
            case NO_UNIT_PRICE, NO_RESERVATION -> "the price book has no unit of this model in this Region";
            case NEVER_PAYS, CAPACITY_UNKNOWN -> "nobody knows what one unit carries";
            case HISTORY_TOO_SHORT -> "the history is too short for every term that has a price";
            case NO_TERM_LEFT -> "no term that has a price ends before the model is withdrawn";
            case FORBIDDEN, SAVES_TOO_LITTLE, ON_DEMAND_CHEAPER, RESERVATION_DEARER ->
                "what limits a purchase leaves no unit that is held all along";
        };
    }

    private static String lead(Facts facts) {
        if (facts.reserves()) {
            return "A reservation has no place on an axis of units, so the recommendation is not in the picture: it stands in the"
                    + " table below.";
        }
        if (!facts.chosen().meetsTarget()) {
            return "No point keeps the target; the ring marks the one that misses it least.";
        }
        if (facts.buys()) {
            boolean cheaperMisses = facts.plan().candidates().stream()
                    .anyMatch(candidate ->
                            candidate.cost().compareTo(facts.chosen().cost()) < 0);
            return "The ring marks the cheapest purchase that keeps the target"
                    + (cheaperMisses ? "; the cheaper points, hollow, refuse too many tokens." : ".");
        }
        if (WhyNothing.of(facts) == WhyNothing.SAVES_TOO_LITTLE) {
            return "On demand only, " + Numbers.money(facts.chosen().cost())
                    + ", is at the left; the points below it save less than a change is to save.";
        }
        return "Every line leaves on demand only, "
                + Numbers.money(facts.chosen().cost()) + ", at the left, and none that keeps the target goes below it.";
    }
}
