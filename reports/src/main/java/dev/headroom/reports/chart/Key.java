package dev.headroom.reports.chart;

import dev.headroom.reports.document.Fill;
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
    private final List<List<Item>> lines = new ArrayList<>();

    /** A name and how what it names is filled. */
    private record Item(String name, Fill fill, boolean isArea) {}

    Key(Panel panel, ChartSize size) {
        this.size = size;
        double x = 0;
        for (Item item : items(panel)) {
            if (lines.isEmpty() || x + width(item) > size.width()) {
                lines.add(new ArrayList<>());
                x = 0;
            }
            lines.get(lines.size() - 1).add(item);
            x += width(item) + BETWEEN;
        }
    }

    private static List<Item> items(Panel panel) {
        List<Item> items = new ArrayList<>();
        for (Trace trace : panel.traces()) {
            if (trace.name().isEmpty() || !trace.hasPoints()) {
                continue;
            }
            if (trace instanceof Trace.Blocks blocks) {
                items.add(new Item(blocks.name(), blocks.fill(), false));
            } else if (trace instanceof Trace.Area area) {
                items.add(new Item(area.name(), area.fill(), true));
            }
        }
        return items;
    }

    private double width(Item item) {
        return SWATCH + AFTER_SWATCH + TextWidth.of(item.name(), size.fontSize());
    }

    private double lineHeight() {
        return size.lineHeight() + 3;
    }

    double height() {
        return lines.size() * lineHeight();
    }

    void draw(Svg svg, double top) {
        double y = top + 3;
        for (List<Item> line : lines) {
            double x = 0;
            for (Item item : line) {
                Box box = new Box(x, y + 2, x + SWATCH, y + size.fontSize() + 1);
                if (item.isArea()) {
                    Blocks.areaSwatch(svg, item.fill(), box);
                } else {
                    Blocks.swatch(svg, item.fill(), box);
                }
                String at = Svg.px(x + SWATCH + AFTER_SWATCH);
                svg.text("text", item.name(), "class", "lab", "x", at, "y", Svg.px(y + size.fontSize()));
                x += width(item) + BETWEEN;
            }
            y += lineHeight();
        }
    }
}
