package dev.headroom.reports.chart;

import dev.headroom.reports.document.Look.Weight;
import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Point;
import dev.headroom.reports.document.Trace;
import java.util.List;
import java.util.Optional;

/** Names points within a panel, beside them where nothing is in the way and as near as can be where something is. */
final class NearLabels {

    private static final double AIR = 4;
    private static final double CLEAR = 8;
    private static final double MARK_CLEAR = Traces.MARK_RADIUS + 5;
    /** A line's name is looked for beside its end; farther away it would be taken for another's. */
    private static final double FARTHEST = 40;
    /** From this many pixels on, a label is led back to its point. */
    private static final double LEAD_FROM = 10;
    /** Heavy text is wider than its estimate. */
    private static final double HEAVY = 1.08;

    private final Svg svg;
    private final Plot plot;
    private final ChartSize size;
    private final Obstacles obstacles;

    NearLabels(Svg svg, Panel panel, Plot plot, ChartSize size) {
        this.svg = svg;
        this.plot = plot;
        this.size = size;
        this.obstacles = Obstacles.of(panel, plot);
    }

    /** Within the plot, or where it is full, above it. */
    void name(Trace.Mark mark) {
        double x = plot.px(mark.at().x());
        Wish wish = new Wish(x, plot.py(mark.at().y()), MARK_CLEAR, Double.POSITIVE_INFINITY);
        List<String> lines = TextWidth.wrapped(mark.name(), size.fontSize(), (plot.right() - plot.left()) / 2);
        if (!draw(lines, wish, Weight.MAIN)) {
            above(mark.name(), x);
        }
    }

    /** False where nothing near the line's end is free; an upright line is always named, as a point is. */
    boolean name(Trace.Line line) {
        if (EndLabels.isUpright(line)) {
            upright(line);
            return true;
        }
        Point end = line.points().get(line.points().size() - 1);
        Wish wish = new Wish(plot.px(end.x()), plot.py(end.y()), CLEAR, FARTHEST);
        return draw(List.of(line.name()), wish, line.look().weight());
    }

    private void upright(Trace.Line line) {
        Point end = line.points().get(line.points().size() - 1);
        double x = plot.px(end.x());
        Wish wish = new Wish(x, plot.py(end.y()) + size.lineHeight() / 2, CLEAR, Double.POSITIVE_INFINITY);
        if (!draw(List.of(line.name()), wish, line.look().weight())) {
            above(line.name(), x);
        }
    }

    private boolean draw(List<String> lines, Wish wish, Weight weight) {
        double width = width(lines) + 2 * AIR;
        double height = lines.size() * size.lineHeight() + 2;
        Box within = new Box(plot.left() + AIR, plot.top(), plot.right(), plot.bottom() - AIR);
        Optional<Box> found = new FreePlace(obstacles, within).near(wish, width, height);
        found.ifPresent(box -> {
            Segment lead = box.from(wish.x(), wish.y());
            if (lead.length() > wish.clear() + LEAD_FROM) {
                lead(lead, wish.clear());
            }
            text(lines, box, weight);
            obstacles.place(box, lead);
        });
        return found.isPresent();
    }

    private double width(List<String> lines) {
        return lines.stream()
                .mapToDouble(line -> HEAVY * TextWidth.of(line, size.fontSize()))
                .max()
                .orElse(0);
    }

    private void text(List<String> lines, Box box, Weight weight) {
        double y = box.top() + 1 + size.fontSize();
        for (String line : lines) {
            String x = Svg.px(box.left() + AIR);
            svg.text("text", line, "class", EndLabels.css(weight) + " halo", "x", x, "y", Svg.px(y));
            y += size.lineHeight();
        }
    }

    private void lead(Segment way, double clear) {
        double from = clear / way.length();
        String path = "M" + Svg.px(way.x1() + from * (way.x2() - way.x1())) + " "
                + Svg.px(way.y1() + from * (way.y2() - way.y1()))
                + "L" + Svg.px(way.x2()) + " " + Svg.px(way.y2());
        svg.leaf("path", "class", "lead", "d", path);
    }

    private void above(String name, double x) {
        double half = HEAVY * TextWidth.of(name, size.fontSize()) / 2;
        String middle = Svg.px(Math.max(half, Math.min(size.width() - half, x)));
        String y = Svg.px(plot.top() - size.fontSize() * 0.6);
        svg.text("text", name, "class", EndLabels.css(Weight.MAIN), "text-anchor", "middle", "x", middle, "y", y);
    }
}
