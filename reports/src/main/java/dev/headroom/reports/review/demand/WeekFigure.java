package dev.headroom.reports.review.demand;

import dev.headroom.planner.demand.DemandCurve;
import dev.headroom.planner.demand.HourUsage;
import dev.headroom.reports.document.Axis;
import dev.headroom.reports.document.Cell;
import dev.headroom.reports.document.Column;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Numbers;
import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Row;
import dev.headroom.reports.document.Table;
import dev.headroom.reports.document.Trace;
import dev.headroom.reports.review.fact.WeekAxes;
import dev.headroom.reports.review.fact.Words;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The mean hour of the week as a field of seven days and 24 hours. */
final class WeekFigure {

    private static final int HOURS = WeekAxes.HOURS;

    private final String zone;
    private final double[][] sums = new double[DayOfWeek.values().length][HOURS];
    private final int[][] counts = new int[DayOfWeek.values().length][HOURS];

    WeekFigure(DemandCurve curve) {
        zone = Words.zone(curve.zone());
        for (HourUsage hour : curve.history()) {
            ZonedDateTime local = hour.hour().atZone(curve.zone());
            int day = local.getDayOfWeek().getValue() - 1;
            sums[day][local.getHour()] += hour.rates().inputPerMinute();
            counts[day][local.getHour()]++;
        }
    }

    Figure figure() {
        double most = most();
        List<Trace.Tile> tiles = new ArrayList<>();
        for (int day = 0; day < sums.length; day++) {
            for (int hour = 0; hour < HOURS; hour++) {
                if (counts[day][hour] > 0) {
                    tiles.add(new Trace.Tile(day, hour, most > 0 ? mean(day, hour) / most : 0));
                }
            }
        }
        return new Figure(
                "week-chart",
                title(),
                "Mean input tokens a minute by day and hour in " + zone
                        + ": the stronger the colour, the more; the strongest is " + Numbers.compact(most)
                        + ". A field without colour was not observed.",
                List.of(new Panel(
                        new Axis("hour of the day, " + zone, Axis.Kind.NAMES),
                        new Axis("Observed demand by hour of the week", Axis.Kind.NAMES),
                        List.of(new Trace.Tiles(WeekAxes.days(), WeekAxes.hours(), tiles)))),
                table());
    }

    private String title() {
        int busiest = IntStream.range(0, sums.length * HOURS).reduce(0, (best, i) -> at(i) > at(best) ? i : best);
        double all = Arrays.stream(sums).flatMapToDouble(Arrays::stream).sum()
                / Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
        return "The week peaks on " + DayOfWeek.of(busiest / HOURS + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                + " from " + WeekAxes.hours().get(busiest % HOURS) + ":00 " + zone
                + (all > 0 ? ", at " + Numbers.rounded(at(busiest) / all) + " times the mean hour" : "");
    }

    private double at(int hourOfWeek) {
        return mean(hourOfWeek / HOURS, hourOfWeek % HOURS);
    }

    private double mean(int day, int hour) {
        return counts[day][hour] == 0 ? 0 : sums[day][hour] / counts[day][hour];
    }

    private double most() {
        return IntStream.range(0, sums.length * HOURS)
                .mapToDouble(this::at)
                .max()
                .orElse(0);
    }

    private Table table() {
        List<Column> columns = new ArrayList<>(List.of(Column.words("hour")));
        WeekAxes.days().forEach(day -> columns.add(Column.figures(day)));
        List<Row> rows = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            List<Cell> cells =
                    new ArrayList<>(List.of(Cell.text(WeekAxes.hours().get(hour))));
            for (int day = 0; day < sums.length; day++) {
                cells.add(counts[day][hour] == 0 ? new Cell.Absent() : Cell.rounded(mean(day, hour)));
            }
            rows.add(new Row(cells, false));
        }
        return Table.of("Mean input tokens per minute by hour of the week, " + zone, columns, rows);
    }
}
