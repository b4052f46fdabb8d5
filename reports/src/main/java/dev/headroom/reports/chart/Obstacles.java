package dev.headroom.reports.chart;

import dev.headroom.reports.document.Look.Marker;
import dev.headroom.reports.document.Look.Stroke;
import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Point;
import dev.headroom.reports.document.Trace;
import java.util.ArrayList;
import java.util.List;

/** What a label must not lie on: strokes, points and the labels that were placed before. */
final class Obstacles {

    /** A point and a little air. */
    private static final double DOT = 5;
    /** Between a label and a stroke. */
    private static final double AIR = 3;

    private final Plot plot;
    private final List<Segment> strokes = new ArrayList<>();
    private final List<Box> dots = new ArrayList<>();
    private final List<Box> labels = new ArrayList<>();

    private Obstacles(Plot plot) {
        this.plot = plot;
    }

    static Obstacles of(Panel panel, Plot plot) {
        Obstacles obstacles = new Obstacles(plot);
        panel.traces().forEach(obstacles::add);
        return obstacles;
    }

    private void add(Trace trace) {
        if (trace instanceof Trace.Line line) {
            add(line);
        } else if (trace instanceof Trace.Level level) {
            double y = plot.py(level.y());
            strokes.add(new Segment(plot.left(), y, plot.right(), y));
        } else if (trace instanceof Trace.Divider divider) {
            double x = plot.px(divider.x());
            strokes.add(new Segment(x, plot.top(), x, plot.bottom()));
        } else if (trace instanceof Trace.Whiskers whiskers) {
            whiskers.spans().forEach(span -> {
                double x = plot.px(span.x());
                strokes.add(new Segment(x, plot.py(span.low()), x, plot.py(span.high())));
            });
        } else if (trace instanceof Trace.Mark mark) {
            double x = plot.px(mark.at().x());
            strokes.add(new Segment(x, plot.py(mark.low()), x, plot.py(mark.high())));
            dots.add(Box.around(x, plot.py(mark.at().y()), Traces.MARK_RADIUS + 2));
        }
    }

    private void add(Trace.Line line) {
        List<Point> points = line.points();
        for (int i = 1; i < points.size() && line.look().stroke() != Stroke.NONE; i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            strokes.add(new Segment(plot.px(from.x()), plot.py(from.y()), plot.px(to.x()), plot.py(to.y())));
        }
        if (line.look().marker() != Marker.NONE) {
            points.forEach(point -> dots.add(Box.around(plot.px(point.x()), plot.py(point.y()), DOT)));
        }
    }

    /** Whether a label may lie there, and a line to it not cross another label. */
    boolean leaves(Box label, Segment lead) {
        Box roomy = label.grown(AIR);
        return strokes.stream().noneMatch(roomy::meets)
                && dots.stream().noneMatch(label::meets)
                && labels.stream().noneMatch(placed -> placed.meets(label) || placed.meets(lead));
    }

    void place(Box label, Segment lead) {
        labels.add(label);
        strokes.add(lead);
    }
}
