package dev.headroom.reports.review.purchase;

import dev.headroom.planner.plan.purchase.HourBlock;
import dev.headroom.planner.plan.purchase.HourSchedule;
import dev.headroom.planner.plan.purchase.HourWeek;
import dev.headroom.planner.plan.purchase.Purchase;
import dev.headroom.planner.price.CommitmentTerm;
import dev.headroom.reports.document.Block;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Prose;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.review.fact.Facts;
import dev.headroom.reports.review.fact.Words;
import java.util.List;
import java.util.Objects;

/** Units without commitment by the hour of the week, chosen or not: a row for each stretch of days and hours that are alike. */
final class HoursTable {

    private HoursTable() {}

    /** Nothing where no schedule was weighed that holds anything. */
    static List<Block> of(Facts facts) {
        if (facts.chosen().purchase() instanceof Purchase.Scheduled chosen) {
            return blocks(facts, chosen, "Units by the hour, besides what is ordered for months");
        }
        return facts.plan().alternatives().stream()
                .map(other -> other.candidate().purchase())
                .filter(Purchase.Scheduled.class::isInstance)
                .map(Purchase.Scheduled.class::cast)
                .findFirst()
                .map(other -> blocks(
                        facts, other, "Units by the hour that were weighed and not chosen, besides " + other.base()))
                .orElse(List.of());
    }

    private static List<Block> blocks(Facts facts, Purchase.Scheduled purchase, String caption) {
        Table table = Table.of(
                caption,
                List.of(
                        Column.words("from"),
                        Column.words("to"),
                        Column.words("days"),
                        Column.words("hours, UTC"),
                        Column.figures("units more")),
                purchase.hours().weeks().stream()
                        .flatMap(week -> HourBlock.of(week).stream().map(block -> row(week, block)))
                        .toList());
        return List.of(table, new Prose(paid(facts, purchase.hours())));
    }

    private static Row row(HourWeek week, HourBlock block) {
        return Row.of(
                Cell.text(Facts.day(week.start()).toString()),
                Cell.text(Facts.day(week.end()).toString()),
                Cell.text(block.days()),
                Cell.text(block.hours()),
                Cell.whole(block.units()));
    }

    private static String paid(Facts facts, HourSchedule hours) {
        var price = Objects.requireNonNull(facts.plan().prices().units().get(CommitmentTerm.NO_COMMITMENT));
        long idle = hours.billedUnitHours() - hours.unitHours();
        return Numbers.fixed((double) hours.billedUnitHours(), 0) + " unit-hours are paid at "
                + Words.hourly(price.usdPerHour().doubleValue()) + ", " + Numbers.fixed((double) idle, 0)
                + " of them before a unit carries: that each is asked for " + hours.startHours()
                + " h ahead is an assumption. Somebody must run the scheduler that buys and deletes them, and each purchase has an"
                + " ARN of its own to send to.";
    }
}
