package dev.headroom.planner.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/** Weighted least squares: rows are multiplied by the square roots of their weights, columns are brought to length 1. */
final class WeightedLine {

    private static final double SINGULAR = 1e-9;

    final double[] coefficients;
    final double[] fitted;
    final double[][] inverse;

    private WeightedLine(double[] coefficients, double[] fitted, double[][] inverse) {
        this.coefficients = coefficients;
        this.fitted = fitted;
        this.inverse = inverse;
    }

    /** @throws IllegalArgumentException where the rows do not tell {@code terms} apart */
    static WeightedLine of(double[][] rows, double[] values, double[] weights, List<FrontierTerm> terms) {
        double[] lengths = new double[terms.size()];
        for (int j = 0; j < lengths.length; j++) {
            int column = j;
            lengths[j] = Math.sqrt(IntStream.range(0, rows.length)
                    .mapToDouble(i -> weights[i] * rows[i][column] * rows[i][column])
                    .sum());
        }
        double[][] scaled = new double[rows.length][];
        double[] target = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double root = Math.sqrt(weights[i]);
            double[] row = rows[i];
            scaled[i] = IntStream.range(0, row.length)
                    .mapToDouble(j -> root * row[j] / lengths[j])
                    .toArray();
            target[i] = root * values[i];
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression(SINGULAR);
        regression.setNoIntercept(true);
        regression.newSampleData(target, scaled);
        try {
            return of(regression, lengths, rows);
        } catch (SingularMatrixException e) {
            throw new IllegalArgumentException(
                    "the settings do not tell the terms "
                            + terms.stream().map(FrontierTerm::label).toList()
                            + " apart; measure where each of them differs while the others do not",
                    e);
        }
    }

    private static WeightedLine of(OLSMultipleLinearRegression regression, double[] lengths, double[][] rows) {
        double[] found = regression.estimateRegressionParameters();
        double[][] inverse = regression.estimateRegressionParametersVariance();
        for (int j = 0; j < found.length; j++) {
            found[j] /= lengths[j];
            for (int k = 0; k < found.length; k++) {
                inverse[j][k] /= lengths[j] * lengths[k];
            }
        }
        double[] fitted = Arrays.stream(rows)
                .mapToDouble(row -> IntStream.range(0, row.length)
                        .mapToDouble(j -> row[j] * found[j])
                        .sum())
                .toArray();
        return new WeightedLine(found, fitted, inverse);
    }
}
