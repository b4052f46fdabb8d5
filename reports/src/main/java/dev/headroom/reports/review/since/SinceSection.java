package dev.headroom.reports.review.since;

import dev.headroom.planner.compare.Attribution;
import dev.headroom.planner.compare.Comparison;
import dev.headroom.planner.plan.Decision;
import dev.headroom.planner.quantity.Money;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Section;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is otherwise than in an earlier review, why, and what came of its forecast. */
public final class SinceSection {

    private static final String A_MONTH = "In a month of " + Decision.MONTH_HOURS + " hours";

    private SinceSection() {}

    public static Section of(Comparison comparison) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Prose(inShort(comparison)));
        blocks.add(DecidedTable.of(comparison));
        blocks.add(new Prose("A month has " + Decision.MONTH_HOURS
                + " hours in this section, a twelfth of a year, so that plans over"
                + " long and short months can be compared. What the report calls a month elsewhere is the plan's cost"
                + " divided by its calendar months."));
        comparison.attribution().found().ifPresent(why -> blocks.addAll(because(why)));
        if (comparison.attribution().found().isEmpty()) {
            blocks.add(new Prose("Which change did how much of that is not known: "
                    + comparison.attribution().reason() + "."));
        }
        blocks.add(ChangedInputsTable.of(comparison)
                .<Block>map(table -> table)
                .orElseGet(() -> new Prose("No input that is known of both is another.")));
        blocks.addAll(AftermathBlocks.of(comparison));
        return new Section("since", "Since the last review", blocks);
    }

    static LocalDate day(Decision decision) {
        return Facts.day(decision.start());
    }

    private static String inShort(Comparison comparison) {
        Decision then = Decision.of(comparison.then().plan());
        Decision now = Decision.of(comparison.now().plan());
        boolean same = then.purchase().equals(now.purchase());
        String decided = same
                ? "The plan from " + day(then) + " recommended the same: " + then.purchase() + "."
                : "The plan from " + day(then) + " recommended " + then.purchase() + "; this one recommends "
                        + now.purchase() + ".";
        return decided + target(comparison) + " " + cost(then, now)
                + comparison
                        .attribution()
                        .found()
                        .flatMap(SinceSection::parts)
                        .map(parts -> " The difference by cause: " + parts + ".")
                        .orElse("");
    }

    /** A plan may be cheaper because it keeps less. */
    private static String target(Comparison comparison) {
        boolean kept = comparison.then().plan().chosen().meetsTarget();
        boolean keeps = comparison.now().plan().chosen().meetsTarget();
        if (kept == keeps) {
            return "";
        }
        return keeps ? " It keeps the target, which the earlier one missed." : " It no longer keeps the target.";
    }

    private static String cost(Decision then, Decision now) {
        if (then.costOfAMonth().equals(now.costOfAMonth())) {
            return A_MONTH + " it costs the same, " + Numbers.money(now.costOfAMonth()) + ".";
        }
        return A_MONTH + " it costs " + Numbers.money(now.costOfAMonth()) + ", "
                + Words.difference(now.costOfAMonth(), then.costOfAMonth()) + " than "
                + Numbers.money(then.costOfAMonth()) + ".";
    }

    /** The parts that are not nothing, in order of size; empty where all are. */
    static Optional<String> parts(Attribution why) {
        return why.parts().stream()
                .filter(part -> part.ofAMonth().usd().signum() != 0)
                .sorted(Comparator.comparing(part -> part.ofAMonth().usd().abs().negate()))
                .map(part -> part.cause().label() + " " + signed(part.ofAMonth()))
                .reduce((a, b) -> a + ", " + b);
    }

    /** With a plus where it is one. */
    static String signed(Money money) {
        return (money.usd().signum() > 0 ? "+" : "") + Numbers.money(money);
    }

    private static List<Block> because(Attribution why) {
        if (why.parts().isEmpty()) {
            return List.of(new Prose("No input of the plan has changed."));
        }
        return List.of(
                CausesFigure.of(why),
                CausesFigure.table(why),
                new Prose("How it is divided: " + why.plans()
                        + " plans were made, one with each mixture of old and new inputs; a cause has the mean of what its change"
                        + " adds, over all orders in which the causes can change (Shapley). So the parts add up to the"
                        + " change, and what two causes do together is shared between them. "
                        + "Demand is the whole curve: that time has passed, and that a longer history allows longer terms, counts to"
                        + " it. Units are whole, their parts need not be."));
    }
}
