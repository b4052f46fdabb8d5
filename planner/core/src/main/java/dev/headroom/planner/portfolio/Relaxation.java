package dev.headroom.planner.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The linear program that is left when units may be bought in shares. Each period's mean cost runs in straight lines between the
 * corners of a grid, each stretch a variable of its own that is filled from none to all of it; being convex, the stretches fill in
 * order. The tail of these costs is a variable that no cut may exceed; what is bought is in mean and tail alike, so it counts once. Dollars are scaled to thousandths of what it costs to buy nothing.
 */
final class Relaxation {

    private final PortfolioProblem problem;
    private final Grid grid;
    private final Box box;
    private final double scale;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final List<Variable> bought = new ArrayList<>();
    private final List<List<Variable>> stretches = new ArrayList<>();
    private final @Nullable Variable tail;
    private double constant;

    private Relaxation(PortfolioProblem problem, Grid grid, Box box, List<Cut> cuts) {
        this.problem = problem;
        this.grid = grid;
        this.box = box;
        this.scale = scale(problem);
        for (int o = 0; o < problem.offers().size(); o++) {
            bought.add(model.newVariable("bought " + o)
                    .lower(box.leastBought(o))
                    .upper(box.mostBought(o))
                    .weight(problem.offers().get(o).usdPerUnit() / scale));
        }
        for (int p = 0; p < problem.periods(); p++) {
            stretches.add(stretches(p));
            hold(p);
        }
        problem.limits().forEach(this::keep);
        tail = problem.risk().aversion() > 0
                ? model.newVariable("tail").lower(0).weight(problem.risk().tailWeight())
                : null;
        cuts.forEach(this::cut);
    }

    /** The solution; empty where the bounds contradict each other. */
    static Optional<Point> solve(PortfolioProblem problem, Grid grid, Box box, List<Cut> cuts) {
        return box.isEmpty() ? Optional.empty() : new Relaxation(problem, grid, box, cuts).solve();
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

    private List<Variable> stretches(int period) {
        double[] mean = problem.spill().mean(period);
        double weight = problem.risk().meanWeight() / scale;
        int[] at = grid.corners(period);
        constant += weight * mean[at[0]];
        List<Variable> made = new ArrayList<>();
        for (int i = 0; i + 1 < at.length; i++) {
            made.add(model.newVariable("stretch " + period + " " + i)
                    .lower(0)
                    .upper(1)
                    .weight(weight * (mean[at[i + 1]] - mean[at[i]])));
        }
        return made;
    }

    /** Units held are within the box, and no more than those held take away from the costs. */
    private void hold(int period) {
        int owned = problem.ranges().get(period).owned();
        int[] at = grid.corners(period);
        Expression held = model.newExpression("held " + period)
                .lower(box.leastHeld(period) - owned)
                .upper(box.mostHeld(period) - owned);
        Expression used = model.newExpression("used " + period).lower(at[0] - owned);
        for (int o = 0; o < bought.size(); o++) {
            if (problem.offers().get(o).covers(period)) {
                held.set(bought.get(o), 1);
                used.set(bought.get(o), 1);
            }
        }
        List<Variable> filled = stretches.get(period);
        for (int i = 0; i < filled.size(); i++) {
            used.set(filled.get(i), at[i] - at[i + 1]);
        }
    }

    private void keep(Limit limit) {
        Expression sum = model.newExpression("limit " + model.countExpressions());
        double most = Math.max(limit.most(), 1e-9);
        for (int o = 0; o < bought.size(); o++) {
            sum.set(bought.get(o), limit.perUnit().get(o) / most);
        }
        sum.upper(limit.most() / most);
    }

    private void cut(Cut cut) {
        if (tail == null) {
            return;
        }
        Expression atLeast = model.newExpression("cut " + model.countExpressions());
        atLeast.set(tail, 1);
        double none = 0;
        for (int p = 0; p < problem.periods(); p++) {
            int[] at = grid.corners(p);
            none += cut.usd(p, at[0]);
            for (int i = 0; i + 1 < at.length; i++) {
                atLeast.set(stretches.get(p).get(i), (cut.usd(p, at[i]) - cut.usd(p, at[i + 1])) / scale);
            }
        }
        atLeast.lower(none / scale);
    }

    private Optional<Point> solve() {
        Optimisation.Result result = model.minimise();
        if (!result.getState().isOptimal()) {
            return Optional.empty();
        }
        double[] shares = new double[bought.size()];
        double[] units = new double[problem.periods()];
        for (int o = 0; o < shares.length; o++) {
            shares[o] = result.doubleValue(o);
            Offer offer = problem.offers().get(o);
            for (int p = offer.from(); p < offer.to(); p++) {
                units[p] += shares[o];
            }
        }
        for (int p = 0; p < units.length; p++) {
            units[p] += problem.ranges().get(p).owned();
        }
        double reckoned = tail == null ? 0 : result.doubleValue(model.indexOf(tail)) * scale;
        return Optional.of(new Point(shares, units, reckoned, (result.getValue() + constant) * scale));
    }
}
