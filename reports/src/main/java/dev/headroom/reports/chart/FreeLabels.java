package dev.headroom.reports.chart;

import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Point;
import dev.headroom.reports.document.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names points inside a panel, each on that side of it where the fewest lines and other names are in the way. */
final class FreeLabels {

    private static final double GAP = 10;
    /** How much wider a bold text is. */
    private static final double BOLD = 1.1;
    /** Into so many places a stretch of line is parted to see whether it passes through a name. */
    private static final int PLACES = 40;

    private final Svg svg;
    private final Plot plot;
    private final ChartSize size;
    private final List<Point> obstacles = new ArrayList<>();
    private final List<Box> taken = new ArrayList<>();

    FreeLabels(Svg svg, Panel panel, Plot plot, ChartSize size) {
        this.svg = svg;
        this.plot = plot;
        this.size = size;
        for (Trace trace : panel.traces()) {
            if (trace instanceof Trace.Level level) {
                between(new Point(plot.left(), plot.py(level.y())), new Point(plot.right(), plot.py(level.y())));
            } else if (trace instanceof Trace.Line line) {
                for (int i = 1; i < line.points().size(); i++) {
                    between(pixel(line.points().get(i - 1)), pixel(line.points().get(i)));
                }
            }
        }
    }

    /** The room that a name takes: its middle, half of its width and half of its height, in pixels. */
    private record Box(double x, double y, double halfWidth, double halfHeight) {

        boolean holds(Point at) {
            return Math.abs(at.x() - x) <= halfWidth && Math.abs(at.y() - y) <= halfHeight;
        }

        boolean overlaps(Box other) {
            return Math.abs(other.x - x) < halfWidth + other.halfWidth
                    && Math.abs(other.y - y) < halfHeight + other.halfHeight;
        }
    }

    void mark(Trace.Mark mark) {
        double halfWidth = halfWidth(mark.name());
        double x = plot.px(mark.at().x());
        double below = plot.py(mark.low()) + GAP + size.lineHeight() / 2;
        double above = plot.py(mark.high()) - GAP - size.lineHeight() / 2;
        draw(
                mark.name(),
                "lab lab-main halo",
                List.of(
                        box(x, below, halfWidth),
                        box(x, above, halfWidth),
                        box(x + GAP + halfWidth, below, halfWidth),
                        box(x - GAP - halfWidth, above, halfWidth),
                        box(x, below + size.lineHeight(), halfWidth),
                        box(x, above - size.lineHeight(), halfWidth)));
    }

    /** A name at the end of a line that ends before the panel does. */
    void end(Trace.Line line, String css) {
        Point end = pixel(line.points().get(line.points().size() - 1));
        double halfWidth = halfWidth(line.name());
        double aside = GAP + halfWidth;
        double step = size.lineHeight();
        draw(
                line.name(),
                css + " halo",
                List.of(
                        box(end.x() + aside, end.y(), halfWidth),
                        box(end.x(), end.y() - step, halfWidth),
                        box(end.x() + aside, end.y() - step, halfWidth),
                        box(end.x() + aside, end.y() + step, halfWidth),
                        box(end.x() - aside, end.y() - step, halfWidth)));
    }

    private double halfWidth(String name) {
        return TextWidth.of(name, size.fontSize()) * BOLD / 2;
    }

    /** Moved into the panel where it would stick out at the side. */
    private Box box(double x, double y, double halfWidth) {
        double inside = Math.max(plot.left() + halfWidth + 2, Math.min(plot.right() - halfWidth - 2, x));
        return new Box(inside, y, halfWidth, size.lineHeight() / 2);
    }

    private void draw(String name, String css, List<Box> choices) {
        Box best = choices.stream().min(Comparator.comparingLong(this::cost)).orElseThrow();
        taken.add(best);
        String y = Svg.px(best.y() + size.fontSize() * 0.35);
        svg.text("text", name, "class", css, "text-anchor", "middle", "x", Svg.px(best.x()), "y", y);
    }

    /** Lines in the way; another name, or the edge, is worse than any of them. */
    private long cost(Box box) {
        long crossed = obstacles.stream().filter(box::holds).count();
        boolean outside = box.y() - box.halfHeight() < plot.top() - size.lineHeight()
                || box.y() + box.halfHeight() > plot.bottom();
        boolean hidden = outside || taken.stream().anyMatch(box::overlaps);
        return hidden ? crossed + obstacles.size() + 1 : crossed;
    }

    private Point pixel(Point point) {
        return new Point(plot.px(point.x()), plot.py(point.y()));
    }

    private void between(Point from, Point to) {
        for (int i = 0; i <= PLACES; i++) {
            double share = i / (double) PLACES;
            obstacles.add(new Point(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y())));
        }
    }
}
