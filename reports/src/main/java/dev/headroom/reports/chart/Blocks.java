package dev.headroom.reports.chart;

import dev.headroom.reports.document.Fill;
import dev.headroom.reports.document.Trace;
import java.util.Locale;

/** Draws filled rectangles, with strokes where a shade alone would not tell them apart. */
final class Blocks {

    /** Between two strokes, in pixels. */
    private static final double STEP = 6;

    private Blocks() {}

    static void draw(Svg svg, Trace.Blocks blocks, Plot plot) {
        StringBuilder strokes = new StringBuilder();
        for (Trace.Block block : blocks.blocks()) {
            Box box = new Box(plot.px(block.from()), plot.py(block.high()), plot.px(block.to()), plot.py(block.low()));
            Areas.rectangle(svg, "fill-" + word(blocks.fill()), box);
            strokes.append(strokes(blocks.fill(), box));
        }
        if (!strokes.isEmpty()) {
            svg.leaf("path", "class", "strokes-" + word(blocks.fill()), "d", strokes.toString());
        }
    }

    /** With upright strokes, for its edges are no straight lines. */
    static void area(Svg svg, Trace.Area area, Plot plot) {
        StringBuilder fill = new StringBuilder();
        StringBuilder strokes = new StringBuilder();
        for (int i = 1; i < area.spans().size(); i++) {
            Trace.Span from = area.spans().get(i - 1);
            Trace.Span to = area.spans().get(i);
            if (to.x() > from.x() && (from.high() > from.low() || to.high() > to.low())) {
                fill.append(piece(from, to, plot));
                strokes.append(upright(from, to, plot, area.fill() == Fill.REFUSED ? STEP / 2 : STEP));
            }
        }
        svg.leaf("path", "class", "area-" + word(area.fill()), "d", fill.toString());
        svg.leaf("path", "class", "upright-" + word(area.fill()), "d", strokes.toString());
    }

    /** A sample of an area, for a key. */
    static void areaSwatch(Svg svg, Fill fill, Box box) {
        Areas.rectangle(svg, "area-" + word(fill), box);
        StringBuilder strokes = new StringBuilder();
        double step = fill == Fill.REFUSED ? STEP / 2 : STEP;
        for (double x = box.left() + step / 2; x < box.right(); x += step) {
            strokes.append(segment(new Segment(x, box.bottom(), x, box.top())));
        }
        svg.leaf("path", "class", "upright-" + word(fill), "d", strokes.toString());
    }

    private static String piece(Trace.Span from, Trace.Span to, Plot plot) {
        return "M" + at(plot, from.x(), from.high()) + "L" + at(plot, to.x(), to.high()) + "L"
                + at(plot, to.x(), to.low()) + "L" + at(plot, from.x(), from.low()) + "Z";
    }

    private static String at(Plot plot, double x, double y) {
        return Svg.px(plot.px(x)) + " " + Svg.px(plot.py(y));
    }

    private static String upright(Trace.Span from, Trace.Span to, Plot plot, double step) {
        StringBuilder path = new StringBuilder();
        double left = plot.px(from.x());
        double width = plot.px(to.x()) - left;
        for (double x = step * Math.ceil(left / step); x < left + width; x += step) {
            double share = (x - left) / width;
            double low = from.low() + share * (to.low() - from.low());
            double high = from.high() + share * (to.high() - from.high());
            path.append(segment(new Segment(x, plot.py(low), x, plot.py(high))));
        }
        return path.toString();
    }

    /** A sample of a fill, for a key. */
    static void swatch(Svg svg, Fill fill, Box box) {
        Areas.rectangle(svg, "fill-" + word(fill), box);
        String strokes = strokes(fill, box);
        if (!strokes.isEmpty()) {
            svg.leaf("path", "class", "strokes-" + word(fill), "d", strokes);
        }
    }

    static String word(Fill fill) {
        return fill.name().toLowerCase(Locale.ROOT);
    }

    private static String strokes(Fill fill, Box box) {
        return switch (fill) {
            case QUIET, MAIN, OUTLINED -> "";
            case STRIPED -> rising(box);
            case LEVELLED -> level(box);
            case SPILLED -> falling(box);
            case REFUSED -> rising(box) + falling(box);
        };
    }

    /** Where x + y is a multiple of the step: the strokes of neighbours meet. */
    private static String rising(Box box) {
        StringBuilder path = new StringBuilder();
        for (double c = first(box.left() + box.top()); c < box.right() + box.bottom(); c += STEP) {
            double from = Math.max(box.left(), c - box.bottom());
            double to = Math.min(box.right(), c - box.top());
            path.append(segment(new Segment(from, c - from, to, c - to)));
        }
        return path.toString();
    }

    /** Where x - y is a multiple of the step. */
    private static String falling(Box box) {
        StringBuilder path = new StringBuilder();
        for (double c = first(box.left() - box.bottom()); c < box.right() - box.top(); c += STEP) {
            double from = Math.max(box.left(), c + box.top());
            double to = Math.min(box.right(), c + box.bottom());
            path.append(segment(new Segment(from, from - c, to, to - c)));
        }
        return path.toString();
    }

    private static String level(Box box) {
        StringBuilder path = new StringBuilder();
        for (double y = first(box.top()); y < box.bottom(); y += STEP * 2 / 3) {
            path.append(segment(new Segment(box.left(), y, box.right(), y)));
        }
        return path.toString();
    }

    private static double first(double least) {
        return STEP * Math.ceil(least / STEP);
    }

    private static String segment(Segment segment) {
        return "M" + Svg.px(segment.x1()) + " " + Svg.px(segment.y1()) + "L" + Svg.px(segment.x2()) + " "
                + Svg.px(segment.y2());
    }
}
