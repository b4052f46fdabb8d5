package dev.headroom.reports.chart;

import dev.headroom.reports.document.Look;
import dev.headroom.reports.document.Look.Marker;
import dev.headroom.reports.document.Look.Stroke;
import dev.headroom.reports.document.Look.Weight;
import dev.headroom.reports.document.Point;
import dev.headroom.reports.document.Trace;
import java.util.List;
import java.util.Locale;

/** Draws traces over a plot. */
final class Traces {

    static final double MARK_RADIUS = 6;
    /** Between a divider and what is written beside it. */
    static final double DIVIDER_GAP = 6;
    /** The largest font of a chart: what fits in it fits in any. */
    private static final double FONT = ChartSize.WIDE.fontSize();

    private Traces() {}

    static void draw(Svg svg, Trace trace, Plot plot) {
        if (trace instanceof Trace.Band band) {
            band(svg, band, plot);
        } else if (trace instanceof Trace.Line line) {
            line(svg, line, plot);
        } else if (trace instanceof Trace.Level level) {
            level(svg, level, plot);
        } else if (trace instanceof Trace.Mark mark) {
            mark(svg, mark, plot);
        } else if (trace instanceof Trace.Whiskers whiskers) {
            whiskers.spans().forEach(span -> whisker(svg, span, "whisker-" + word(whiskers.weight()), plot));
        } else if (trace instanceof Trace.Divider divider) {
            divider(svg, divider, plot);
        } else if (trace instanceof Trace.Bars bars) {
            Areas.bars(svg, bars, plot);
        } else if (trace instanceof Trace.Tiles tiles) {
            Areas.tiles(svg, tiles, plot);
        } else if (trace instanceof Trace.Blocks blocks) {
            Blocks.draw(svg, blocks, plot);
        } else if (trace instanceof Trace.Area area) {
            Blocks.area(svg, area, plot);
        } else if (trace instanceof Trace.Shade shade) {
            Areas.shade(svg, shade, plot);
        } else if (trace instanceof Trace.Dots dots) {
            dots(svg, dots, plot);
        }
        svg.line();
    }

    private static void band(Svg svg, Trace.Band band, Plot plot) {
        List<Trace.Span> spans = band.spans();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < spans.size(); i++) {
            to(path, plot, spans.get(i).x(), spans.get(i).high());
        }
        for (int i = spans.size() - 1; i >= 0; i--) {
            to(path, plot, spans.get(i).x(), spans.get(i).low());
        }
        svg.leaf("path", "class", "band-" + word(band.weight()), "d", path + "Z");
    }

    private static void line(Svg svg, Trace.Line line, Plot plot) {
        Look look = line.look();
        if (look.stroke() != Stroke.NONE && line.points().size() > 1) {
            StringBuilder path = new StringBuilder();
            line.points().forEach(point -> to(path, plot, point.x(), point.y()));
            svg.leaf("path", "class", css(look), "d", path.toString());
        }
        if (look.marker() != Marker.NONE) {
            line.points().forEach(point -> dot(svg, plot, point, look));
        }
    }

    private static void dot(Svg svg, Plot plot, Point point, Look look) {
        String marker = look.marker() == Marker.HOLLOW ? "hollow-" : "dot-";
        double radius = look.weight() == Weight.FAINT ? 2 : 3.2;
        svg.leaf(
                "circle",
                "class",
                marker + word(look.weight()),
                "cx",
                Svg.px(plot.px(point.x())),
                "cy",
                Svg.px(plot.py(point.y())),
                "r",
                Svg.px(radius));
    }

    /** The stem from 0 first, so that the point lies on it. */
    private static void dots(Svg svg, Trace.Dots dots, Plot plot) {
        List<String> rows = dots.rows();
        for (Trace.Dot dot : dots.dots()) {
            Point at = new Point(dot.x(), rows.size() - rows.indexOf(dot.row()) - 0.5);
            String stem = "M" + Svg.px(plot.px(0)) + " " + Svg.px(plot.py(at.y())) + "H" + Svg.px(plot.px(at.x()));
            svg.leaf("path", "class", "stem", "d", stem);
            dot(svg, plot, at, dot.look());
        }
    }

    private static void level(Svg svg, Trace.Level level, Plot plot) {
        String y = Svg.px(plot.py(level.y()));
        svg.leaf("path", "class", "level", "d", "M" + Svg.px(plot.left()) + " " + y + "H" + Svg.px(plot.right()));
    }

    private static void mark(Svg svg, Trace.Mark mark, Plot plot) {
        whisker(svg, new Trace.Span(mark.at().x(), mark.low(), mark.high()), "whisker", plot);
        svg.leaf(
                "circle",
                "class",
                "mark",
                "cx",
                Svg.px(plot.px(mark.at().x())),
                "cy",
                Svg.px(plot.py(mark.at().y())),
                "r",
                Svg.px(MARK_RADIUS));
    }

    private static void whisker(Svg svg, Trace.Span span, String css, Plot plot) {
        if (span.high() > span.low()) {
            String x = Svg.px(plot.px(span.x()));
            String path = "M" + x + " " + Svg.px(plot.py(span.low())) + "V" + Svg.px(plot.py(span.high()));
            svg.leaf("path", "class", css, "d", path);
        }
    }

    private static void divider(Svg svg, Trace.Divider divider, Plot plot) {
        double x = plot.px(divider.x());
        String path = "M" + Svg.px(x) + " " + Svg.px(plot.top() - 18) + "V" + Svg.px(plot.bottom());
        svg.leaf("path", "class", "divider", "d", path);
        String y = Svg.px(plot.top() - 9);
        if (TextWidth.of(divider.before(), FONT) < x - DIVIDER_GAP) {
            svg.text(
                    "text",
                    divider.before(),
                    "class",
                    "tick",
                    "text-anchor",
                    "end",
                    "x",
                    Svg.px(x - DIVIDER_GAP),
                    "y",
                    y);
        }
        svg.text("text", divider.after(), "class", "tick", "x", Svg.px(x + DIVIDER_GAP), "y", y);
    }

    private static void to(StringBuilder path, Plot plot, double x, double y) {
        path.append(path.isEmpty() ? 'M' : 'L')
                .append(Svg.px(plot.px(x)))
                .append(' ')
                .append(Svg.px(plot.py(y)));
    }

    private static String css(Look look) {
        String dash = switch (look.stroke()) {
            case DASHED -> " dashed";
            case DOTTED -> " dotted";
            default -> "";
        };
        return "line-" + word(look.weight()) + dash;
    }

    static String word(Weight weight) {
        return weight.name().toLowerCase(Locale.ROOT);
    }
}
