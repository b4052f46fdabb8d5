package dev.headroom.reports.chart;

import dev.headroom.reports.document.Panel;
import dev.headroom.reports.document.Trace;
import java.util.ArrayList;
import java.util.List;

/** Names the fills of a panel above it, in as many lines as they take. */
final class Key {

    private static final double SWATCH = 18;
    private static final double AFTER_SWATCH = 6;
    private static final double BETWEEN = 16;

    private final ChartSize size;
    private final List<List<Trace.Blocks>> lines = new ArrayList<>();

    Key(Panel panel, ChartSize size) {
        this.size = size;
        double x = 0;
        for (Trace trace : panel.traces()) {
            if (trace instanceof Trace.Blocks blocks && blocks.hasPoints() && !blocks.name().isEmpty()) {
                if (lines.isEmpty() || x + width(blocks) > size.width()) {
                    lines.add(new ArrayList<>());
                    x = 0;
                }
                lines.get(lines.size() - 1).add(blocks);
                x += width(blocks) + BETWEEN;
            }
        }
    }

    private double width(Trace.Blocks blocks) {
        return SWATCH + AFTER_SWATCH + TextWidth.of(blocks.name(), size.fontSize());
    }

    private double lineHeight() {
        return size.lineHeight() + 3;
    }

    double height() {
        return lines.size() * lineHeight();
    }

    void draw(Svg svg, double top) {
        double y = top + 3;
        for (List<Trace.Blocks> line : lines) {
            double x = 0;
            for (Trace.Blocks blocks : line) {
                Blocks.swatch(svg, blocks.fill(), new Box(x, y + 2, x + SWATCH, y + size.fontSize() + 1));
                String at = Svg.px(x + SWATCH + AFTER_SWATCH);
                svg.text("text", blocks.name(), "class", "lab", "x", at, "y", Svg.px(y + size.fontSize()));
                x += width(blocks) + BETWEEN;
            }
            y += lineHeight();
        }
    }
}
