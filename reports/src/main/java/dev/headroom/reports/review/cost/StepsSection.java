package dev.headroom.reports.review.cost;

import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.UnitStep;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Reservations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the first unit is worth, the second, and so on. */
public final class StepsSection {

    private static final int PAST_THE_LAST_WORTHY = 3;

    private StepsSection() {}

    public static Section of(Facts facts) {
        return new Section("steps", "What each further unit is worth", blocks(facts));
    }

    private static List<Block> blocks(Facts facts) {
        List<UnitStep> steps = facts.plan().steps();
        if (steps.isEmpty()) {
            return List.of(new Prose(
                    Reservations.only(facts)
                            ? "The model has no price by the unit; sizes of a reservation stand above."
                            : "Not known: no number of units could be costed."));
        }
        int worthy = (int) steps.stream().filter(UnitStep::paysForItself).count();
        int shown = Math.min(steps.size(), Math.max(worthy, facts.units()) + PAST_THE_LAST_WORTHY);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Table.of(
                "What the n-th unit held at once adds over " + facts.horizon()
                        + (facts.chosen().purchase() instanceof Purchase.Scheduled ? ", units by the hour aside" : "")
                        + ": on-demand cost that it avoids, against its price on the terms and months that suit it best",
                List.of(
                        Column.figures("unit"),
                        Column.figures("avoids"),
                        Column.figures("price"),
                        Column.figures("gain"),
                        Column.figures("its use"),
                        Column.figures("futures in which it pays"),
                        Column.words("pays for itself")),
                steps.subList(0, shown).stream().map(step -> row(step, facts)).toList()));
        unpaid(facts, steps).map(Prose::new).ifPresent(blocks::add);
        if (shown < steps.size()) {
            blocks.add(
                    new Prose("Units " + (shown + 1) + " to " + steps.size() + " avoid less still and are left out."));
        }
        return blocks;
    }

    /** What is bought though it costs more than it avoids, and why. */
    private static Optional<String> unpaid(Facts facts, List<UnitStep> steps) {
        int held = facts.chosen().purchase().steady().units().count();
        List<String> units = steps.stream()
                .filter(step -> step.unit() <= held && !step.paysForItself())
                .map(step -> Integer.toString(step.unit()))
                .toList();
        if (units.isEmpty()) {
            return Optional.empty();
        }
        boolean forTarget =
                facts.chosen().meetsTarget() && !facts.plan().onDemandOnly().meetsTarget();
        String which = units.size() == 1
                ? "Unit " + units.get(0) + " costs more than it avoids: it is"
                : "Units " + String.join(", ", units) + " cost more than they avoid: they are";
        return Optional.of(which + " bought "
                + (forTarget ? "for the target, and not to save." : "for a rule of purchases, and not to save."));
    }

    private static Row row(UnitStep step, Facts facts) {
        return Row.of(
                        Cell.whole(step.unit()),
                        Cell.of(step.avoids()),
                        Cell.of(step.price()),
                        Cell.of(step.avoids().minus(step.price())),
                        Cell.share(step.use()),
                        Cell.share(step.chancePays()),
                        Cell.yes(step.paysForItself()))
                .chosenWhere(step.unit()
                        == facts.chosen().purchase().steady().units().count());
    }
}
