package dev.headroom.reports.chart;

import dev.headroom.reports.document.Trace;
import java.util.List;

/** Draws what fills rows and columns that go by name. */
final class Areas {

    /** Of a row's height. */
    private static final double BAR = 0.62;
    /** Thicker than this, in pixels, a bar looks like an area. */
    private static final double THICKEST = 30;
    /** How many shades there are besides the palest. */
    private static final int SHADES = 8;
    /** Between two tiles, in pixels. */
    private static final double GAP = 1;

    private Areas() {}

    static void bars(Svg svg, Trace.Bars bars, Plot plot) {
        List<String> rows = bars.rows();
        double height = Math.min(THICKEST, plot.bottom() - plot.py(BAR));
        for (Trace.Bar bar : bars.bars()) {
            double middle = plot.py(rows.size() - rows.indexOf(bar.row()) - 0.5);
            double left = plot.px(Math.min(bar.from(), bar.to()));
            double right = plot.px(Math.max(bar.from(), bar.to()));
            rectangle(
                    svg,
                    "bar-" + Traces.word(bar.weight()),
                    new Box(left, middle - height / 2, right, middle + height / 2));
        }
    }

    static void tiles(Svg svg, Trace.Tiles tiles, Plot plot) {
        int rows = tiles.rows().size();
        for (Trace.Tile tile : tiles.tiles()) {
            Box box = new Box(
                    plot.px(tile.column()),
                    plot.py(rows - tile.row()),
                    plot.px(tile.column() + 1) - GAP,
                    plot.py(rows - tile.row() - 1) - GAP);
            rectangle(svg, "shade-" + Math.round(SHADES * tile.shade()), box);
        }
    }

    static void shade(Svg svg, Trace.Shade shade, Plot plot) {
        rectangle(svg, "shade", new Box(plot.px(shade.from()), plot.top(), plot.px(shade.to()), plot.bottom()));
    }

    static void rectangle(Svg svg, String css, Box box) {
        String path = "M" + Svg.px(box.left()) + " " + Svg.px(box.top()) + "H" + Svg.px(box.right()) + "V"
                + Svg.px(box.bottom()) + "H" + Svg.px(box.left()) + "Z";
        svg.leaf("path", "class", css, "d", path);
    }
}
