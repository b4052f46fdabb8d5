package dev.headroom.planner.demand;

import java.util.function.DoubleBinaryOperator;

/** A smooth function of two variables in a table of even steps, read by the cubic through the four nearest nodes of each axis. */
final class CubicTable {

    /** From {@code least} to {@code most} or a little beyond, with one node more at either end. */
    record Axis(double least, double most, double step) {

        private int nodes() {
            return (int) Math.ceil((most - least) / step - 1e-9) + 3;
        }

        private double value(int node) {
            return least + (node - 1) * step;
        }
    }

    private final Axis rows;
    private final Axis columns;
    private final int width;
    private final double[] values;

    private CubicTable(Axis rows, Axis columns) {
        this.rows = rows;
        this.columns = columns;
        width = columns.nodes();
        values = new double[rows.nodes() * width];
    }

    static CubicTable of(Axis rows, Axis columns, DoubleBinaryOperator function) {
        CubicTable table = new CubicTable(rows, columns);
        for (int i = 0; i < table.values.length; i++) {
            table.values[i] = function.applyAsDouble(rows.value(i / table.width), columns.value(i % table.width));
        }
        return table;
    }

    /** At a place within both axes. */
    double at(double row, double column) {
        double r = (row - rows.least) / rows.step;
        double c = (column - columns.least) / columns.step;
        int above = Math.min((int) r, rows.nodes() - 4);
        int left = Math.min((int) c, width - 4);
        double u = c - left;
        int at = above * width + left;
        return cubic(r - above, cubic(u, at), cubic(u, at + width), cubic(u, at + 2 * width), cubic(u, at + 3 * width));
    }

    private double cubic(double u, int at) {
        return cubic(u, values[at], values[at + 1], values[at + 2], values[at + 3]);
    }

    /** Lagrange's, through values at -1, 0, 1 and 2. */
    private static double cubic(double u, double before, double here, double next, double after) {
        double outer = u * (u - 1);
        double inner = (u + 1) * (u - 2);
        return outer * ((u + 1) * after - (u - 2) * before) / 6 + inner * ((u - 1) * here - u * next) / 2;
    }
}
