package dev.headroom.planner.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Improves whole purchases by one unit of one offer more or less, or of one offer less for one of another, while that helps.
 *
 * <p>There are as many such changes as pairs of offers, and to cost one is a sum over periods and scenarios. So what a change comes to
 * at least is read off first, by {@link Slopes}, and what cannot help is left at that.
 */
final class Exchange {

    private static final double WORTH_USD = 1e-6;

    private final PortfolioProblem problem;
    private final List<Cut> cuts;
    private int costed;

    /** The cuts may become more: each is a bound to read changes off. */
    Exchange(PortfolioProblem problem, List<Cut> cuts) {
        this.problem = problem;
        this.cuts = cuts;
    }

    /** How many changes were costed in all scenarios. */
    int costed() {
        return costed;
    }

    /** The best that is reached from these purchases; empty where no allowed ones are near. */
    Optional<Holding> from(int[] start) {
        int[] bought = start.clone();
        for (int o = 0; o < bought.length; o++) {
            bought[o] = Math.max(0, Math.min(problem.offers().get(o).mostUnits(), bought[o]));
        }
        if (!problem.allows(bought) && !raised(bought)) {
            return Optional.empty();
        }
        return Optional.of(improved(Holding.of(problem, bought)));
    }

    /** Adds, period by period, a unit of the offer that costs least a period, until every floor is kept. */
    private boolean raised(int[] bought) {
        for (int p = 0; p < problem.periods(); p++) {
            while (problem.unitsHeld(bought)[p] < problem.ranges().get(p).lowest()) {
                int cheapest = cheapestIn(p, bought);
                if (cheapest < 0) {
                    return false;
                }
                bought[cheapest]++;
            }
        }
        return problem.allows(bought);
    }

    private int cheapestIn(int period, int[] bought) {
        int cheapest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int o = 0; o < bought.length; o++) {
            Offer offer = problem.offers().get(o);
            double perPeriod = offer.usdPerUnit() / (offer.to() - offer.from());
            if (offer.covers(period) && bought[o] < offer.mostUnits() && perPeriod < least) {
                least = perPeriod;
                cheapest = o;
            }
        }
        return cheapest;
    }

    private Holding improved(Holding start) {
        Holding best = start;
        for (Optional<Holding> next = better(best); next.isPresent(); next = better(best)) {
            best = next.get();
        }
        return best;
    }

    /** One unit more of one offer and one fewer of another, -1 for none, and what that comes to at least. */
    private record Change(int more, int less, double atLeastUsd) {}

    private Optional<Holding> better(Holding than) {
        double below = than.objectiveUsd() - WORTH_USD;
        for (Change change : hopeful(than, below)) {
            Holding other = moved(than, change.more(), change.less());
            if (other.objectiveUsd() < below) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** Changes of which no bound says that they cannot help, the most hopeful first. */
    private List<Change> hopeful(Holding from, double below) {
        List<Slopes> bounds = new ArrayList<>();
        bounds.add(Slopes.at(problem, from));
        cuts.forEach(cut -> bounds.add(Slopes.of(problem, from, cut)));
        List<Change> changes = new ArrayList<>();
        for (int more = -1; more < problem.offers().size(); more++) {
            for (int less = -1; less < problem.offers().size(); less++) {
                if (more != less) {
                    double atLeast = atLeast(bounds, more, less, below);
                    if (atLeast < below) {
                        changes.add(new Change(more, less, atLeast));
                    }
                }
            }
        }
        changes.sort(Comparator.comparingDouble(Change::atLeastUsd));
        return changes;
    }

    /** The highest of the bounds, or the first that is too high. */
    private static double atLeast(List<Slopes> bounds, int more, int less, double below) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < bounds.size() && most < below; i++) {
            most = Math.max(most, bounds.get(i).atLeastUsd(more, less));
        }
        return most;
    }

    private Holding moved(Holding from, int more, int less) {
        int[] bought = from.bought();
        if (less >= 0 && bought[less] == 0) {
            return from;
        }
        if (more >= 0) {
            bought[more]++;
        }
        if (less >= 0) {
            bought[less]--;
        }
        if (!problem.allows(bought)) {
            return from;
        }
        costed++;
        return from.with(bought);
    }
}
