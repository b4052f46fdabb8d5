package dev.headroom.planner.portfolio;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;

/**
 * The same problem written out whole, as one mixed-integer program that knows nothing of grids, cuts and boxes: a variable for what each
 * scenario and period costs, above every straight line of its costs, and Rockafellar and Uryasev's program for the tail of each scenario's
 * whole cost, purchases and all. Public for {@code
 * bench/PurchaseSpeed.java}.
 */
public final class OrToolsOptimum {

    private final PortfolioProblem problem;
    private final MPSolver solver;
    private final List<MPVariable> bought = new ArrayList<>();

    private OrToolsOptimum(PortfolioProblem problem, String name) {
        this.problem = problem;
        solver = MPSolver.createSolver(name);
    }

    /** Whether OR-Tools has a native library for this machine. */
    public static boolean isHere() {
        try {
            Loader.loadNativeLibraries();
            return true;
        } catch (RuntimeException | UnsatisfiedLinkError none) {
            return false;
        }
    }

    /** The least objective in US dollars, by the solver of this name. */
    public static double usd(PortfolioProblem problem, String solver) {
        return new OrToolsOptimum(problem, solver).usd();
    }

    private double usd() {
        MPObjective objective = solver.objective();
        objective.setMinimization();
        double mean = 1 / (1 + problem.risk().aversion());
        for (Offer offer : problem.offers()) {
            MPVariable units = solver.makeIntVar(0, offer.mostUnits(), "");
            objective.setCoefficient(units, mean * offer.usdPerUnit());
            bought.add(units);
        }
        for (int p = 0; p < problem.periods(); p++) {
            UnitRange range = problem.ranges().get(p);
            MPConstraint held = solver.makeConstraint(
                    (double) range.lowest() - range.owned(), (double) range.highest() - range.owned());
            addHeld(held, p, 1);
        }
        for (Limit limit : problem.limits()) {
            MPConstraint sum = solver.makeConstraint(Double.NEGATIVE_INFINITY, limit.most());
            for (int o = 0; o < bought.size(); o++) {
                sum.setCoefficient(bought.get(o), limit.perUnit().get(o));
            }
        }
        scenarios(objective);
        if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
            return Double.NaN;
        }
        return objective.value();
    }

    private void scenarios(MPObjective objective) {
        int scenarios = problem.spill().scenarios();
        double mean = 1 / (1 + problem.risk().aversion());
        double aversion = problem.risk().aversion() * mean;
        MPVariable threshold = solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
        objective.setCoefficient(threshold, aversion);
        for (int s = 0; s < scenarios; s++) {
            MPVariable excess = solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
            objective.setCoefficient(excess, aversion / (problem.risk().tail() * scenarios));
            MPConstraint over = solver.makeConstraint(0, Double.POSITIVE_INFINITY);
            over.setCoefficient(excess, 1);
            over.setCoefficient(threshold, 1);
            for (int o = 0; o < bought.size(); o++) {
                over.setCoefficient(bought.get(o), -problem.offers().get(o).usdPerUnit());
            }
            for (int p = 0; p < problem.periods(); p++) {
                MPVariable cost = solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
                objective.setCoefficient(cost, mean / scenarios);
                over.setCoefficient(cost, -1);
                lines(s, p, cost);
            }
        }
    }

    private void lines(int scenario, int period, MPVariable cost) {
        double before = Double.NaN;
        for (int u = 0; u < problem.spill().mostUnits(); u++) {
            double here = problem.spill().usd(scenario, period, u);
            double slope = problem.spill().usd(scenario, period, u + 1) - here;
            if (Math.abs(slope - before) < 1e-12) {
                continue;
            }
            before = slope;
            double owned = problem.ranges().get(period).owned();
            MPConstraint above = solver.makeConstraint(here - slope * u + slope * owned, Double.POSITIVE_INFINITY);
            above.setCoefficient(cost, 1);
            addHeld(above, period, -slope);
        }
    }

    private void addHeld(MPConstraint row, int period, double weight) {
        for (int o = 0; o < bought.size(); o++) {
            if (problem.offers().get(o).covers(period)) {
                row.setCoefficient(bought.get(o), weight);
            }
        }
    }
}
