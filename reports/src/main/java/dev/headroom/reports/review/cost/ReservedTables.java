package dev.headroom.reports.review.cost;

import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.plan.reading.Candidate;
import dev.headroom.planner.plan.reading.ReservedUse;
import dev.headroom.planner.price.ReservedPrice;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Reservations;
import java.util.List;

/** Reservations in tables: what each size costs, and when a term pays. */
final class ReservedTables {

    private ReservedTables() {}

    /** Every reservation that was costed; nothing where there is none. */
    static List<Block> costs(Facts facts) {
        List<Candidate> reserved = facts.plan().candidates().stream()
                .filter(candidate -> candidate.purchase() instanceof Purchase.Reserved)
                .toList();
        if (reserved.isEmpty()) {
            return List.of();
        }
        return List.of(new Table(
                "Cost of reservations over " + facts.horizon()
                        + ", in parts of the demand's own peaks and the best of each term",
                List.of(
                        Column.words("term"),
                        Column.figures("input", "tokens/min"),
                        Column.figures("output", "tokens/min"),
                        Column.figures("cost"),
                        Column.figures("of that reserved"),
                        Column.figures("carried"),
                        Column.figures("use"),
                        Column.figures("throttled")),
                reserved.stream().map(candidate -> row(candidate, facts)).toList(),
                "† misses the target"));
    }

    private static Row row(Candidate candidate, Facts facts) {
        Purchase.Reserved size = (Purchase.Reserved) candidate.purchase();
        Cell cost = Cell.of(candidate.cost());
        return Row.of(
                        Cell.text(size.term().label()),
                        Cell.whole(size.inputPerMinute()),
                        Cell.whole(size.outputPerMinute()),
                        candidate.meetsTarget() ? cost : new Cell.Doubtful(cost),
                        Cell.of(candidate.unitCost()),
                        Cell.share(candidate.carriedShare()),
                        Cell.share(candidate.utilisation()),
                        Cell.share(candidate.assuredThrottledShare()))
                .chosenWhere(candidate.purchase().equals(facts.chosen().purchase()));
    }

    /** The use at which a reservation costs what on demand does; nothing where none has a price. */
    static List<Block> breakEvens(Facts facts) {
        if (facts.plan().prices().reserved().isEmpty()) {
            return List.of();
        }
        return List.of(
                new Prose(
                        "A reservation costs what the same tokens cost on demand when this share of it is used, every minute of"
                                + " its term; below that, the rest is paid for uptime and for capacity that no quota cuts."),
                Table.of(
                        "Break-even of a reservation by term",
                        List.of(
                                Column.words("term"),
                                Column.figures("input", "1,000 tokens/min, per hour"),
                                Column.figures("output", "1,000 tokens/min, per hour"),
                                Column.figures("use of input"),
                                Column.figures("use of output"),
                                Column.words("considered")),
                        facts.plan().prices().reserved().values().stream()
                                .map(price -> row(price, facts))
                                .toList()));
    }

    private static Row row(ReservedPrice price, Facts facts) {
        ReservedUse use = Reservations.use(facts, price.term());
        return Row.of(
                Cell.text(price.term().label()),
                new Cell.Price(price.usdPerHourPer1kInputTpm()),
                new Cell.Price(price.usdPerHourPer1kOutputTpm()),
                share(use.ofInput()),
                share(use.ofOutput()),
                Cell.yes(!facts.isExcluded(price.what())));
    }

    /** Absent where tokens cost nothing on demand. */
    private static Cell share(double use) {
        return Double.isFinite(use) ? Cell.share(use) : new Cell.Absent();
    }
}
