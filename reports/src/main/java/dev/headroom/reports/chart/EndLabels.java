package dev.headroom.reports.chart;

import dev.headroom.reports.document.Look.Weight;
import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Point;
import dev.headroom.reports.document.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names lines where they end, so that nobody has to look for a legend. */
final class EndLabels {

    private static final double GAP = 8;
    /** A line that ends within this share of the right edge is named there. */
    private static final double AT_THE_END = 0.94;
    /** From this many pixels on, a displaced label is led back to its line. */
    private static final double LEAD_FROM = 5;

    private EndLabels() {}

    /** The room that a panel's labels take at the right, in pixels. */
    static double width(Panel panel, ChartSize size) {
        return panel.traces().stream()
                .filter(trace -> trace instanceof Trace.Level || (trace instanceof Trace.Line line && !isUpright(line)))
                .flatMap(trace -> lines(trace.name(), size).stream())
                .mapToDouble(line -> TextWidth.of(line, size.fontSize()) + GAP + 4)
                .max()
                .orElse(GAP);
    }

    /** Whether it goes straight up: it is named within the panel, for it ends at no edge. */
    static boolean isUpright(Trace.Line line) {
        return line.points().size() > 1
                && line.points().get(0).x()
                        == line.points().get(line.points().size() - 1).x();
    }

    private static List<String> lines(String name, ChartSize size) {
        return name.isEmpty() ? List.of() : TextWidth.wrapped(name, size.fontSize(), size.labelWidth());
    }

    static void draw(Svg svg, Panel panel, Plot plot, ChartSize size) {
        NearLabels near = new NearLabels(svg, panel, plot, size);
        for (Trace trace : panel.traces()) {
            if (trace instanceof Trace.Mark mark) {
                near.name(mark);
            }
        }
        List<EndLabel> labels = new ArrayList<>();
        for (Trace trace : panel.traces()) {
            if (trace instanceof Trace.Level level && !level.name().isEmpty()) {
                labels.add(new EndLabel(lines(level.name(), size), plot.right(), plot.py(level.y()), Weight.PLAIN));
            } else if (trace instanceof Trace.Line line
                    && line.hasPoints()
                    && !line.name().isEmpty()) {
                Point end = line.points().get(line.points().size() - 1);
                boolean atTheEnd = plot.x().share(end.x()) >= AT_THE_END && !isUpright(line);
                if (atTheEnd || !near.name(line)) {
                    double x = atTheEnd ? plot.right() : plot.px(end.x());
                    labels.add(new EndLabel(
                            lines(line.name(), size),
                            x,
                            plot.py(end.y()),
                            line.look().weight()));
                }
            }
        }
        place(svg, labels, plot, size);
    }

    private static void place(Svg svg, List<EndLabel> labels, Plot plot, ChartSize size) {
        double[] centres = Spread.of(
                labels.stream().mapToDouble(EndLabel::y).toArray(),
                labels.stream().mapToDouble(label -> label.height(size)).toArray(),
                plot.top() - size.lineHeight() / 2,
                plot.bottom() + size.lineHeight() / 2);
        for (int i = 0; i < labels.size(); i++) {
            EndLabel label = labels.get(i);
            if (label.x() < plot.right() || Math.abs(centres[i] - label.y()) > LEAD_FROM) {
                lead(svg, plot, label, centres[i]);
            }
            double y = centres[i] - (label.lines().size() - 1) * size.lineHeight() / 2 + size.fontSize() * 0.35;
            for (String line : label.lines()) {
                svg.text("text", line, "class", css(label.weight()), "x", Svg.px(plot.right() + GAP), "y", Svg.px(y));
                y += size.lineHeight();
            }
        }
    }

    private static void lead(Svg svg, Plot plot, EndLabel label, double to) {
        String path = String.format(
                Locale.ROOT,
                "M%s %sL%s %s",
                Svg.px(label.x() + 1),
                Svg.px(label.y()),
                Svg.px(plot.right() + GAP - 2),
                Svg.px(to));
        svg.leaf("path", "class", "lead", "d", path);
    }

    static String css(Weight weight) {
        return weight == Weight.MAIN ? "lab lab-main" : "lab";
    }
}
