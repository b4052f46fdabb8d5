package dev.headroom.reports.chart;

import dev.headroom.reports.document.Axis;
import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Point;
import dev.headroom.reports.document.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Where a panel's values lie on the drawing.
 *
 * @param x the axis from left to right
 * @param y the axis from bottom to top
 * @param left pixels from the left edge to the axis
 * @param right pixels from the left edge to the right end
 * @param top pixels from the top edge to the upper end
 * @param bottom pixels from the top edge to the x axis
 */
record Plot(Ruler x, Ruler y, double left, double right, double top, double bottom) {

    private static final int TICKS_UP = 6;
    private static final int TICKS_OF_RESIDUALS = 3;
    /** Room past the last point of an axis of numbers. */
    private static final double AIR = 1.03;

    double px(double value) {
        return left + x.share(value) * (right - left);
    }

    double py(double value) {
        return bottom - y.share(value) * (bottom - top);
    }

    static Ruler across(Panel panel, int most) {
        Axis.Kind kind = panel.x().kind();
        if (kind == Axis.Kind.NAMES) {
            return Ruler.named(
                    panel.traces().stream()
                            .flatMap(trace -> trace.columns().stream())
                            .toList(),
                    most);
        }
        double low = xs(panel).min().orElse(0);
        double high = xs(panel).max().orElse(1);
        if (panel.y().kind() == Axis.Kind.NAMES) {
            return Ruler.rounded(kind, low, high, most);
        }
        boolean fromZero = kind == Axis.Kind.NUMBER || kind == Axis.Kind.WHOLE;
        return Ruler.exact(kind, fromZero ? 0 : low, fromZero ? high * AIR : high, most);
    }

    static Ruler upwards(Panel panel) {
        Axis.Kind kind = panel.y().kind();
        if (kind == Axis.Kind.NAMES) {
            List<String> names = new ArrayList<>(rows(panel));
            Collections.reverse(names);
            return Ruler.named(names, names.size());
        }
        if (kind == Axis.Kind.RESIDUAL) {
            double farthest = ys(panel).map(Math::abs).max().orElse(1);
            return Ruler.rounded(kind, -farthest, farthest, TICKS_OF_RESIDUALS);
        }
        double low = kind == Axis.Kind.LOGARITHM ? ys(panel).min().orElse(1) : 0;
        return Ruler.rounded(kind, low, ys(panel).max().orElse(1), TICKS_UP);
    }

    private static List<String> rows(Panel panel) {
        return panel.traces().stream().flatMap(trace -> trace.rows().stream()).toList();
    }

    private static DoubleStream xs(Panel panel) {
        return panel.traces().stream().flatMapToDouble(trace -> {
            if (trace instanceof Trace.Line line) {
                return line.points().stream().mapToDouble(Point::x);
            }
            if (trace instanceof Trace.Band band) {
                return band.spans().stream().mapToDouble(Trace.Span::x);
            }
            if (trace instanceof Trace.Whiskers whiskers) {
                return whiskers.spans().stream().mapToDouble(Trace.Span::x);
            }
            if (trace instanceof Trace.Bars bars) {
                return bars.bars().stream().flatMapToDouble(bar -> DoubleStream.of(bar.from(), bar.to()));
            }
            return trace instanceof Trace.Mark mark ? DoubleStream.of(mark.at().x()) : edges(trace);
        });
    }

    private static DoubleStream edges(Trace trace) {
        if (trace instanceof Trace.Blocks blocks) {
            return blocks.blocks().stream().flatMapToDouble(block -> DoubleStream.of(block.from(), block.to()));
        }
        if (trace instanceof Trace.Area area) {
            return area.spans().stream().mapToDouble(Trace.Span::x);
        }
        if (trace instanceof Trace.Dots dots) {
            return DoubleStream.concat(DoubleStream.of(0), dots.dots().stream().mapToDouble(Trace.Dot::x));
        }
        if (trace instanceof Trace.Shade shade) {
            return DoubleStream.of(shade.from(), shade.to());
        }
        return trace instanceof Trace.Divider divider ? DoubleStream.of(divider.x()) : DoubleStream.empty();
    }

    private static DoubleStream ys(Panel panel) {
        return panel.traces().stream().flatMapToDouble(trace -> {
            if (trace instanceof Trace.Line line) {
                return line.points().stream().mapToDouble(Point::y);
            }
            if (trace instanceof Trace.Band band) {
                return band.spans().stream().flatMapToDouble(span -> DoubleStream.of(span.low(), span.high()));
            }
            if (trace instanceof Trace.Whiskers whiskers) {
                return whiskers.spans().stream().flatMapToDouble(span -> DoubleStream.of(span.low(), span.high()));
            }
            if (trace instanceof Trace.Level level) {
                return DoubleStream.of(level.y());
            }
            if (trace instanceof Trace.Blocks blocks) {
                return blocks.blocks().stream().flatMapToDouble(block -> DoubleStream.of(block.low(), block.high()));
            }
            return trace instanceof Trace.Mark mark
                    ? DoubleStream.of(mark.low(), mark.high(), mark.at().y())
                    : DoubleStream.empty();
        });
    }
}
