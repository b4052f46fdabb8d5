package dev.headroom.planner.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds the purchases of least cost, and proves it.
 *
 * <p>Without risk aversion and limits every offer covers consecutive periods, so the relaxation is an interval program and its answer
 * is in whole units. With them its answer may be in shares of units: it is rounded and improved by exchanges, and the boxes whose
 * bound is below that are divided until none is left or too many were looked at. What is still open is the gap.
 *
 * @see "L. A. Wolsey, Integer Programming, 2nd ed., 2020: 3.3 interval matrices, 7.3 branch and bound"
 */
public final class PortfolioSolver {

    private static final int MOST_NODES = 200;
    private static final int MOST_CUTS_AT_ONCE = 60;
    /** Half a cent, and what double arithmetic leaves of large sums. */
    private static final double CLOSE_USD = 0.005;

    private static final double CLOSE_SHARE = 1e-9;

    private final PortfolioProblem problem;
    private final List<Cut> cuts = new ArrayList<>();
    private final Exchange exchange;
    private Grid grid;
    private Relaxation relaxation;
    private int divided;
    private int relaxed;
    private @Nullable Holding best;
    /**
     * The least bound of a box whose answer is whole but costs more than its convex minorants say: it cannot be divided. 0 where a box
     * was left of which nothing is known.
     */
    private double indivisible = Double.POSITIVE_INFINITY;

    PortfolioSolver(PortfolioProblem problem) {
        this.problem = problem;
        this.exchange = new Exchange(problem, cuts);
        this.grid = Grid.whole(problem);
        this.relaxation = new Relaxation(problem, grid, cuts);
    }

    /** The best purchases; empty where none keeps every range and limit. */
    public static Optional<Portfolio> solve(PortfolioProblem problem) {
        return new PortfolioSolver(problem).solve();
    }

    /** How many boxes were divided, relaxations solved, and changes of whole purchases costed in all scenarios. */
    record Effort(int divided, int relaxed, int costed) {}

    Effort effort() {
        return new Effort(divided, relaxed, exchange.costed());
    }

    private record Node(Box box, Point point) {}

    /** Once. */
    Optional<Portfolio> solve() {
        if (problem.offers().isEmpty()) {
            return Optional.of(Holding.of(problem, new int[0]))
                    .filter(nothing -> problem.allows(new int[0]))
                    .map(nothing -> nothing.provedBy(nothing.objectiveUsd()));
        }
        Box whole = Box.whole(problem);
        zoomIn(whole);
        PriorityQueue<Node> open = new PriorityQueue<>(
                Comparator.comparingDouble(node -> node.point().objectiveUsd()));
        bound(whole).ifPresent(point -> open.add(new Node(whole, point)));
        while (!open.isEmpty() && isWorthwhile(open.element().point()) && divided < MOST_NODES) {
            divided++;
            divide(open.remove()).forEach(open::add);
        }
        if (best == null) {
            return Optional.empty();
        }
        Holding exact = Holding.of(problem, best.bought());
        double left = open.stream()
                .map(Node::point)
                .filter(this::isWorthwhile)
                .mapToDouble(Point::objectiveUsd)
                .min()
                .orElse(exact.objectiveUsd());
        return Optional.of(exact.provedBy(Math.min(left, indivisible)));
    }

    private boolean isWorthwhile(Point point) {
        if (best == null) {
            return true;
        }
        double least = best.objectiveUsd();
        return point.objectiveUsd() < least - Math.max(CLOSE_USD, CLOSE_SHARE * Math.abs(least));
    }

    /** From a coarse grid to one of single units, each around the answer of the one before. */
    private void zoomIn(Box box) {
        while (!grid.isFinest()) {
            Optional<Point> coarse = relaxed(box);
            if (coarse.isEmpty()) {
                return;
            }
            addCut(coarse.get());
            lookAround(coarse.get());
        }
    }

    private void lookAround(Point point) {
        grid = grid.around(problem, point.units());
        relaxation = new Relaxation(problem, grid, cuts);
    }

    private Optional<Point> relaxed(Box box) {
        relaxed++;
        Optional<Point> point = relaxation.in(box);
        if (relaxation.isUnsure()) {
            // Better purchases may be in that box: nothing is proved.
            indivisible = 0;
        }
        return point;
    }

    private List<Node> divide(Node node) {
        List<Box> parts = parts(node);
        if (parts.isEmpty()) {
            indivisible = Math.min(indivisible, node.point().objectiveUsd());
        }
        List<Node> nodes = new ArrayList<>();
        for (Box part : parts) {
            bound(part).filter(this::isWorthwhile).ifPresent(point -> nodes.add(new Node(part, point)));
        }
        return nodes;
    }

    private static List<Box> parts(Node node) {
        int period = node.point().mostDividedPeriod();
        if (period >= 0) {
            int below = node.point().unitsBelow(period);
            return List.of(node.box().holdingAtMost(period, below), node.box().holdingAtLeast(period, below + 1));
        }
        int offer = node.point().mostDividedOffer();
        if (offer >= 0) {
            int below = node.point().boughtBelow(offer);
            return List.of(node.box().buyingAtMost(offer, below), node.box().buyingAtLeast(offer, below + 1));
        }
        return List.of();
    }

    /** The box's lower bound with every cut it needs, on a grid that reaches far enough; and perhaps better whole purchases. */
    private Optional<Point> bound(Box box) {
        Optional<Point> point = relaxed(box);
        for (int cut = 0; cut < MOST_CUTS_AT_ONCE && point.isPresent(); cut++) {
            if (!grid.holds(point.get().units())) {
                lookAround(point.get());
            } else if (!isWorthwhile(point.get()) || !addCut(point.get())) {
                break;
            }
            point = relaxed(box);
        }
        if (point.isPresent() && !grid.holds(point.get().units())) {
            // The rounds ran out on a grid that says nothing of what lies beyond it: nothing is proved.
            indivisible = 0;
        }
        point.filter(this::isWorthwhile).ifPresent(this::tryWhole);
        return point;
    }

    /** Whether the tail was reckoned too small there; then the cut that says so is kept. */
    private boolean addCut(Point point) {
        if (!(problem.risk().aversion() > 0)) {
            return false;
        }
        double[] totals = new double[problem.spill().scenarios()];
        double[] units = point.units();
        for (int s = 0; s < totals.length; s++) {
            for (int p = 0; p < units.length; p++) {
                totals[s] += problem.spill().convexUsd(s, p, units[p]);
            }
        }
        double missed = TailWeights.valueAtRisk(totals, problem.risk().tail()) - point.tailUsd();
        if (problem.risk().tailWeight() * missed < CLOSE_SHARE * Math.abs(point.objectiveUsd())) {
            return false;
        }
        double[] weights = TailWeights.of(totals, problem.risk().tail());
        if (cuts.stream().anyMatch(cut -> cut.weighsAs(weights))) {
            return false;
        }
        cuts.add(Cut.of(problem.spill(), weights));
        relaxation = new Relaxation(problem, grid, cuts);
        return true;
    }

    private void tryWhole(Point point) {
        exchange.from(point.rounded())
                .filter(found -> best == null || found.objectiveUsd() < best.objectiveUsd())
                .ifPresent(found -> best = found);
    }
}
