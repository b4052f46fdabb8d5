package dev.headroom.reports.review.assumption;

import dev.headroom.planner.price.Price;
import dev.headroom.planner.price.PriceAge;
import dev.headroom.planner.price.PriceBasis;
import dev.headroom.reports.document.Axis;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Look;
import dev.headroom.reports.document.Look.Marker;
import dev.headroom.reports.document.Look.Weight;
import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.document.Trace;
import dev.headroom.reports.review.fact.Facts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** How old each price was on the day on which the plan was made, and which are not the list's. */
final class PricesFigure {

    private final List<Price> prices;
    private final PriceAge age;
    private final String which;

    PricesFigure(Facts facts) {
        this.prices = facts.plan().prices().rows();
        Optional<LocalDate> made = facts.plannedOn();
        this.age = PriceAge.on(made.orElse(facts.firstDay()));
        this.which = made.isPresent()
                ? "the day on which the plan was made"
                : "the first day of the plan (no manifest tells when it was made)";
    }

    Figure figure() {
        List<Trace.Dot> dots = prices.stream()
                .map(price -> new Trace.Dot(name(price), (double) days(price), look(price)))
                .toList();
        return new Figure(
                "prices-chart",
                title(),
                "Days from the day on which the source of a price said so to " + which + ", " + age.day()
                        + ". Filled, a list price; hollow, one's own or a discounted one. Right of the line, a price is older than "
                        + age.mostDays() + " days and to be read again.",
                List.of(new Panel(
                        new Axis("days", Axis.Kind.NUMBER),
                        new Axis("Age of the prices", Axis.Kind.NAMES),
                        List.of(new Trace.Divider(age.mostDays(), "fresh", "read again"), new Trace.Dots(dots)))),
                table());
    }

    private static String name(Price price) {
        PriceBasis basis = PriceBasis.of(price);
        return basis == PriceBasis.LIST ? price.what() : price.what() + ", " + basis.label();
    }

    private static Look look(Price price) {
        return PriceBasis.of(price) == PriceBasis.LIST
                ? Look.points(Weight.MAIN, Marker.FILLED)
                : Look.points(Weight.MAIN, Marker.HOLLOW);
    }

    private long days(Price price) {
        return days(price.provenance().asOf());
    }

    private long days(LocalDate asOf) {
        return ChronoUnit.DAYS.between(asOf, age.day());
    }

    private String title() {
        List<Long> ages = prices.stream().map(this::days).toList();
        long oldest = Collections.max(ages);
        long stale = prices.stream().filter(age::isStale).count();
        long own = prices.stream()
                .filter(price -> PriceBasis.of(price) != PriceBasis.LIST)
                .count();
        String ageing = stale == 0
                ? "All " + prices.size() + " prices are at most " + oldest + " days old on " + age.day()
                : stale + " of " + prices.size() + " prices " + (stale == 1 ? "is" : "are") + " older than "
                        + age.mostDays() + " days on " + age.day() + ", the oldest " + oldest;
        return ageing + (own == 0 ? "" : "; " + own + (own == 1 ? " is" : " are") + " not the list's");
    }

    private Table table() {
        return Table.of(
                "Age and kind of each price on " + age.day(),
                List.of(
                        Column.words("what"),
                        Column.words("kind"),
                        Column.words("as of"),
                        Column.figures("age", "days"),
                        Column.words("at most " + age.mostDays() + " days old"),
                        Column.words("source")),
                prices.stream().map(this::row).toList());
    }

    private Row row(Price price) {
        return Row.of(
                Cell.text(price.what()),
                Cell.text(PriceBasis.of(price).label()),
                PriceTable.asOf(price),
                Cell.whole((double) days(price)),
                Cell.yes(!age.isStale(price)),
                Cell.text(price.provenance().source()));
    }
}
