package dev.headroom.reports.document;

import dev.headroom.planner.quantity.Require;
import java.util.List;

/**
 * Traces over two axes.
 *
 * @param x the axis from left to right
 * @param y the axis from bottom to top; it begins at 0 unless it is logarithmic
 * @param traces what is drawn, the first at the back
 */
public record Panel(Axis x, Axis y, List<Trace> traces) {

    /** @throws IllegalArgumentException where no trace has a point */
    public Panel {
        traces = List.copyOf(traces);
        Require.that(traces.stream().anyMatch(Trace::hasPoints), "panel '" + y.title() + "' is empty; say why instead");
    }
}
