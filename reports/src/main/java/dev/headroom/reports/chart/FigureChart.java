package dev.headroom.reports.chart;

import dev.headroom.reports.document.Axis;
import dev.headroom.reports.document.Figure;
import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Trace;
import java.util.List;

/** A figure as one SVG element, without a colour or font of its own: classes name what each thing is. */
public final class FigureChart {

    private static final double HEAD_GAP = 26;
    /** How much wider a bold text is. */
    private static final double BOLD = 1.08;

    private static final double PANEL_GAP = 26;
    /** Of the height of other panels. */
    private static final double LOW = 0.32;
    /** The height of a row that holds a dot. */
    private static final double DOTTED_ROW = 26;

    private final Figure figure;
    private final ChartSize size;
    private final Svg svg = new Svg();

    private FigureChart(Figure figure, ChartSize size) {
        this.figure = figure;
        this.size = size;
    }

    /** Well-formed XML; the same figure, the same characters. */
    public static String svg(Figure figure, ChartSize size) {
        return new FigureChart(figure, size).draw();
    }

    private String draw() {
        String id = figure.id() + "-" + size.id();
        double height = figure.panels().stream().mapToDouble(this::panelHeight).sum()
                + (figure.panels().size() - 1) * PANEL_GAP;
        svg.open(
                        "svg",
                        "class",
                        "chart " + size.id(),
                        "role",
                        "img",
                        "aria-labelledby",
                        id + "-title",
                        "aria-describedby",
                        id + "-desc",
                        "viewBox",
                        "0 0 " + Svg.px(size.width()) + " " + Svg.px(height),
                        "preserveAspectRatio",
                        "xMinYMin meet",
                        "font-size",
                        Svg.px(size.fontSize()))
                .text("title", figure.title(), "id", id + "-title")
                .text("desc", figure.description(), "id", id + "-desc")
                .line();
        double left = left();
        double right = size.width()
                - figure.panels().stream()
                        .mapToDouble(panel -> Math.max(
                                EndLabels.width(panel, size), Math.max(overhang(panel, left), dividers(panel, left))))
                        .max()
                        .orElseThrow();
        double top = 0;
        for (Panel panel : figure.panels()) {
            panel(panel, left, right, top);
            top += panelHeight(panel) + PANEL_GAP;
        }
        return svg.close().toString();
    }

    private double panelHeight(Panel panel) {
        return size.lineHeight() * 2 + headHeight(panel) + plotHeight(panel);
    }

    /** From the top of a panel to its plot. */
    private double headHeight(Panel panel) {
        return titleLines() * size.lineHeight() + new Key(panel, size).height() + HEAD_GAP;
    }

    private double plotHeight(Panel panel) {
        if (panel.y().kind() == Axis.Kind.RESIDUAL) {
            return size.plotHeight() * LOW;
        }
        boolean isDotted = panel.traces().stream().anyMatch(Trace.Dots.class::isInstance);
        return isDotted ? DOTTED_ROW * Plot.upwards(panel).ticks().size() : size.plotHeight();
    }

    /** Every panel has room for the longest title. */
    private int titleLines() {
        return figure.panels().stream()
                .mapToInt(panel -> title(panel).size())
                .max()
                .orElseThrow();
    }

    private List<String> title(Panel panel) {
        return TextWidth.wrapped(panel.y().title(), size.fontSize() * BOLD, size.width());
    }

    private void title(Panel panel, double top) {
        double y = top + size.fontSize();
        for (String line : title(panel)) {
            svg.text("text", line, "class", "axis-title", "x", "0", "y", Svg.px(y));
            y += size.lineHeight();
        }
    }

    /** All panels begin at the same place, behind the widest tick of any. */
    private double left() {
        double widest = figure.panels().stream()
                .flatMap(panel -> Plot.upwards(panel).ticks().stream())
                .mapToDouble(tick -> TextWidth.of(tick.label(), size.fontSize()))
                .max()
                .orElse(0);
        return Math.ceil(widest) + 8;
    }

    /** How far the last tick's label reaches past the axis. */
    private double overhang(Panel panel, double left) {
        Ruler across = across(panel);
        if (across.ticks().isEmpty()) {
            return 0;
        }
        Tick last = across.ticks().get(across.ticks().size() - 1);
        double toTheEnd = (1 - across.share(last.at())) * (size.width() - left);
        return TextWidth.of(last.label(), size.fontSize()) / 2 - toTheEnd;
    }

    /** The room at the right that lets what stands behind a divider end within the drawing. */
    private double dividers(Panel panel, double left) {
        Ruler across = across(panel);
        return panel.traces().stream()
                .filter(Trace.Divider.class::isInstance)
                .map(Trace.Divider.class::cast)
                .mapToDouble(divider -> {
                    double room =
                            size.width() - left - Traces.DIVIDER_GAP - TextWidth.of(divider.after(), size.fontSize());
                    return size.width() - left - room / across.share(divider.x());
                })
                .max()
                .orElse(0);
    }

    /** Panels with the same axis share it, so that what stands above each other is of the same. */
    private Ruler across(Panel panel) {
        List<Trace> sharing = figure.panels().stream()
                .filter(other -> other.x().equals(panel.x()))
                .flatMap(other -> other.traces().stream())
                .toList();
        return Plot.across(new Panel(panel.x(), panel.y(), sharing), size.ticksAcross());
    }

    private void panel(Panel panel, double left, double right, double top) {
        double plotTop = top + headHeight(panel);
        Plot plot = new Plot(across(panel), Plot.upwards(panel), left, right, plotTop, plotTop + plotHeight(panel));
        title(panel, top);
        new Key(panel, size).draw(svg, top + titleLines() * size.lineHeight());
        axes(panel, plot);
        for (Trace trace : panel.traces()) {
            Traces.draw(svg, trace, plot);
        }
        EndLabels.draw(svg, panel, plot, size);
        svg.line();
    }

    private void axes(Panel panel, Plot plot) {
        for (Tick tick : plot.y().ticks()) {
            String y = Svg.px(plot.py(tick.at()));
            if (panel.y().kind() != Axis.Kind.NAMES) {
                svg.leaf(
                        "path", "class", "grid", "d", "M" + Svg.px(plot.left()) + " " + y + "H" + Svg.px(plot.right()));
            }
            tick(tick, plot.left() - 7, plot.py(tick.at()) + size.fontSize() * 0.35, "end");
        }
        String base = "M" + Svg.px(plot.left()) + " " + Svg.px(plot.bottom()) + "H" + Svg.px(plot.right());
        svg.leaf("path", "class", "axis", "d", base);
        for (Tick tick : plot.x().ticks()) {
            double x = plot.px(tick.at());
            svg.leaf("path", "class", "axis", "d", "M" + Svg.px(x) + " " + Svg.px(plot.bottom()) + "v4");
            tick(tick, x, plot.bottom() + size.lineHeight() + 3, "middle");
        }
        svg.text(
                        "text",
                        panel.x().title(),
                        "class",
                        "tick",
                        "text-anchor",
                        "end",
                        "x",
                        Svg.px(plot.right()),
                        "y",
                        Svg.px(plot.bottom() + size.lineHeight() * 2 + 3))
                .line();
    }

    private void tick(Tick tick, double x, double y, String anchor) {
        svg.text("text", tick.label(), "class", "tick", "text-anchor", anchor, "x", Svg.px(x), "y", Svg.px(y));
    }
}
