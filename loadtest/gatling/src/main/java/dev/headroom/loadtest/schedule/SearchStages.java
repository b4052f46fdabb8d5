package dev.headroom.loadtest.schedule;

import dev.headroom.config.Load;
import dev.headroom.config.LoadRange;
import dev.headroom.planner.capacity.LatencyTarget;
import dev.headroom.planner.capacity.TargetShare;
import dev.headroom.planner.measure.Attempt;
import dev.headroom.planner.measure.LoadLevel;
import dev.headroom.planner.search.BoundarySearch;
import dev.headroom.planner.search.SearchRules;
import dev.headroom.planner.search.SearchStep;
import dev.headroom.planner.search.SearchTarget;
import dev.headroom.planner.search.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stages of a search for the highest load that meets a target: what is tried next depends on what was seen. */
public final class SearchStages implements Pilot {

    /** Loads are not told apart more finely than this share of the lowest. */
    private static final double FINEST = 0.01;

    private final Load.Search load;
    private final LatencyTarget target;
    private final SearchRules rules;
    private final List<Trial> trials = new ArrayList<>();
    private SearchStep step;

    public SearchStages(Load.Search load, LatencyTarget target) {
        this.load = load;
        this.target = target;
        this.rules = rules(load, target);
        this.step = BoundarySearch.next(rules, trials);
    }

    /** The rules of a scenario's search: a load passes where the target's share of requests keeps both latencies. */
    public static SearchRules rules(Load.Search load, LatencyTarget target) {
        LoadRange range = load.range();
        return new SearchRules(
                new SearchTarget.ShareAtLeast(target.quantile()),
                new SearchRules.Range(range.from(), range.to(), range.isUsers() ? 1 : range.from() * FINEST),
                load.care().tolerance(),
                load.care().replicates(),
                load.care().mostLevels());
    }

    @Override
    public boolean isOver() {
        return !(step instanceof SearchStep.Run);
    }

    @Override
    public Optional<Stage> next() {
        return step instanceof SearchStep.Run run
                ? Optional.of(new Stage(load.range().load(run.load()), load.arrivals(), load.span()))
                : Optional.empty();
    }

    /** A level that no request was meant to begin in has shown nothing: it is run again, as a trial of one that failed. */
    @Override
    public void ended(LoadLevel level, List<Attempt> attempts) {
        SearchStep.Run run = (SearchStep.Run) step;
        TargetShare share = TargetShare.of(level, attempts, target);
        trials.add(new Trial(run.load(), run.replicate(), Math.max(1, share.requests()), share.share()));
        step = BoundarySearch.next(rules, trials);
    }

    @Override
    public Duration longest() {
        return load.span().hold().multipliedBy(load.care().mostLevels());
    }
}
