package dev.headroom.planner.portfolio;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Mutate1D;

/**
 * The linear program that is left when units may be bought in shares. Each period's mean cost runs in straight lines between the
 * corners of a grid, each stretch a variable of its own that is filled from none to all of it; being convex, the stretches fill in
 * order. The tail of these costs is a variable that no cut may exceed; what is bought is in mean and tail alike, so it counts once.
 * Dollars are scaled to thousandths of what it costs to buy nothing.
 *
 * <p>A box is bounds on its variables and no row, so one program answers for box after box: from the basis of the one before, the dual
 * simplex method is a few steps away.
 */
final class Relaxation {

    private final PortfolioProblem problem;
    private final Grid grid;
    private final List<Cut> cuts;
    private final Columns columns;
    private final double scale;
    private @Nullable LinearSolver warm;
    private double[] least = {};
    private double[] most = {};
    private boolean isUnsure;

    /** These cuts are taken as they are now. */
    Relaxation(PortfolioProblem problem, Grid grid, List<Cut> cuts) {
        this.problem = problem;
        this.grid = grid;
        this.cuts = List.copyOf(cuts);
        columns = new Columns(problem, grid);
        scale = scale(problem);
    }

    private static double scale(PortfolioProblem problem) {
        double nothing = 0;
        for (int p = 0; p < problem.periods(); p++) {
            nothing += problem.spill().mean(p)[0];
        }
        double dearest =
                problem.offers().stream().mapToDouble(Offer::usdPerUnit).max().orElse(0);
        return Math.max(1e-9, Math.max(nothing, dearest) / 1000);
    }

    /** The solution within the box; empty where its bounds contradict each other, or where none was found: {@link #isUnsure()}. */
    Optional<Point> in(Box box) {
        if (box.isEmpty()) {
            return Optional.empty();
        }
        Optimisation.Result result = result(columns.least(box), columns.most(box));
        if (result.getState().isOptimal()) {
            return Optional.of(point(result));
        }
        isUnsure |= result.getState() != Optimisation.State.INFEASIBLE;
        return Optional.empty();
    }

    /** Whether some box was left without an answer though its bounds may be fine: what it holds is not known. */
    boolean isUnsure() {
        return isUnsure;
    }

    private Optimisation.Result result(double[] newLeast, double[] newMost) {
        if (warm != null) {
            for (int j = 0; j < newLeast.length; j++) {
                if (newLeast[j] != least[j] || newMost[j] != most[j]) {
                    warm.updateRange(j, newLeast[j], newMost[j]);
                }
            }
            Optimisation.Result result = solved(warm, newLeast, newMost);
            if (result.getState().isOptimal()) {
                return result;
            }
        }
        return solved(program(newLeast, newMost), newLeast, newMost);
    }

    /** Only from an optimum does the next one start warm. */
    private Optimisation.Result solved(LinearSolver solver, double[] newLeast, double[] newMost) {
        Optimisation.Result result = solver.solve(null);
        warm = result.getState().isOptimal() ? solver : null;
        least = newLeast;
        most = newMost;
        return result;
    }

    private LinearSolver program(double[] newLeast, double[] newMost) {
        LinearSolver.Builder program =
                LinearSolver.newBuilder(objective()).lower(newLeast.clone()).upper(newMost.clone());
        for (int p = 0; p < problem.periods(); p++) {
            hold(program, p);
        }
        problem.limits().forEach(limit -> keep(program, limit));
        if (problem.risk().aversion() > 0) {
            cuts.forEach(cut -> cut(program, cut));
        }
        return program.build();
    }

    private double[] objective() {
        double[] objective = new double[columns.count()];
        for (int o = 0; o < problem.offers().size(); o++) {
            objective[columns.bought(o)] = problem.offers().get(o).usdPerUnit() / scale;
        }
        double weight = problem.risk().meanWeight() / scale;
        for (int p = 0; p < problem.periods(); p++) {
            double[] mean = problem.spill().mean(p);
            int[] at = grid.corners(p);
            for (int i = 0; i + 1 < at.length; i++) {
                objective[columns.stretch(p, i)] = weight * (mean[at[i + 1]] - mean[at[i]]);
            }
        }
        if (problem.risk().aversion() > 0) {
            objective[columns.tail()] = problem.risk().tailWeight();
        }
        return objective;
    }

    /** What is bought and owned fills the stretches and what is beyond them. */
    private void hold(LinearSolver.Builder program, int period) {
        int[] at = grid.corners(period);
        Mutate1D held = program.equality(at[0] - problem.ranges().get(period).owned());
        for (int o = 0; o < problem.offers().size(); o++) {
            if (problem.offers().get(o).covers(period)) {
                held.set(columns.bought(o), 1);
            }
        }
        for (int i = 0; i + 1 < at.length; i++) {
            held.set(columns.stretch(period, i), at[i] - at[i + 1]);
        }
        held.set(columns.beyond(period), -1);
    }

    private void keep(LinearSolver.Builder program, Limit limit) {
        double unit = Math.max(limit.most(), 1e-9);
        Mutate1D sum = program.inequality(limit.most() / unit);
        for (int o = 0; o < problem.offers().size(); o++) {
            sum.set(columns.bought(o), limit.perUnit().get(o) / unit);
        }
    }

    private void cut(LinearSolver.Builder program, Cut cut) {
        double none = 0;
        for (int p = 0; p < problem.periods(); p++) {
            none += cut.usd(p, grid.corners(p)[0]);
        }
        Mutate1D atMost = program.inequality(-none / scale);
        atMost.set(columns.tail(), -1);
        for (int p = 0; p < problem.periods(); p++) {
            int[] at = grid.corners(p);
            for (int i = 0; i + 1 < at.length; i++) {
                atMost.set(columns.stretch(p, i), (cut.usd(p, at[i + 1]) - cut.usd(p, at[i])) / scale);
            }
        }
    }

    private Point point(Optimisation.Result result) {
        double[] shares = new double[problem.offers().size()];
        double[] units = new double[problem.periods()];
        for (int o = 0; o < shares.length; o++) {
            shares[o] = result.doubleValue(columns.bought(o));
            Offer offer = problem.offers().get(o);
            for (int p = offer.from(); p < offer.to(); p++) {
                units[p] += shares[o];
            }
        }
        double none = 0;
        for (int p = 0; p < units.length; p++) {
            units[p] += problem.ranges().get(p).owned();
            none += problem.risk().meanWeight() * problem.spill().mean(p)[grid.corners(p)[0]];
        }
        double reckoned = problem.risk().aversion() > 0 ? result.doubleValue(columns.tail()) * scale : 0;
        return new Point(shares, units, reckoned, result.getValue() * scale + none);
    }
}
