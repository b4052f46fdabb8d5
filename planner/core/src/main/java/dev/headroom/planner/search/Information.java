package dev.headroom.planner.search;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** The information matrix X'X of a design. */
final class Information {

    private Information() {}

    static double determinant(List<double[]> rows) {
        return new LUDecomposition(of(rows)).getDeterminant();
    }

    static RealMatrix of(List<double[]> rows) {
        int p = rows.get(0).length;
        double[][] sum = new double[p][p];
        for (double[] row : rows) {
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    sum[i][j] += row[i] * row[j];
                }
            }
        }
        return new Array2DRowRealMatrix(sum, false);
    }
}
