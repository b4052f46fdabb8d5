package dev.headroom.reports.chart;

import dev.headroom.reports.document.Look.Weight;
import java.util.List;

/**
 * A label at the right of a panel.
 *
 * @param lines its text, broken into lines
 * @param x where that ends which it names
 * @param y where it belongs
 * @param weight of what it names
 */
record EndLabel(List<String> lines, double x, double y, Weight weight) {

    double height(ChartSize size) {
        return lines.size() * size.lineHeight() + 2;
    }
}
