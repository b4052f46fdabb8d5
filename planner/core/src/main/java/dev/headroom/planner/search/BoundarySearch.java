package dev.headroom.planner.search;

import dev.headroom.planner.quantity.Estimate;
import dev.headroom.planner.search.BoundaryInterval.Places;
import dev.headroom.planner.search.BoundaryVerdict.Cliff;
import dev.headroom.planner.search.BoundaryVerdict.NeverFails;
import dev.headroom.planner.search.BoundaryVerdict.NeverPasses;
import dev.headroom.planner.search.BoundaryVerdict.OutOfTrials;
import dev.headroom.planner.search.BoundaryVerdict.Smooth;
import dev.headroom.planner.search.SearchStep.Done;
import dev.headroom.planner.search.SearchStep.Reason;
import dev.headroom.planner.search.SearchStep.Run;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Finds the highest load that meets a target, one trial at a time: doubles until a load fails, halves the logarithm of the gap
 * until it is within the tolerance, and runs both of its sides again. Which loads pass is always asked of the rising curve
 * through all trials, so that one unlucky run moves the search and does not end it.
 */
public final class BoundarySearch {

    private final SearchRules rules;
    private final TriedLoads tried;
    private final int spent;

    private BoundarySearch(SearchRules rules, List<Trial> trials) {
        this.rules = rules;
        this.tried = new TriedLoads(rules.target(), trials);
        this.spent = trials.size();
    }

    /**
     * What to do after these trials. The same trials give the same answer.
     *
     * @param trials all so far, in any order
     * @throws IllegalArgumentException where a value cannot be one of the target's kind
     */
    public static SearchStep next(SearchRules rules, List<Trial> trials) {
        if (trials.isEmpty()) {
            return new Run(rules.range().lowest(), 1, Reason.DOUBLING);
        }
        return new BoundarySearch(rules, trials).step();
    }

    private SearchStep step() {
        int passing = tried.passing();
        if (passing == 0) {
            return replicated(0).orElse(new Done(new NeverPasses(tried.load[0])));
        }
        if (passing < tried.size()) {
            return bracketed(passing);
        }
        double last = tried.load[passing - 1];
        return last >= rules.range().highest()
                ? replicated(passing - 1).orElse(new Done(new NeverFails(last)))
                : run(rules.range().nearest(2 * last), 0, Reason.DOUBLING);
    }

    /** The boundary is at {@code place}, with loads on both sides. */
    private SearchStep bracketed(int place) {
        double from = tried.below(place);
        double to = tried.above(place);
        double middle = rules.range().nearest(Math.sqrt(from * to));
        if (to > from * (1 + rules.tolerance()) && middle > from && middle < to) {
            return run(middle, 0, Reason.BISECTING);
        }
        int fewer = tried.replicates(place) < tried.replicates(place - 1) ? place : place - 1;
        return replicated(fewer).or(this::guard).orElseGet(() -> new Done(verdict(place)));
    }

    private Optional<SearchStep> replicated(int i) {
        return tried.replicates(i) < rules.replicates()
                ? Optional.of(run(tried.load[i], tried.replicates(i), Reason.REPLICATING))
                : Optional.empty();
    }

    /** A load two tolerances outside the last one at which the boundary may lie, where there is none so near. */
    private Optional<SearchStep> guard() {
        Places places = places();
        double factor = Math.pow(1 + rules.tolerance(), 2);
        double above = rules.range().nearest(tried.below(places.last()) * factor);
        double below = rules.range().nearest(tried.above(places.first()) / factor);
        return guard(above, places.last()).or(() -> guard(below, places.first()));
    }

    private Optional<SearchStep> guard(double load, int place) {
        boolean isNew = load > tried.below(place) && load < tried.above(place);
        return isNew && place != tried.passing() && spent < rules.mostTrials()
                ? Optional.of(new Run(load, 1, Reason.GUARDING))
                : Optional.empty();
    }

    private SearchStep run(double load, int before, Reason reason) {
        return spent < rules.mostTrials() ? new Run(load, before + 1, reason) : new Done(outOfTrials());
    }

    private BoundaryVerdict outOfTrials() {
        int passing = tried.passing();
        return new OutOfTrials(
                passing == 0 ? OptionalDouble.empty() : OptionalDouble.of(tried.below(passing)),
                passing == tried.size() ? OptionalDouble.empty() : OptionalDouble.of(tried.above(passing)));
    }

    private Places places() {
        return new BoundaryInterval(tried, rules.target()).places();
    }

    private BoundaryVerdict verdict(int place) {
        Places places = places();
        double low = tried.below(places.first());
        double high = tried.above(places.last());
        double from = tried.below(place);
        double to = tried.above(place);
        double jump = tried.curve[place] - tried.curve[place - 1];
        if (jump >= rules.target().cliff()) {
            return new Cliff(from, to, jump, low, high, BoundaryInterval.CONFIDENCE);
        }
        double share = (rules.target().limit() - tried.curve[place - 1]) / jump;
        double boundary = Math.min(to, Math.max(from, from * Math.pow(to / from, share)));
        return new Smooth(new Estimate(boundary, low, high, BoundaryInterval.CONFIDENCE));
    }
}
